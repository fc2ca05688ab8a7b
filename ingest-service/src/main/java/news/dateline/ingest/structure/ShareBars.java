package news.dateline.ingest.structure;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts the buttons that share a page: lines of nothing but their labels. One label alone ("Email")
 * may be a heading of the story, so it takes a neighbor or a word such as "Share".
 */
final class ShareBars implements Rule {
  private static final String RULE = "share-bar";
  private static final int LIMIT = 160;
  private static final Pattern SEPARATOR = Pattern.compile("[\\s|·•,/]+");
  private static final Set<String> LABELS = Vocabulary.words("share-label");
  private static final Phrase SHARE = Phrase.named(80, "share");

  @Override
  public void apply(Page page) {
    for (int i = 0; i < page.size(); i++) {
      if (page.isOpen(i) && (SHARE.is(page.text(i)) || labels(page.text(i)) >= 2)) {
        page.cut(i, RULE);
      }
    }
    for (int i = 0; i < page.size(); i++) {
      if (page.isOpen(i) && labels(page.text(i)) == 1 && hasNeighbor(page, i)) {
        page.cut(i, RULE);
      }
    }
  }

  private static boolean hasNeighbor(Page page, int index) {
    return (index > 0 && isShare(page, index - 1))
        || (index + 1 < page.size() && isShare(page, index + 1));
  }

  private static boolean isShare(Page page, int index) {
    return labels(page.text(index)) > 0 || (page.isCut(index) && SHARE.is(page.text(index)));
  }

  /** How many labels the line holds; 0 when it holds anything else. */
  private static int labels(String text) {
    if (text.length() > LIMIT) {
      return 0;
    }
    int labels = 0;
    for (String word : SEPARATOR.splitAsStream(text).toList()) {
      if (!LABELS.contains(word.toLowerCase(Locale.ROOT))) {
        return 0;
      }
      labels++;
    }
    return labels;
  }
}
