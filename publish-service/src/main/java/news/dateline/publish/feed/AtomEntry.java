package news.dateline.publish.feed;

import java.time.Instant;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import news.dateline.publish.ninjs.Urns;

/** One story as an {@code atom:entry} (RFC 4287, section 4.1.2). */
final class AtomEntry {
  private final Entry entry;

  AtomEntry(Entry entry) {
    this.entry = entry;
  }

  void write(XmlOutput xml) throws XMLStreamException {
    xml.element(
        "entry",
        () -> {
          Optional<String> language = entry.language();
          if (language.isPresent()) {
            xml.language(language.get());
          }
          xml.element("id", entry.id());
          xml.element("title", entry.title());
          xml.element("updated", Timestamps.rfc3339(entry.updated()));
          Optional<Instant> published = entry.published();
          if (published.isPresent()) {
            xml.element("published", Timestamps.rfc3339(published.get()));
          }
          author(xml);
          link(xml);
          text(xml);
          for (Entry.Category category : entry.categories()) {
            category(xml, category);
          }
          source(xml);
        });
  }

  private void author(XmlOutput xml) throws XMLStreamException {
    Optional<String> author = entry.author();
    if (author.isPresent()) {
      xml.element("author", () -> xml.element("name", author.get()));
    }
  }

  private void link(XmlOutput xml) throws XMLStreamException {
    xml.empty(
        "link",
        () -> {
          xml.attribute("rel", "alternate");
          xml.attribute("type", "text/html");
          xml.attribute("href", entry.address());
        });
  }

  private void text(XmlOutput xml) throws XMLStreamException {
    xml.element("summary", entry.summary());
    Optional<String> html = entry.html();
    if (html.isPresent()) {
      xml.element(
          "content",
          () -> {
            xml.attribute("type", "html");
            xml.text(html.get());
          });
    }
  }

  private static void category(XmlOutput xml, Entry.Category category) throws XMLStreamException {
    xml.empty(
        "category",
        () -> {
          xml.attribute("term", category.term());
          if (category.scheme() != null) {
            xml.attribute("scheme", category.scheme());
          }
          if (category.label() != null) {
            xml.attribute("label", category.label());
          }
        });
  }

  /** The feed it comes from, as far as it is known: its source (RFC 4287, section 4.2.11). */
  private void source(XmlOutput xml) throws XMLStreamException {
    String source = entry.story().source();
    if (source == null) {
      return;
    }
    xml.element(
        "source",
        () -> {
          xml.element("id", Urns.source(source));
          xml.element("title", Entry.line(source));
          xml.element("updated", Timestamps.rfc3339(entry.updated()));
        });
  }
}
