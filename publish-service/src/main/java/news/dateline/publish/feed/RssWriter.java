package news.dateline.publish.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import news.dateline.publish.feed.FeedItem.Published;
import news.dateline.publish.markup.HtmlText;
import news.dateline.publish.ninjs.Ninjs;
import org.jspecify.annotations.Nullable;

/**
 * RSS 2.0 as the RSS Advisory Board and its RSS Profile have it, with {@code content:encoded},
 * {@code dc:creator} and {@code atom:link}. What is withdrawn is gone: RSS has no word for it.
 */
final class RssWriter implements FeedWriter {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
  private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
  private static final String TYPE = "application/rss+xml";
  private static final String NAME = "Dateline";

  @Override
  public String extension() {
    return "rss";
  }

  @Override
  public String contentType() {
    return TYPE + "; charset=utf-8";
  }

  @Override
  public byte[] write(FeedDocument document) {
    return XmlOutput.document(xml ->
        xml.element(
            "rss",
            () -> {
              xml.declare("atom", ATOM);
              xml.declare("content", CONTENT);
              xml.declare("dc", DUBLIN_CORE);
              xml.attribute("version", "2.0");
              xml.element(
                  "channel",
                  () -> {
                    meta(xml, document.meta());
                    items(xml, document);
                  });
            }));
  }

  private static void meta(XmlOutput xml, FeedMeta meta) throws XMLStreamException {
    String title = Entry.line(meta.title());
    xml.element("title", title);
    xml.element("link", meta.alternate().toASCIIString());
    xml.element("description", "News on: " + title);
    Optional<Instant> updated = meta.updated();
    if (updated.isPresent()) {
      xml.element("lastBuildDate", Timestamps.rfc822(updated.get()));
    }
    xml.element("generator", NAME);
    xml.element("docs", "https://www.rssboard.org/rss-specification");
    link(xml, "self", TYPE, meta.self());
    link(xml, "hub", null, meta.hub());
    PageLinks pages = meta.pages();
    if (pages.several()) {
      link(xml, "first", TYPE, pages.first());
      link(xml, "last", TYPE, pages.last());
    }
    link(xml, "previous", TYPE, pages.previous());
    link(xml, "next", TYPE, pages.next());
  }

  private static void link(XmlOutput xml, String rel, @Nullable String type, @Nullable URI address)
      throws XMLStreamException {
    if (address == null) {
      return;
    }
    xml.empty(
        "atom",
        "link",
        ATOM,
        () -> {
          xml.attribute("rel", rel);
          if (type != null) {
            xml.attribute("type", type);
          }
          xml.attribute("href", address.toASCIIString());
        });
  }

  private static void items(XmlOutput xml, FeedDocument document) throws XMLStreamException {
    List<FeedItem> items = document.items();
    List<Instant> times = Timestamps.of(items);
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Published(Ninjs story, byte[] _, Instant _)) {
        item(xml, new Entry(story, times.get(i), document.meta().publicAddress()));
      }
    }
  }

  private static void item(XmlOutput xml, Entry entry) throws XMLStreamException {
    xml.element(
        "item",
        () -> {
          xml.element("title", entry.title());
          xml.element("link", entry.address());
          xml.element("description", HtmlText.escape(entry.summary()));
          Optional<String> html = entry.html();
          if (html.isPresent()) {
            xml.element("content", "encoded", CONTENT, html.get());
          }
          Optional<String> author = entry.author();
          if (author.isPresent()) {
            xml.element("dc", "creator", DUBLIN_CORE, author.get());
          }
          for (Entry.Category category : entry.categories()) {
            category(xml, category);
          }
          xml.element(
              "guid",
              () -> {
                xml.attribute("isPermaLink", "false");
                xml.text(entry.id());
              });
          Optional<Instant> published = entry.published();
          if (published.isPresent()) {
            xml.element("pubDate", Timestamps.rfc822(published.get()));
          }
        });
  }

  /** For people; what it is called in addresses follows from the domain in other forms only. */
  private static void category(XmlOutput xml, Entry.Category category) throws XMLStreamException {
    xml.element(
        "category",
        () -> {
          if (category.scheme() != null) {
            xml.attribute("domain", category.scheme());
          }
          xml.text(category.term());
        });
  }
}
