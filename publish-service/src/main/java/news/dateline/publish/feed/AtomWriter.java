package news.dateline.publish.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import news.dateline.publish.feed.FeedItem.Published;
import news.dateline.publish.feed.FeedItem.Withdrawn;
import news.dateline.publish.ninjs.Ninjs;
import news.dateline.publish.ninjs.Urns;

/**
 * Atom (RFC 4287); withdrawn articles as tombstones, {@code at:deleted-entry} (RFC 6721); a {@code
 * hub} link where there is a hub (WebSub).
 *
 * <p>The id of a feed is {@code urn:dateline:feed:<feed>}, that of an entry the article's uri:
 * neither changes with the address it is read at. The feed has an author, so an entry needs none.
 */
final class AtomWriter implements FeedWriter {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";
  private static final String NAME = "Dateline";

  /**
   * What a feed in which nothing ever happened says instead of a time: every replica says the same,
   * and validators believe it. The first day of this form of document.
   */
  private static final Instant BEFORE_ANYTHING = Instant.parse("2026-11-22T00:00:00Z");

  @Override
  public String extension() {
    return "atom";
  }

  @Override
  public String contentType() {
    return "application/atom+xml; charset=utf-8";
  }

  @Override
  public byte[] write(FeedDocument document) {
    return XmlOutput.document(xml ->
        xml.element(
            "feed",
            () -> {
              xml.declare("", ATOM);
              meta(xml, document.meta());
              items(xml, document);
            }));
  }

  private static void meta(XmlOutput xml, FeedMeta meta) throws XMLStreamException {
    xml.element("id", Urns.feed(meta.feed()));
    xml.element("title", Entry.line(meta.title()));
    xml.element("updated", Timestamps.rfc3339(meta.updated().orElse(BEFORE_ANYTHING)));
    xml.element("author", () -> xml.element("name", NAME));
    link(xml, "self", "application/atom+xml", meta.self());
    link(xml, "alternate", "application/json", meta.alternate());
    pages(xml, meta.pages());
    URI hub = meta.hub();
    if (hub != null) {
      xml.empty(
          "link",
          () -> {
            xml.attribute("rel", "hub");
            xml.attribute("href", hub.toASCIIString());
          });
    }
    xml.element("generator", NAME);
  }

  private static void link(XmlOutput xml, String rel, String type, URI address)
      throws XMLStreamException {
    xml.empty(
        "link",
        () -> {
          xml.attribute("rel", rel);
          xml.attribute("type", type);
          xml.attribute("href", address.toASCIIString());
        });
  }

  private static void pages(XmlOutput xml, PageLinks pages) throws XMLStreamException {
    if (pages.several()) {
      link(xml, "first", "application/atom+xml", pages.first());
      link(xml, "last", "application/atom+xml", pages.last());
    }
    if (pages.previous() != null) {
      link(xml, "previous", "application/atom+xml", pages.previous());
    }
    if (pages.next() != null) {
      link(xml, "next", "application/atom+xml", pages.next());
    }
  }

  private static void items(XmlOutput xml, FeedDocument document) throws XMLStreamException {
    List<FeedItem> items = document.items();
    List<Instant> times = Timestamps.of(items);
    for (int i = 0; i < items.size(); i++) {
      Instant time = times.get(i);
      switch (items.get(i)) {
        case Published(Ninjs story, byte[] _, Instant _) ->
            new AtomEntry(new Entry(story, time, document.meta().publicAddress())).write(xml);
        case Withdrawn withdrawn -> tombstone(xml, withdrawn, time);
      }
    }
  }

  private static void tombstone(XmlOutput xml, Withdrawn withdrawn, Instant when)
      throws XMLStreamException {
    xml.empty(
        "at",
        "deleted-entry",
        TOMBSTONES,
        () -> {
          // Not at the feed: validators warn of a namespace they do not know, used or not.
          xml.declare("at", TOMBSTONES);
          xml.attribute("ref", DocumentId.of(withdrawn.uri()));
          xml.attribute("when", Timestamps.rfc3339(when));
        });
  }
}
