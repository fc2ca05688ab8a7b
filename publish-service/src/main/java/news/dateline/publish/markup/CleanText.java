package news.dateline.publish.markup;

/**
 * Text without the characters that break documents: those XML 1.0 forbids (section 2.2), those it
 * discourages and HTML counts as parse errors (C1 controls, noncharacters), surrogates that stand
 * alone, which UTF-8 cannot carry, and the two that turn the letters after them around (U+202D and
 * U+202E): no script needs them, and what they show is not what is there (Unicode Technical Report
 * 36, section 2.5). Line ends become {@code \n}.
 */
public final class CleanText {
  private static final int NEXT_LINE = 0x85;

  private CleanText() {}

  /** {@code text} without such characters. */
  public static String of(String text) {
    int dirty = firstDirty(text);
    if (dirty == text.length()) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length()).append(text, 0, dirty);
    int codePoint;
    for (int i = dirty; i < text.length(); i += Character.charCount(codePoint)) {
      codePoint = text.codePointAt(i);
      if (codePoint == '\r' || codePoint == NEXT_LINE) {
        clean.append(followedByLineFeed(text, i) ? "" : "\n");
      } else if (isClean(codePoint)) {
        clean.appendCodePoint(codePoint);
      }
    }
    return clean.toString();
  }

  /** {@code text} cleaned and on one line: white space folded into single blanks. */
  public static String line(String text) {
    String clean = of(text);
    int folded = firstFolded(clean);
    if (folded == clean.length()) {
      return clean.strip();
    }
    StringBuilder line = new StringBuilder(clean.length()).append(clean, 0, folded);
    boolean blank = false;
    for (int i = folded; i < clean.length(); i++) {
      char character = clean.charAt(i);
      if (isBlank(character)) {
        blank = true;
      } else {
        if (blank) {
          line.append(' ');
          blank = false;
        }
        line.append(character);
      }
    }
    return line.toString().strip();
  }

  /** The place of the first white space that is more than a single blank. */
  private static int firstFolded(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean folds =
          character == ' '
              ? i + 1 < text.length() && isBlank(text.charAt(i + 1))
              : isBlank(character);
      if (folds) {
        return i;
      }
    }
    return text.length();
  }

  private static boolean isBlank(char character) {
    return character == ' ' || (character >= '\t' && character <= '\r');
  }

  private static int firstDirty(String text) {
    int i = 0;
    while (i < text.length()) {
      char unit = text.charAt(i);
      if (unit >= ' ' && unit < 0x7F) {
        i++;
        continue;
      }
      int codePoint = text.codePointAt(i);
      if (!isClean(codePoint)) {
        return i;
      }
      i += Character.charCount(codePoint);
    }
    return i;
  }

  private static boolean followedByLineFeed(String text, int index) {
    return index + 1 < text.length() && text.charAt(index + 1) == '\n';
  }

  private static boolean isClean(int codePoint) {
    if (codePoint < ' ') {
      return codePoint == '\t' || codePoint == '\n';
    }
    if (codePoint < 0xA0) {
      return codePoint < 0x7F;
    }
    boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    boolean noncharacter =
        (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    boolean override = codePoint == 0x202D || codePoint == 0x202E;
    return !surrogate && !noncharacter && !override;
  }
}
