package news.dateline.publish.markup;

/**
 * Plain text that may be taken for HTML: feed readers disagree on what a title is. Behind a {@code
 * <} that would begin a tag comes a word joiner (U+2060), which nobody sees; so it is the same text
 * either way, and never a tag.
 */
public final class PlainText {
  private static final char WORD_JOINER = '\u2060';

  private PlainText() {}

  /** {@code text} without anything that could be a tag. */
  public static String of(String text) {
    StringBuilder safe = null;
    for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
      if (i + 1 < text.length() && beginsTag(text.charAt(i + 1))) {
        safe = safe == null ? new StringBuilder(text) : safe;
        safe.insert(i + 1 + safe.length() - text.length(), WORD_JOINER);
      }
    }
    return safe == null ? text : safe.toString();
  }

  private static boolean beginsTag(char next) {
    return next == '/'
        || next == '!'
        || next == '?'
        || (next >= 'a' && next <= 'z')
        || (next >= 'A' && next <= 'Z');
  }
}
