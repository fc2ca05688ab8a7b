package news.dateline.ingest.structure;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import news.dateline.article.Cut;
import org.jspecify.annotations.Nullable;

/** Counts words, to see that none went missing between a text and its structure. */
final class Words {
  private static final String ELLIPSIS = "…";
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private Words() {}

  /** The words of {@code text} that are told nowhere in {@code structure}, with how often. */
  static Map<String, Integer> missing(String text, Structure structure) {
    Map<String, Integer> count = new HashMap<>();
    count(count, text, 1);
    count(count, structure.title(), -1);
    count(count, structure.byline(), -1);
    count(count, structure.dateline(), -1);
    structure
        .sections()
        .forEach(section -> {
          count(count, section.heading(), -1);
          count(count, section.text(), -1);
        });
    structure.cuts().forEach(cut -> count(count, whole(cut, text), -1));
    count.values().removeIf(left -> left <= 0);
    return count;
  }

  /** What was cut: of a long piece a receipt tells the beginning alone. */
  private static String whole(Cut cut, String text) {
    if (!cut.text().endsWith(ELLIPSIS)) {
      return cut.text();
    }
    String beginning = cut.text().substring(0, cut.text().length() - ELLIPSIS.length());
    return Passages.of(text).stream()
        .filter(passage -> passage.line() == cut.line() && passage.text().contains(beginning))
        .map(passage -> passage.text().substring(passage.text().indexOf(beginning)))
        .findFirst()
        .orElse(cut.text());
  }

  private static void count(Map<String, Integer> count, @Nullable String text, int sign) {
    if (text != null) {
      WORD.matcher(text).results().forEach(word -> count.merge(word.group(), sign, Integer::sum));
    }
  }
}
