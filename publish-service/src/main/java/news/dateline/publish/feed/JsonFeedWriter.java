package news.dateline.publish.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import news.dateline.article.Json;
import news.dateline.publish.feed.FeedItem.Published;
import news.dateline.publish.feed.FeedItem.Withdrawn;
import news.dateline.publish.ninjs.Ninjs;
import org.jspecify.annotations.Nullable;

/**
 * JSON Feed 1.1 (jsonfeed.org). What is withdrawn stands beside the items, in the extension {@code
 * _dateline}, as its form asks of extensions.
 */
final class JsonFeedWriter implements FeedWriter {
  private static final String VERSION = "https://jsonfeed.org/version/1.1";

  private record Hub(String type, URI url) {}

  private record Author(String name) {}

  private record Gone(String id, String when) {}

  @JsonPropertyOrder({"about", "id", "withdrawn"})
  private record Dateline(
      URI about,
      String id,
      @Nullable URI previous,
      @Nullable URI first,
      @Nullable URI last,
      List<Gone> withdrawn) {}

  @JsonPropertyOrder({"version", "title"})
  private record Feed(
      String version,
      String title,
      @JsonProperty("home_page_url") URI home,
      @JsonProperty("feed_url") URI self,
      @JsonProperty("next_url") @Nullable URI next,
      List<Author> authors,
      List<Hub> hubs,
      @JsonProperty("_dateline") Dateline dateline,
      @JsonProperty("items") @JsonInclude(JsonInclude.Include.ALWAYS) List<Item> items) {}

  @JsonPropertyOrder({"id", "url"})
  private record Item(
      String id,
      String url,
      String title,
      @JsonProperty("content_html") @Nullable String html,
      @JsonProperty("content_text") @Nullable String text,
      String summary,
      @JsonProperty("date_published") @Nullable String published,
      @JsonProperty("date_modified") String modified,
      List<Author> authors,
      List<String> tags,
      @Nullable String language) {}

  @Override
  public String extension() {
    return "json";
  }

  @Override
  public String contentType() {
    return "application/feed+json; charset=utf-8";
  }

  @Override
  public byte[] write(FeedDocument document) {
    FeedMeta meta = document.meta();
    List<Item> items = new ArrayList<>();
    List<Gone> withdrawn = new ArrayList<>();
    List<Instant> times = Timestamps.of(document.items());
    for (int i = 0; i < times.size(); i++) {
      Instant time = times.get(i);
      switch (document.items().get(i)) {
        case Published(Ninjs story, byte[] _, Instant _) ->
            items.add(item(new Entry(story, time, meta.publicAddress())));
        case Withdrawn gone ->
            withdrawn.add(new Gone(DocumentId.of(gone.uri()), Timestamps.rfc3339(time)));
      }
    }
    PageLinks pages = meta.pages();
    Dateline dateline =
        new Dateline(
            meta.alternate(),
            meta.feed().value(),
            pages.previous(),
            pages.several() ? pages.first() : null,
            pages.several() ? pages.last() : null,
            withdrawn);
    return Json.MAPPER.writeValueAsBytes(
        new Feed(
            VERSION,
            Entry.line(meta.title()),
            meta.alternate(),
            meta.self(),
            pages.next(),
            List.of(new Author("Dateline")),
            meta.hub() == null ? List.of() : List.of(new Hub("WebSub", meta.hub())),
            dateline,
            items));
  }

  private static Item item(Entry entry) {
    return new Item(
        entry.id(),
        entry.address(),
        entry.title(),
        entry.html().orElse(null),
        entry.html().isPresent() ? null : entry.summary(),
        entry.summary(),
        entry.published().map(Timestamps::rfc3339).orElse(null),
        Timestamps.rfc3339(entry.updated()),
        entry.author().map(Author::new).stream().toList(),
        entry.categories().stream().map(JsonFeedWriter::tag).distinct().toList(),
        entry.language().orElse(null));
  }

  private static String tag(Entry.Category category) {
    return category.label() == null ? category.term() : category.label();
  }
}
