package news.dateline.ingest.format.feed;

import java.util.Locale;
import news.dateline.ingest.format.xml.XmlElement;

/**
 * The extension of RSS or Atom that an element belongs to, by its namespace, or by its usual prefix
 * where that is not declared.
 */
final class Module {
  private Module() {}

  /** Empty for the feed's own vocabulary, {@code other} for a module that is not known. */
  static String of(XmlElement child, XmlElement entry) {
    String namespace = child.namespace();
    if (namespace.isEmpty() || namespace.equals(entry.namespace()) || isFeed(namespace)) {
      return "";
    }
    String folded = namespace.toLowerCase(Locale.ROOT);
    return switch (folded) {
      case "dc", "content", "media", "itunes", "prism", "dcterms" -> folded;
      case "http://www.w3.org/1999/xhtml" -> "xhtml";
      case "http://purl.org/rss/1.0/modules/content/" -> "content";
      default -> {
        if (folded.contains("purl.org/dc/")) {
          yield folded.contains("terms") ? "dcterms" : "dc";
        }
        if (folded.contains("itunes.com/dtds/podcast")) {
          yield "itunes";
        }
        if (folded.contains("search.yahoo.com/mrss")) {
          yield "media";
        }
        yield folded.contains("prismstandard.org") ? "prism" : "other";
      }
    };
  }

  private static boolean isFeed(String namespace) {
    return namespace.equals("http://www.w3.org/2005/Atom")
        || namespace.equals("http://purl.org/atom/ns#")
        || namespace.equals("http://purl.org/rss/1.0/")
        || namespace.equals("atom");
  }
}
