package news.dateline.ingest.format.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import news.dateline.ingest.format.json.HtmlPassages;
import news.dateline.ingest.format.xml.XmlElement;
import news.dateline.ingest.structure.CleanText;
import news.dateline.ingest.structure.Passage;
import org.jspecify.annotations.Nullable;

/**
 * A text in a feed, and whether it is HTML. Atom says so (RFC 4287, 3.1; Atom 0.3 by type and
 * mode); RSS does not, so a text with a tag or a character reference in it is taken for HTML.
 *
 * @param value not blank
 */
record FeedText(String value, boolean html) {
  /** The text in {@code element}, or null where there is none. */
  static @Nullable FeedText of(XmlElement element) {
    String type = lower(element.attribute("type"));
    String mode = lower(element.attribute("mode"));
    if (mode.equals("base64") || isBinary(type)) {
      String decoded = base64(element.text());
      return decoded == null ? null : of(decoded, !type.equals("text/plain"));
    }
    if (element.hasElements()) {
      return of(element.html(), true);
    }
    String text = element.text();
    return switch (type) {
      case "text", "text/plain" -> of(text, false);
      case "html", "xhtml", "text/html", "application/xhtml+xml" -> of(text, true);
      default -> of(text, isMarkup(text));
    };
  }

  static @Nullable FeedText of(@Nullable String text, boolean html) {
    return text == null || text.isBlank() ? null : new FeedText(text, html);
  }

  /** Without markup, in one line; null where nothing is left. */
  @Nullable String plain() {
    String line = value;
    if (html && isMarkup(value)) {
      StringBuilder joined = new StringBuilder();
      for (Passage passage : HtmlPassages.of(value)) {
        joined.append(passage.text()).append(' ');
      }
      line = joined.toString();
    }
    String clean = CleanText.line(line);
    return clean.isEmpty() ? null : clean;
  }

  private static String lower(@Nullable String attribute) {
    return attribute == null ? "" : attribute.toLowerCase(Locale.ROOT);
  }

  private static boolean isBinary(String type) {
    return type.contains("/")
        && !type.startsWith("text/")
        && !type.endsWith("+xml")
        && !type.endsWith("/xml");
  }

  private static @Nullable String base64(String text) {
    try {
      return new String(
          Base64.getMimeDecoder().decode(text.getBytes(StandardCharsets.UTF_8)),
          StandardCharsets.UTF_8);
    } catch (IllegalArgumentException noBase64) {
      return null;
    }
  }

  /** Whether there is a tag or a character reference in {@code text}. */
  static boolean isMarkup(String text) {
    for (int i = 0; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      char next = text.charAt(i + 1);
      if (c == '<' && (Character.isLetter(next) || next == '/' || next == '!')) {
        return text.indexOf('>', i) > 0;
      }
      if (c == '&' && (next == '#' || Character.isLetter(next))) {
        int end = text.indexOf(';', i);
        if (end < 0) {
          return false;
        }
        if (end - i <= 32) {
          return true;
        }
      }
    }
    return false;
  }
}
