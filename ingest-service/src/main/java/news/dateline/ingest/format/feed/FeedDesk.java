package news.dateline.ingest.format.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.dateline.article.AltId;
import news.dateline.article.ReasonCode;
import news.dateline.ingest.format.body.BodyText;
import news.dateline.ingest.format.xml.XmlAddress;
import news.dateline.ingest.parse.Copy;
import news.dateline.ingest.parse.Field;
import news.dateline.ingest.parse.Headers;
import news.dateline.ingest.parse.Instants;
import news.dateline.ingest.parse.Manuscript;
import news.dateline.ingest.parse.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Makes manuscripts of entries, with what the feed says of all of them.
 *
 * @param link of the site
 * @param language of the feed
 * @param author of all entries that name none
 */
record FeedDesk(@Nullable String link, @Nullable String language, @Nullable String author) {
  /** The most entries in one document. */
  static final int MAX_ENTRIES = 10_000;

  static void bound(int entries) throws Unreadable {
    if (entries > MAX_ENTRIES) {
      throw new Unreadable(
          ReasonCode.TOO_LARGE,
          String.format(
              Locale.ROOT, "the feed has more than %,d entries; send it in parts", MAX_ENTRIES));
    }
  }

  List<Manuscript> manuscripts(List<FeedEntry> entries, Headers headers) throws Unreadable {
    if (entries.isEmpty()) {
      throw new Unreadable(ReasonCode.EMPTY, "the feed has no entries");
    }
    String host = headers.nameSource() ? null : host();
    List<Manuscript> manuscripts = new ArrayList<>(entries.size());
    for (FeedEntry entry : entries) {
      manuscripts.add(manuscript(entry, host));
    }
    return manuscripts;
  }

  private Manuscript manuscript(FeedEntry entry, @Nullable String source) {
    String address = entry.link();
    if (address != null && !EntryLink.isWeb(address)) {
      address = XmlAddress.resolve(link, address);
    }
    boolean web = address != null && EntryLink.isWeb(address);
    String id = entry.id();
    List<AltId> altIds = id == null ? List.of() : List.of(new AltId("guid", id));
    return new Manuscript(
        web || id == null ? null : Field.of("the guid", id),
        web ? Field.of("the link", address) : null,
        Field.of("the feed's host", source),
        date("the date of update", entry.updated()),
        null,
        Field.of("the status", entry.status()),
        Field.of("`embargoDate`", entry.embargoedUntil()),
        date("the date of publication", entry.published()),
        Field.of("the language", entry.language() == null ? language : entry.language()),
        null,
        null,
        copy(entry, entry.byline() == null ? author : entry.byline()),
        altIds,
        entry.subjects());
  }

  private static Copy copy(FeedEntry entry, @Nullable String byline) {
    return entry.fault() == null
        ? BodyText.story(entry.text(), entry.title(), byline, List.of())
        : Copy.unreadable(entry.title(), byline, entry.fault());
  }

  /** Feeds are read as feed readers do: a date without a zone is one of Universal Time. */
  private static @Nullable Field date(String place, @Nullable String written) {
    return written == null
        ? null
        : Field.of(place, Instants.readLoosely(written).map(Object::toString).orElse(written));
  }

  private @Nullable String host() {
    try {
      String host = link == null ? null : new URI(link.strip()).getHost();
      return host == null ? null : host.toLowerCase(Locale.ROOT);
    } catch (URISyntaxException noUri) {
      return null;
    }
  }
}
