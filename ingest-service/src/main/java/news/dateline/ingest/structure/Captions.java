package news.dateline.ingest.structure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.article.SectionKind;

/**
 * Finds the text beside pictures: lines that say so ("Photo: …"), lines that end in a credit, what
 * stands below "Image", and the pair that a page leaves behind where a picture was, its alternative
 * text directly above its caption.
 */
final class Captions implements Rule {
  private static final int LONGEST = 600;
  private static final int LONGEST_ALTERNATIVE = 250;
  private static final int MOSTLY_APART = 5;
  private static final Phrase MARKED = Phrase.named(LONGEST, "caption");
  private static final Phrase LABEL = Phrase.named(30, "caption-label");
  private static final Pattern CREDIT =
      Pattern.compile(
          "(?:\\((?:[^()]{0,60}/)?|/ ?|[—–-] ?|\\. |© ?)(?:AP|AFP|Reuters|REUTERS|EPA|dpa|Xinhua|TASS"
              + "|Getty(?: Images)?|AP Photo|Shutterstock|Alamy|Wikimedia(?: Commons)?|Flickr"
              + "|iStock|Unsplash|Bloomberg|White House|U\\.S\\. (?:Navy|Army|Air Force))"
              + "(?: Photo| Images)?\\)?\\.?$");
  private static final Pattern TAIL =
      Pattern.compile(
          "(?iu)(?:^|[\\s.!?…。])" + "(?:" + Vocabulary.pattern("caption-tail") + ")$",
          Pattern.UNICODE_CASE);
  private static final Set<String> CREDIT_WORDS =
      Set.of(
          "AP",
          "AFP",
          "Reuters",
          "REUTERS",
          "EPA",
          "dpa",
          "Xinhua",
          "TASS",
          "Getty",
          "Images",
          "Photo",
          "Shutterstock",
          "Alamy",
          "Wikimedia",
          "Commons",
          "Flickr",
          "iStock",
          "Unsplash",
          "Bloomberg",
          "House",
          "Navy",
          "Army",
          "Force");
  private static final int CREDIT_TAIL = 100;

  @Override
  public void apply(Page page) {
    boolean apart = areApart(page);
    for (int i = 0; i < page.size(); i++) {
      if (!page.isOpen(i)) {
        continue;
      }
      if (isMarked(page.text(i)) || endsInCredit(page.text(i)) || hasTail(page.text(i))) {
        page.keep(i, SectionKind.CAPTION, null);
      } else if (LABEL.is(page.text(i))) {
        page.cut(i, "label");
        if (isCaptionLike(page, i + 1)) {
          page.keep(i + 1, SectionKind.CAPTION, null);
        }
      } else if (apart && isPair(page, i)) {
        page.keep(i, SectionKind.CAPTION, null);
        page.keep(i + 1, SectionKind.CAPTION, null);
      }
    }
  }

  static boolean isMarked(String text) {
    return MARKED.is(text);
  }

  /** Whether it ends in who took the picture: "… before dawn. Photo: Ana Example". */
  private static boolean hasTail(String text) {
    int from = Math.max(0, text.length() - CREDIT_TAIL);
    boolean may =
        text.endsWith(")") || text.endsWith(").") || has(text, from, ':') || has(text, from, '：');
    return may && text.length() <= LONGEST && TAIL.matcher(text.substring(from)).find();
  }

  private static boolean has(String text, int from, char c) {
    return text.indexOf(c, from) >= 0;
  }

  private static boolean endsInCredit(String text) {
    return text.length() <= LONGEST
        && CREDIT_WORDS.contains(lastWord(text))
        && CREDIT.matcher(text.substring(Math.max(0, text.length() - CREDIT_TAIL))).find();
  }

  /** Most text ends in none of a credit's words, which is found faster than the credit. */
  private static String lastWord(String text) {
    int end = text.length();
    while (end > 0 && !Character.isLetter(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end);
  }

  private static boolean isCaptionLike(Page page, int index) {
    return page.isOpen(index)
        && page.text(index).length() <= LONGEST
        && Wording.words(page.text(index)) >= 4;
  }

  /** Whether the page keeps its paragraphs apart by blank lines, so that a pair means something. */
  private static boolean areApart(Page page) {
    int prose = 0;
    int together = 0;
    for (int i = 0; i < page.size(); i++) {
      if (Wording.isProse(page.text(i))) {
        prose++;
        together += page.opensBlock(i) ? 0 : 1;
      }
    }
    return together * MOSTLY_APART <= prose + MOSTLY_APART - 1;
  }

  private static boolean isPair(Page page, int index) {
    if (!page.opensBlock(index)
        || !isCaptionLike(page, index)
        || !isCaptionLike(page, index + 1)
        || page.text(index).length() > LONGEST_ALTERNATIVE
        || page.opensBlock(index + 1)
        || (index + 2 < page.size() && !page.opensBlock(index + 2))) {
      return false;
    }
    List<String> alternative = Wording.significantWords(page.text(index));
    Set<String> caption = new HashSet<>(Wording.significantWords(page.text(index + 1)));
    return alternative.stream().filter(caption::contains).distinct().count() >= 2;
  }
}
