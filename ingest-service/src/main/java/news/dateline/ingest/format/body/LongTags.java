package news.dateline.ingest.format.body;

import java.util.Locale;
import java.util.Set;

/**
 * Leaves the attributes of a tag out that are past the first hundred. The parser compares each
 * attribute with all before it: a page that is one tag would take it a thousand times as long as
 * another page. Tags are told as the tokenizer of the HTML standard tells them (13.2.5).
 */
final class LongTags {
  private static final int MOST_ATTRIBUTES = 100;
  private static final String SPACE = " \t\n\f\r";
  private static final Set<String> RAW_TEXT =
      Set.of(
          "script",
          "style",
          "title",
          "textarea",
          "xmp",
          "iframe",
          "noembed",
          "noframes",
          "plaintext");

  private final String html;
  private final StringBuilder kept = new StringBuilder();

  /** What is before it has been kept or left out. */
  private int done;

  private LongTags(String html) {
    this.html = html;
  }

  /** {@code html} itself where no tag is so long. */
  static String shortened(String html) {
    LongTags tags = new LongTags(html);
    tags.read();
    return tags.done == 0 ? html : tags.kept.append(html, tags.done, html.length()).toString();
  }

  private void read() {
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
      int name = at + (html.startsWith("</", at) ? 2 : 1);
      if (html.startsWith("<!--", at)) {
        at = behind("-->", at + 2);
      } else if (html.startsWith("<![CDATA[", at)) {
        at = behind("]]>", at);
      } else if (html.startsWith("<!", at) || html.startsWith("<?", at)) {
        at = behind(">", at);
      } else if (name < html.length() && isLetter(html.charAt(name))) {
        int end = tag(name);
        at = name == at + 1 ? behindRawText(name, end) : end;
      } else {
        at = name;
      }
    }
  }

  /** Reads a tag, whose name begins at {@code name}; returns where it ends. */
  private int tag(int name) {
    int at = until(" \t\n\f\r/>", name);
    int excess = -1;
    for (int count = 0; ; count++) {
      at = over(" \t\n\f\r/", at);
      if (at == html.length() || html.charAt(at) == '>') {
        break;
      }
      excess = count == MOST_ATTRIBUTES ? at : excess;
      at = attribute(at);
    }
    if (excess >= 0) {
      kept.append(html, done, excess);
      done = at;
    }
    return at;
  }

  private int attribute(int start) {
    int equals = over(SPACE, until(" \t\n\f\r/>=", start + 1));
    if (equals == html.length() || html.charAt(equals) != '=') {
      return equals;
    }
    int value = over(SPACE, equals + 1);
    if (value == html.length()) {
      return value;
    }
    char quote = html.charAt(value);
    return quote == '"' || quote == '\''
        ? behind(String.valueOf(quote), value + 1)
        : until(" \t\n\f\r>", value);
  }

  /** Where the text of an element ends in which there are no tags; {@code end} for all others. */
  private int behindRawText(int name, int end) {
    int nameEnd = Math.min(until(" \t\n\f\r/>", name), name + 10);
    String element = html.substring(name, nameEnd).toLowerCase(Locale.ROOT);
    if (!RAW_TEXT.contains(element)) {
      return end;
    }
    int close = html.indexOf("</", end);
    while (close >= 0 && !html.regionMatches(true, close + 2, element, 0, element.length())) {
      close = html.indexOf("</", close + 2);
    }
    return close < 0 ? html.length() : close;
  }

  private int behind(String mark, int from) {
    int at = html.indexOf(mark, from);
    return at < 0 ? html.length() : at + mark.length();
  }

  private int until(String marks, int from) {
    int at = from;
    while (at < html.length() && marks.indexOf(html.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  private int over(String marks, int from) {
    int at = from;
    while (at < html.length() && marks.indexOf(html.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
