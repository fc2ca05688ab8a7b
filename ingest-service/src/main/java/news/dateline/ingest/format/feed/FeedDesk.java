package news.dateline.ingest.format.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.dateline.article.AltId;
import news.dateline.article.ReasonCode;
import news.dateline.ingest.format.json.HtmlPassages;
import news.dateline.ingest.format.xml.XmlAddress;
import news.dateline.ingest.parse.Field;
import news.dateline.ingest.parse.Headers;
import news.dateline.ingest.parse.Instants;
import news.dateline.ingest.parse.Limits;
import news.dateline.ingest.parse.Manuscript;
import news.dateline.ingest.parse.Unreadable;
import news.dateline.ingest.structure.CleanText;
import news.dateline.ingest.structure.Known;
import news.dateline.ingest.structure.Passage;
import news.dateline.ingest.structure.Structure;
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

  private static final int TITLE_LENGTH = 120;

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
    String host = headers.value("source") == null ? host() : null;
    List<Manuscript> manuscripts = new ArrayList<>(entries.size());
    for (FeedEntry entry : entries) {
      manuscripts.add(manuscript(entry, host));
    }
    return manuscripts;
  }

  private Manuscript manuscript(FeedEntry entry, @Nullable String source) throws Unreadable {
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
        story(entry),
        altIds,
        entry.subjects());
  }

  /** Feeds are read as feed readers do: a date without a zone is one of Universal Time. */
  private static @Nullable Field date(String place, @Nullable String written) {
    return written == null
        ? null
        : Field.of(place, Instants.readLoosely(written).map(Object::toString).orElse(written));
  }

  private Structure story(FeedEntry entry) throws Unreadable {
    FeedText text = entry.text();
    String title = entry.title();
    if (title == null && text != null) {
      String plain = text.plain();
      title = plain == null ? null : headline(plain);
    }
    Known known = new Known(title, entry.byline() == null ? author : entry.byline());
    if (text == null && title != null) {
      text = new FeedText(title, false);
    }
    if (text == null) {
      return Structure.of(List.of(), known);
    }
    if (!text.html()) {
      Limits.text("the text", text.value());
      return Structure.of(text.value(), known);
    }
    List<Passage> passages = HtmlPassages.of(text.value());
    Limits.length(
        "the text", passages.stream().mapToLong(passage -> passage.text().length()).sum());
    if (passages.isEmpty() && title != null) {
      return Structure.of(title, known);
    }
    return Structure.of(passages, known);
  }

  /** A headline for an entry without one: its first sentence. */
  private static String headline(String plain) {
    int end = plain.indexOf(". ");
    String sentence = end > 0 && end < TITLE_LENGTH ? plain.substring(0, end + 1) : plain;
    return CleanText.atMost(TITLE_LENGTH, sentence);
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
