package news.dateline.publish.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import news.dateline.article.FeedId;
import news.dateline.article.Json;
import news.dateline.publish.feed.FeedWriter;
import news.dateline.publish.stream.StreamFilter;
import news.dateline.publish.stream.Streams;
import news.dateline.publish.stream.Wish;
import news.dateline.publish.view.FeedCatalog;
import news.dateline.publish.view.FeedView;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;
import news.dateline.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /feeds}, {@code /feeds/<feed>.<form>} and {@code /feeds/<feed>/stream}. A feed that
 * was renamed redirects.
 */
public final class FeedRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(FeedRoutes.class);
  private static final String FEEDS = "/feeds/";
  private static final String STREAM = "/stream";
  private static final int TRIES = 5;

  private final FeedCatalog catalog;
  private final FeedView view;
  private final Streams streams;
  private final Supplier<Optional<String>> complaint;
  private final Topics topics;
  private final List<FeedWriter> writers;
  private final Supplier<URI> publicAddress;
  private final FeedDocuments documents;
  private final String cluster;

  /**
   * The routes.
   *
   * @param complaint why feeds cannot be read now; empty when they can
   * @param publicAddress what absolute addresses begin with
   * @param entries how many entries a document has
   * @param cluster Kafka's cluster id, so that documents of another log are never taken for ours
   */
  public FeedRoutes(
      FeedCatalog catalog,
      FeedView view,
      Streams streams,
      Supplier<Optional<String>> complaint,
      Topics topics,
      List<FeedWriter> writers,
      Supplier<URI> publicAddress,
      int entries,
      String cluster) {
    this.catalog = catalog;
    this.view = view;
    this.streams = streams;
    this.complaint = complaint;
    this.topics = topics;
    this.writers = List.copyOf(writers);
    this.publicAddress = publicAddress;
    this.cluster = cluster;
    this.documents =
        new FeedDocuments(catalog, view, publicAddress, entries, cluster, Clock.systemUTC());
  }

  /** Adds them to {@code routing}. */
  public void register(HttpRouting.Builder routing) {
    Reading.at(routing, "/feeds", this::list);
    Reading.at(routing, "/feeds/*", this::serve);
  }

  private void list(ServerRequest request, ServerResponse response) {
    requireReadable();
    List<Map<String, Object>> feeds = catalog.feeds().stream().map(this::describe).toList();
    byte[] json = Json.MAPPER.writeValueAsBytes(Map.of("feeds", feeds));
    response.header(HeaderNames.CACHE_CONTROL, "no-cache");
    Conditional.send(request, response, new Representation("application/json", json));
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
    FeedView.Last last = view.last(feed.id());
    if (last.offset() >= 0) {
      description.put("updated", last.at().toString());
    }
    description.put("topic", topics.feed(feed.id()).name());
    description.put("addresses", addresses);
    return description;
  }

  private void serve(ServerRequest request, ServerResponse response) throws IOException {
    String name = request.path().path().substring(FEEDS.length());
    if (name.endsWith(STREAM)) {
      String wanted = name.substring(0, name.length() - STREAM.length());
      streams.serve(request, response, () -> stream(request, response, wanted));
      return;
    }
    requireReadable();
    FeedWriter writer =
        writers.stream()
            .filter(form -> name.endsWith("." + form.extension()))
            .findFirst()
            .orElseThrow(() -> noSuchFeed(name));
    String suffix = "." + writer.extension();
    FeedId feed =
        known(request, name.substring(0, name.length() - suffix.length()), suffix, response);
    document(request, response, feed, writer);
  }

  private Wish stream(ServerRequest request, ServerResponse response, String name) {
    FeedId feed = known(request, name, STREAM, response);
    return new Wish(
        feed.value(), StreamFilter.of(feed, StreamRoutes.query(request, StreamRoutes.OF_A_FEED)));
  }

  private void requireReadable() {
    complaint
        .get()
        .ifPresent(reason -> {
          throw Reading.notReady(reason);
        });
  }

  private FeedId known(ServerRequest request, String name, String suffix, ServerResponse response) {
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
    String query = request.query().isEmpty() ? "" : "?" + request.query().rawValue();
    // Without a host: a reader stays with the one that it reached.
    response.header(HeaderNames.LOCATION, address(renamed, suffix).getRawPath() + query);
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
    PageAddress page = PageAddress.of(request, cluster);
    for (int attempt = 0; attempt < TRIES; attempt++) {
      FeedView.Last last = view.last(feed);
      String tag = documents.tag(feed, last);
      try {
        new Conditional(request, response, tag, documents.modified(feed, last))
            .answer("", () -> documents.get(feed, writer, page, tag, last));
        return;
      } catch (FeedDocuments.Overtaken overtaken) {
        LOG.debug("{} changed while it was read", feed, overtaken);
      }
    }
    // It changes faster than it is read: under a tag that no other document ever has.
    String passing = documents.tag(feed, view.last(feed)) + "-" + UUID.randomUUID();
    new Conditional(request, response, passing, Optional.empty())
        .answer("", () -> documents.passing(feed, writer, page));
  }

  private URI address(FeedId feed, String suffix) {
    return FeedDocuments.address(publicAddress.get(), feed, suffix);
  }
}
