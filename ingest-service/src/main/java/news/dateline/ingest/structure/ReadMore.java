package news.dateline.ingest.structure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.article.SectionKind;

/** Cuts the links that lead on: lines of their own, and the ends of blurbs and bios. */
final class ReadMore implements Rule {
  static final String RULE = "read-more";

  private static final int TAIL = 40;
  private static final String WORDS = Vocabulary.pattern("read-more");
  private static final String ARROWS = "[ »›→>….]{0,6}";
  private static final Pattern AT_END =
      Pattern.compile(
          "(?<=[\\s.!?…)\"”])\\[?" + WORDS + "\\]?" + ARROWS + "$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Phrase LINE = Phrase.of(60, "\\[?" + WORDS + "\\]?" + ARROWS);

  @Override
  public void apply(Page page) {
    page.cutAll(RULE, LINE::is);
    for (int i = 0; i < page.size(); i++) {
      if (page.isKept(i, SectionKind.BIO)) {
        cutTail(page, i);
      }
    }
  }

  static boolean isLine(String text) {
    return LINE.is(text);
  }

  /** Where a "Read more" at the end of {@code text} begins, or 0. */
  static int tail(String text) {
    int from = Math.max(0, text.length() - TAIL);
    Matcher end = AT_END.matcher(text.substring(from));
    return end.find() ? from + end.start() : 0;
  }

  static void cutTail(Page page, int index) {
    int tail = tail(page.text(index));
    if (tail > 0) {
      page.cutPart(index, RULE, tail, page.text(index).length());
    }
  }
}
