package news.dateline.publish.feed;

import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import news.dateline.article.TagKind;
import news.dateline.publish.ninjs.Addresses;
import news.dateline.publish.ninjs.Ninjs;
import news.dateline.publish.ninjs.Urns;
import org.jspecify.annotations.Nullable;

/**
 * One story as an {@code atom:entry} (RFC 4287, section 4.1.2).
 *
 * @param story the article
 * @param updated when the feed last changed what it says of it
 * @param publicAddress where the publish service is reached
 */
record AtomEntry(Ninjs story, Instant updated, URI publicAddress) {
  private static final String MENTION = "mention";
  private static final String UNTITLED = "Untitled";

  void write(XmlOutput xml) throws XMLStreamException {
    xml.element(
        "entry",
        () -> {
          String language = language();
          if (language != null) {
            xml.language(language);
          }
          xml.element("id", story.uri().value());
          xml.element("title", Objects.requireNonNullElse(story.title(), UNTITLED));
          xml.element("updated", Timestamps.rfc3339(updated));
          xml.element("published", Timestamps.rfc3339(story.published(updated)));
          author(xml);
          link(xml);
          text(xml);
          categories(xml);
          source(xml);
        });
  }

  private void author(XmlOutput xml) throws XMLStreamException {
    String author = story.by() == null ? story.source() : story.by();
    if (author != null) {
      xml.element("author", () -> xml.element("name", author));
    }
  }

  /** Where the article is on the web; where it is here, if it is nowhere else. */
  private void link(XmlOutput xml) throws XMLStreamException {
    String address =
        Objects.requireNonNullElseGet(
            story.url(), () -> Addresses.article(publicAddress, story.id()).toString());
    xml.empty(
        "link",
        () -> {
          xml.attribute("rel", "alternate");
          // What stands here is ninjs; what stands on the web is a page.
          xml.attribute("type", story.url() == null ? "application/json" : "text/html");
          xml.attribute("href", address);
        });
  }

  private void text(XmlOutput xml) throws XMLStreamException {
    String summary = story.summary();
    if (summary != null) {
      xml.element("summary", summary);
    }
    String html = story.html();
    if (html != null) {
      xml.element(
          "content",
          () -> {
            xml.attribute("type", "html");
            xml.text(html);
          });
    }
  }

  private void categories(XmlOutput xml) throws XMLStreamException {
    Set<Category> written = new HashSet<>();
    for (Ninjs.Subject subject : story.subjects()) {
      Category category = MENTION.equals(subject.rel()) ? null : Category.of(subject);
      if (category != null && written.add(category)) {
        category.write(xml);
      }
    }
  }

  /** The feed it comes from, as far as it is known: its source (RFC 4287, section 4.2.11). */
  private void source(XmlOutput xml) throws XMLStreamException {
    String source = story.source();
    if (source == null) {
      return;
    }
    xml.element(
        "source",
        () -> {
          xml.element("id", Urns.source(source));
          xml.element("title", source);
          xml.element("updated", Timestamps.rfc3339(updated));
        });
  }

  /** The language, where it is well-formed (BCP 47). */
  private @Nullable String language() {
    if (story.language() == null) {
      return null;
    }
    try {
      String tag = new Locale.Builder().setLanguageTag(story.language()).build().toLanguageTag();
      return tag.equals("und") ? null : tag;
    } catch (IllformedLocaleException illFormed) {
      return null;
    }
  }

  /**
   * @param scheme the kind of thing; null for the source's own subjects
   * @param term its id
   * @param label its name for people
   */
  private record Category(@Nullable String scheme, String term, @Nullable String label) {
    static @Nullable Category of(Ninjs.Subject subject) {
      String uri = subject.uri();
      if (uri != null) {
        for (TagKind kind : TagKind.values()) {
          if (uri.startsWith(Urns.scheme(kind) + ":")) {
            String id = Objects.requireNonNullElse(subject.literal(), uri);
            return new Category(Urns.scheme(kind), id, subject.name());
          }
        }
        if (uri.startsWith(Urns.IPTC_SIGNAL)) {
          return new Category(
              Urns.IPTC_SIGNAL, uri.substring(Urns.IPTC_SIGNAL.length()), subject.name());
        }
      }
      String term = subject.name() == null ? subject.literal() : subject.name();
      return term == null ? null : new Category(null, term, null);
    }

    void write(XmlOutput xml) throws XMLStreamException {
      xml.empty(
          "category",
          () -> {
            xml.attribute("term", term);
            if (scheme != null) {
              xml.attribute("scheme", scheme);
            }
            if (label != null) {
              xml.attribute("label", label);
            }
          });
    }
  }
}
