package news.dateline.ingest.format.feed;

import java.util.Locale;
import news.dateline.ingest.format.xml.XmlAddress;
import news.dateline.ingest.format.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * The address of an entry's page: its alternate link, else another link, else a guid or id that is
 * an address, else its enclosure.
 */
final class EntryLink {
  private EntryLink() {}

  static @Nullable String of(XmlElement entry) {
    String best = null;
    int rank = 0;
    for (XmlElement child : entry.elements()) {
      int here = rank(child, Module.of(child, entry));
      String address = here <= rank ? null : address(child);
      if (address != null) {
        best = XmlAddress.resolve(child.base(), address);
        rank = here;
      }
    }
    if (best != null) {
      return best;
    }
    String href = entry.attribute("href");
    href = href == null ? entry.attribute("rdf:about") : href;
    return href == null ? null : XmlAddress.resolve(entry.base(), href);
  }

  private static int rank(XmlElement child, String module) {
    if (child.is("link") && module.isEmpty()) {
      return link(child);
    }
    if (child.is("guid")) {
      String permanent = child.attribute("isPermaLink");
      boolean link = permanent == null || permanent.equalsIgnoreCase("true");
      return link && isWeb(child.text().strip()) ? 5 : 0;
    }
    if (child.is("id") && isWeb(child.text().strip())) {
      return 4;
    }
    return child.is("enclosure") ? 1 : 0;
  }

  private static int link(XmlElement link) {
    String rel = link.attribute("rel");
    String type = link.attribute("type");
    if (rel == null || rel.equalsIgnoreCase("alternate")) {
      boolean page = type == null || type.contains("html");
      return page ? link.attribute("href") == null ? 9 : 8 : 7;
    }
    return switch (rel.toLowerCase(Locale.ROOT)) {
      case "self", "via", "related" -> 2;
      case "enclosure" -> 1;
      default -> 0;
    };
  }

  private static @Nullable String address(XmlElement child) {
    String href = child.attribute(child.is("enclosure") ? "url" : "href");
    String address = href == null ? child.text().strip() : href;
    return address.isEmpty() ? null : address;
  }

  static boolean isWeb(String text) {
    String start = text.length() < 8 ? "" : text.substring(0, 8).toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://");
  }
}
