package news.dateline.ingest.structure;

/**
 * Text fit for every topic and document behind ingest: no control characters, no lone surrogates,
 * nothing that XML 1.0 cannot hold, no characters without width that would split a word.
 */
public final class CleanText {
  private static final char REPLACEMENT = '\ufffd';
  private static final char NEXT_LINE = '\u0085';
  private static final char SOFT_HYPHEN = '\u00ad';
  private static final char ZERO_WIDTH_SPACE = '\u200b';
  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final char LINE_SEPARATOR = '\u2028';
  private static final char PARAGRAPH_SEPARATOR = '\u2029';

  private CleanText() {}

  /** Cleans {@code raw} and keeps its tabs and line breaks, each as one line feed. */
  public static String of(String raw) {
    int kept = 0;
    while (kept < raw.length() && isClean(raw.charAt(kept))) {
      kept++;
    }
    return kept == raw.length() ? raw : cleaned(raw, kept);
  }

  private static boolean isClean(char c) {
    if (c < '\u007f') {
      return c >= ' ' || c == '\n' || c == '\t';
    }
    return switch (c) {
      case SOFT_HYPHEN, ZERO_WIDTH_SPACE, BYTE_ORDER_MARK, LINE_SEPARATOR, PARAGRAPH_SEPARATOR ->
          false;
      default -> c > '\u009f' && !Character.isSurrogate(c) && c < '\ufffe';
    };
  }

  private static String cleaned(String raw, int kept) {
    StringBuilder clean = new StringBuilder(raw.length()).append(raw, 0, kept);
    for (int i = kept; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < raw.length()
          && Character.isLowSurrogate(raw.charAt(i + 1))) {
        int codePoint = Character.toCodePoint(c, raw.charAt(++i));
        clean.appendCodePoint((codePoint & 0xfffe) == 0xfffe ? REPLACEMENT : codePoint);
      } else if (c == '\r') {
        if (i + 1 == raw.length() || raw.charAt(i + 1) != '\n') {
          clean.append('\n');
        }
      } else {
        append(clean, c);
      }
    }
    return clean.toString();
  }

  private static void append(StringBuilder clean, char c) {
    switch (c) {
      case '\n', '\t' -> clean.append(c);
      case '\f', '\u000b', NEXT_LINE, LINE_SEPARATOR, PARAGRAPH_SEPARATOR -> clean.append('\n');
      case SOFT_HYPHEN, ZERO_WIDTH_SPACE, BYTE_ORDER_MARK -> {}
      default -> {
        if (Character.isSurrogate(c) || c >= '\ufffe') {
          clean.append(REPLACEMENT);
        } else if (!Character.isISOControl(c)) {
          clean.append(c);
        }
      }
    }
  }

  /** Cleans {@code raw} into one line: every run of white space becomes one space, none at ends. */
  public static String line(String raw) {
    return collapse(of(raw));
  }

  /** At most {@code limit} characters of {@code text}, with an ellipsis where it was longer. */
  public static String atMost(int limit, String text) {
    if (text.length() <= limit) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(limit - 2)) ? limit - 2 : limit - 1;
    return text.substring(0, end) + "…";
  }

  static String collapse(String clean) {
    return isLine(clean) ? clean : collapsed(clean);
  }

  /** Whether it is as {@link #collapse} would make it. */
  private static boolean isLine(String clean) {
    boolean gap = true;
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      if (isSpace(c) && (gap || c != ' ')) {
        return false;
      }
      gap = c == ' ';
    }
    return clean.isEmpty() || !gap;
  }

  private static String collapsed(String clean) {
    StringBuilder line = new StringBuilder(clean.length());
    boolean gap = false;
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      if (isSpace(c)) {
        gap = !line.isEmpty();
      } else {
        if (gap) {
          line.append(' ');
          gap = false;
        }
        line.append(c);
      }
    }
    return line.toString();
  }

  static boolean isSpace(char c) {
    if (c > ' ' && c < '\u007f') {
      return false;
    }
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
