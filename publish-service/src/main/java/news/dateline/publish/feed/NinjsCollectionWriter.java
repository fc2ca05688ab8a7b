package news.dateline.publish.feed;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import news.dateline.article.Json;
import news.dateline.article.PubStatus;
import news.dateline.publish.feed.FeedItem.Published;
import news.dateline.publish.feed.FeedItem.Withdrawn;
import news.dateline.publish.ninjs.Ninjs;
import news.dateline.publish.ninjs.Urns;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object whose {@code items} are ninjs 3.1, each as on the feed topics: of what is withdrawn
 * no more than its uri and that it is canceled.
 */
final class NinjsCollectionWriter implements FeedWriter {
  @Override
  public String extension() {
    return "ninjs";
  }

  @Override
  public String contentType() {
    return "application/json";
  }

  @Override
  public byte[] write(FeedDocument document) {
    byte[] head = Json.MAPPER.writeValueAsBytes(head(document.meta()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(head, 0, head.length - 1);
    out.writeBytes(",\"items\":[".getBytes(StandardCharsets.UTF_8));
    boolean first = true;
    for (FeedItem item : document.items()) {
      if (!first) {
        out.write(',');
      }
      first = false;
      out.writeBytes(
          switch (item) {
            case Published(Ninjs _, byte[] ninjs, Instant _) -> ninjs;
            case Withdrawn withdrawn -> gone(withdrawn);
          });
    }
    out.writeBytes("]}".getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static Map<String, Object> head(FeedMeta meta) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("feed", meta.feed().value());
    head.put("title", meta.title());
    meta.updated().ifPresent(updated -> head.put("updated", Timestamps.rfc3339(updated)));
    Map<String, URI> links = new LinkedHashMap<>();
    put(links, "self", meta.self());
    put(links, "first", meta.pages().first());
    put(links, "previous", meta.pages().previous());
    put(links, "next", meta.pages().next());
    put(links, "last", meta.pages().last());
    put(links, "hub", meta.hub());
    head.put("links", links);
    return head;
  }

  private static void put(Map<String, URI> links, String rel, @Nullable URI address) {
    if (address != null) {
      links.put(rel, address);
    }
  }

  private static byte[] gone(Withdrawn withdrawn) {
    Map<String, Object> ninjs = new LinkedHashMap<>();
    ninjs.put("uri", Urns.article(withdrawn.uri()));
    ninjs.put("version", Integer.toString(withdrawn.revision()));
    ninjs.put("pubStatus", PubStatus.CANCELED);
    return Json.MAPPER.writeValueAsBytes(ninjs);
  }
}
