package news.dateline.ingest.structure;

import java.util.List;
import java.util.regex.Pattern;
import news.dateline.ingest.structure.Passages.Line;

/**
 * Tells whether a text was broken into lines of a fixed width, as wire services and mail do, and
 * which of its lines belong together: those where the next line's first word would not have fitted
 * any more. A text scraped from a page has one paragraph a line and is left alone.
 *
 * @param width the width it was broken at, in characters; 0 for a text that was not
 */
record HardWrap(int width) {
  private static final int NARROWEST = 40;
  private static final int WIDEST = 100;
  private static final int FEWEST_FULL_LINES = 3;
  private static final int SLACK = 2;
  private static final int PARAGRAPH_INDENT = 2;
  private static final Pattern BYLINE = Pattern.compile("(?:By|BY) \\p{Lu}.*");

  static HardWrap of(List<Line> lines) {
    int width = 0;
    int tooWide = 0;
    int filled = 0;
    for (Line line : lines) {
      filled += line.isBlank() ? 0 : 1;
      if (line.text().length() > WIDEST) {
        tooWide++;
      } else {
        width = Math.max(width, line.text().length());
      }
    }
    if (width < NARROWEST || tooWide * 20 > filled) {
      return new HardWrap(0);
    }
    HardWrap wrap = new HardWrap(width);
    int pairs = 0;
    int full = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i + 1).isBlank()) {
        pairs++;
        full += wrap.isFull(lines.get(i), lines.get(i + 1)) ? 1 : 0;
      }
    }
    return full >= FEWEST_FULL_LINES && full * 2 >= pairs ? wrap : new HardWrap(0);
  }

  /** Whether {@code next} goes on in the paragraph that {@code line} belongs to. */
  boolean joins(Line line, Line next) {
    if (width == 0 || next.isBlank() || BYLINE.matcher(next.text()).matches()) {
      return false;
    }
    boolean indented =
        next.indent() >= PARAGRAPH_INDENT && next.indent() >= line.indent() + PARAGRAPH_INDENT;
    return !indented
        && (isFull(line, next)
            || (Character.isLowerCase(next.text().codePointAt(0))
                && !Wording.endsSentence(line.text())));
  }

  /** What belongs between two lines of a paragraph: a space, but none in Chinese or Japanese. */
  static String glue(CharSequence before, String after) {
    char last = before.charAt(before.length() - 1);
    return Wording.isIdeographic(last) && Wording.isIdeographic(after.charAt(0)) ? "" : " ";
  }

  private boolean isFull(Line line, Line next) {
    int space = next.text().indexOf(' ');
    int firstWord = space < 0 ? next.text().length() : space;
    return line.text().length() <= WIDEST && line.text().length() + 1 + firstWord > width - SLACK;
  }
}
