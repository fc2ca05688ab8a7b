package news.dateline.ingest.format.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.dateline.article.ReasonCode;
import news.dateline.ingest.format.xml.XmlElement;
import news.dateline.ingest.format.xml.XmlReader;
import news.dateline.ingest.format.xml.XmlRoot;
import news.dateline.ingest.parse.Document;
import news.dateline.ingest.parse.Format;
import news.dateline.ingest.parse.Glance;
import news.dateline.ingest.parse.Manuscript;
import news.dateline.ingest.parse.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML feeds: RSS 2.0 and 0.9x, RSS 1.0 and 0.90 (RDF), Atom 1.0 (RFC 4287, with the deleted
 * entries of RFC 6721) and 0.3, CDF. A feed that is served as a web page or as text is one all the
 * same.
 */
public final class Feed implements Format {
  private static final Set<String> OWN =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/x-cdf",
          "application/rss",
          "application/atom",
          "text/rss",
          "text/rss+xml",
          "text/atom+xml");
  private static final Set<String> SHARED =
      Set.of("application/xml", "text/xml", "text/html", "application/xhtml+xml", "text/plain");
  private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf", "channel", "entry");
  private static final Set<String> ENTRIES = Set.of("item", "entry", "deleted-entry");

  @Override
  public boolean reads(String mediaType) {
    return OWN.contains(mediaType);
  }

  @Override
  public boolean mayBe(String mediaType) {
    return SHARED.contains(mediaType);
  }

  @Override
  public boolean looksLike(Glance glance) {
    XmlRoot root = XmlRoot.of(glance.beginning());
    return root != null && ROOTS.contains(root.name());
  }

  @Override
  public boolean isCollection() {
    return true;
  }

  @Override
  public List<Manuscript> read(Document document) throws Unreadable {
    Entries[] taking = new Entries[1];
    XmlElement root =
        XmlReader.read(
            document,
            () -> {
              taking[0] = new Entries();
              return taking[0];
            });
    List<FeedEntry> entries = taking[0].entries;
    if (entries.isEmpty() && !ROOTS.contains(root.name().toLowerCase(Locale.ROOT))) {
      throw new Unreadable(
          ReasonCode.NOT_AN_ARTICLE,
          "the XML is a <" + root.name() + ">, expected <rss>, <feed>, <rdf:RDF> or <channel>");
    }
    return desk(root).manuscripts(entries, document.headers());
  }

  /** What the feed says of all its entries. */
  private static FeedDesk desk(XmlElement root) {
    XmlElement channel = root.first("channel").orElse(root);
    boolean atom = root.is("feed");
    return new FeedDesk(
        EntryLink.of(channel),
        language(root, channel),
        atom ? channel.first("author").map(EntryReader::name).orElse(null) : null);
  }

  private static @Nullable String language(XmlElement root, XmlElement channel) {
    String language = channel.textOf("language");
    return language != null ? language : root.lang();
  }

  /** Takes the entries, so that only one of them stands in memory as elements. */
  private static final class Entries implements XmlReader.Taking {
    private final List<FeedEntry> entries = new ArrayList<>();

    @Override
    public boolean wants(XmlElement element) {
      return ENTRIES.contains(element.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void take(XmlElement element, @Nullable Unreadable fault) throws Unreadable {
      FeedDesk.bound(entries.size() + 1);
      entries.add(EntryReader.read(element, fault));
    }
  }
}
