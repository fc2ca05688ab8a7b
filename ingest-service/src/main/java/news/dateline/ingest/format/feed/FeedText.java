package news.dateline.ingest.format.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import news.dateline.ingest.format.body.BodyText;
import news.dateline.ingest.format.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Texts in XML feeds, and whether they are HTML. Atom says so (RFC 4287, 3.1; Atom 0.3 by type and
 * mode); RSS does not.
 */
final class FeedText {
  private FeedText() {}

  /** The text in {@code element}, or null where there is none. */
  static @Nullable BodyText of(XmlElement element) {
    String type = lower(element.attribute("type"));
    String mode = lower(element.attribute("mode"));
    if (mode.equals("base64") || isBinary(type)) {
      return BodyText.of(base64(element.text()), !type.equals("text/plain"));
    }
    if (element.hasElements()) {
      return BodyText.of(element.html(), true);
    }
    String text = element.text();
    return switch (type) {
      case "text", "text/plain" -> BodyText.of(text, false);
      case "html", "xhtml", "text/html", "application/xhtml+xml" -> BodyText.of(text, true);
      default -> BodyText.sniffed(text);
    };
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
}
