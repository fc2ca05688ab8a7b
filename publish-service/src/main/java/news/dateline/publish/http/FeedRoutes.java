package news.dateline.publish.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import news.dateline.article.FeedId;
import news.dateline.article.Json;
import news.dateline.publish.feed.FeedDocument;
import news.dateline.publish.feed.FeedItem;
import news.dateline.publish.feed.FeedMeta;
import news.dateline.publish.feed.FeedWriter;
import news.dateline.publish.ninjs.Ninjs;
import news.dateline.publish.stream.StreamFilter;
import news.dateline.publish.stream.Streams;
import news.dateline.publish.view.Change;
import news.dateline.publish.view.FeedCatalog;
import news.dateline.publish.view.FeedView;
import news.dateline.runtime.http.HttpServer;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;
import news.dateline.topic.Topics;

/**
 * {@code GET /feeds}, {@code /feeds/<feed>.<form>} and {@code /feeds/<feed>/stream}. A feed that
 * was renamed redirects.
 */
public final class FeedRoutes {
  private static final String FEEDS = "/feeds/";
  private static final String STREAM = "/stream";

  private final FeedCatalog catalog;
  private final FeedView view;
  private final Streams streams;
  private final Topics topics;
  private final List<FeedWriter> writers;
  private final Supplier<URI> publicAddress;
  private final int entries;
  private final BooleanSupplier caughtUp;
  private final String cluster;

  /**
   * The routes.
   *
   * @param publicAddress what absolute addresses begin with
   * @param entries how many entries a document has
   * @param cluster Kafka's cluster id, so that documents of another log are never taken for ours
   * @param caughtUp whether the view has read what was there at the start
   */
  public FeedRoutes(
      FeedCatalog catalog,
      FeedView view,
      Streams streams,
      Topics topics,
      List<FeedWriter> writers,
      Supplier<URI> publicAddress,
      int entries,
      String cluster,
      BooleanSupplier caughtUp) {
    this.catalog = catalog;
    this.view = view;
    this.streams = streams;
    this.topics = topics;
    this.writers = List.copyOf(writers);
    this.publicAddress = publicAddress;
    this.entries = entries;
    this.caughtUp = caughtUp;
    this.cluster = cluster;
  }

  /** Adds them to {@code routing}. */
  public void register(HttpRouting.Builder routing) {
    routing.get("/feeds", (request, response) -> list(response)).get("/feeds/*", this::serve);
  }

  /** Ends a request while the views are still being read: what they lack is not missing. */
  static void requireCaughtUp(BooleanSupplier caughtUp) {
    if (!caughtUp.getAsBoolean()) {
      throw new ProblemException(
          new Problem(
              503, "not-ready", "The feeds are still being read", "Try again in a second."));
    }
  }

  private void list(ServerResponse response) {
    requireCaughtUp(caughtUp);
    List<Map<String, Object>> feeds = catalog.feeds().stream().map(this::describe).toList();
    HttpServer.sendJson(response, Json.MAPPER.writeValueAsBytes(Map.of("feeds", feeds)));
  }

  private Map<String, Object> describe(FeedCatalog.Feed feed) {
    Map<String, Object> addresses = new LinkedHashMap<>();
    for (FeedWriter writer : writers) {
      addresses.put(writer.extension(), address(feed.id(), "." + writer.extension()).toString());
    }
    addresses.put("stream", address(feed.id(), STREAM).toString());
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("id", feed.id().value());
    description.put("title", feed.title());
    description.put("articles", view.count(feed.id()));
    view.last(feed.id()).ifPresent(change -> description.put("updated", change.at().toString()));
    description.put("topic", topics.feed(feed.id()).name());
    description.put("addresses", addresses);
    return description;
  }

  private void serve(ServerRequest request, ServerResponse response) throws IOException {
    requireCaughtUp(caughtUp);
    String name = request.path().path().substring(FEEDS.length());
    if (name.endsWith(STREAM)) {
      FeedId feed = known(name.substring(0, name.length() - STREAM.length()), STREAM, response);
      StreamFilter filter = StreamFilter.of(feed, StreamRoutes.query(request));
      streams.serve(request, response, feed.value(), filter);
      return;
    }
    FeedWriter writer =
        writers.stream()
            .filter(form -> name.endsWith("." + form.extension()))
            .findFirst()
            .orElseThrow(() -> noSuchFeed(name));
    String suffix = "." + writer.extension();
    FeedId feed = known(name.substring(0, name.length() - suffix.length()), suffix, response);
    document(request, response, feed, writer);
  }

  private FeedId known(String name, String suffix, ServerResponse response) {
    FeedId id;
    try {
      id = new FeedId(name);
    } catch (IllegalArgumentException malformed) {
      throw noSuchFeed(name);
    }
    if (catalog.feed(id).isPresent()) {
      return id;
    }
    FeedId renamed = catalog.renamed(id).orElseThrow(() -> noSuchFeed(name));
    response.header(HeaderNames.LOCATION, FEEDS + renamed.value() + suffix);
    throw new ProblemException(
        new Problem(
            308, "renamed", "The feed was renamed", name + " is called " + renamed + " now."));
  }

  private ProblemException noSuchFeed(String name) {
    return new ProblemException(
        new Problem(
            404,
            "no-such-feed",
            "There is no such feed",
            "There is no feed " + name + "; GET /feeds lists them, each with its addresses."));
  }

  private void document(
      ServerRequest request, ServerResponse response, FeedId feed, FeedWriter writer) {
    Optional<Change> last = view.last(feed);
    String tag = "\"" + cluster + "-" + last.map(Change::offset).orElse(-1L) + "\"";
    response.header(HeaderNames.ETAG, tag);
    response.header(HeaderNames.CACHE_CONTROL, "no-cache");
    if (request.headers().first(HeaderNames.IF_NONE_MATCH).filter(tag::equals).isPresent()) {
      response.status(Status.NOT_MODIFIED_304).send();
      return;
    }
    URI self = address(feed, "." + writer.extension());
    FeedMeta meta =
        new FeedMeta(
            feed,
            catalog.feed(feed).map(FeedCatalog.Feed::title).orElse(feed.value()),
            last.map(Change::at).orElse(Instant.EPOCH),
            self,
            URI.create(publicAddress.get() + "/feeds"),
            null,
            publicAddress.get());
    List<FeedItem> items =
        view.newest(feed, entries).stream().map(change -> item(change, feed)).toList();
    response.header(HeaderNames.CONTENT_TYPE, writer.contentType());
    response.send(writer.write(new FeedDocument(meta, items)));
  }

  private static FeedItem item(Change change, FeedId feed) {
    return change.event().now().contains(feed)
        ? new FeedItem.Published(Ninjs.read(change.ninjs()), change.at())
        : new FeedItem.Withdrawn(change.uri(), change.at());
  }

  private URI address(FeedId feed, String suffix) {
    return URI.create(publicAddress.get() + FEEDS + feed.value() + suffix);
  }
}
