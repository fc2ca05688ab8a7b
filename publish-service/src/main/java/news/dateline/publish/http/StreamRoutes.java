package news.dateline.publish.http;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.article.FeedId;
import news.dateline.publish.stream.StreamFilter;
import news.dateline.publish.stream.Streams;
import news.dateline.publish.stream.Wish;
import news.dateline.publish.view.FeedCatalog;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;

/** {@code GET /stream}: Server-Sent Events of what a filter matches. */
public final class StreamRoutes {
  /** What narrows any feed, and says where to begin. */
  static final Set<String> OF_A_FEED = Set.of("role", "without", "since");

  private static final Set<String> FILTERS =
      Set.of("region", "program", "country", "language", "source", "role", "without", "since");
  private static final int LONGEST_NAME = 100;

  private final Streams streams;
  private final FeedCatalog catalog;

  /** Serves {@code streams}, by the feeds of {@code catalog}. */
  public StreamRoutes(Streams streams, FeedCatalog catalog) {
    this.streams = streams;
    this.catalog = catalog;
  }

  /** Adds them to {@code routing}. */
  public void register(HttpRouting.Builder routing) {
    Reading.at(routing, "/stream", this::serve);
  }

  private void serve(ServerRequest request, ServerResponse response) throws IOException {
    streams.serve(
        request,
        response,
        () -> new Wish("stream", StreamFilter.of(query(request, FILTERS), this::current)));
  }

  private FeedId current(FeedId feed) {
    // While no taxonomy has come yet nothing is known to be missing.
    if (catalog.feed(feed).isPresent() || catalog.isEmpty()) {
      return feed;
    }
    String kind = feed.value().substring(0, feed.value().indexOf('/'));
    String code = "no-such-" + kind;
    String id = feed.value().substring(kind.length() + 1);
    return catalog
        .renamed(feed)
        .orElseThrow(() ->
            new ProblemException(
                new Problem(
                    400,
                    code,
                    "What is to be followed cannot be read",
                    "There is no " + kind + " " + id + "; GET /feeds lists them.")));
  }

  /**
   * The query of {@code request}.
   *
   * @throws ProblemException 400 for a parameter that there is not: what is meant to narrow must
   *     not be taken for everything
   */
  static StreamFilter.Query query(ServerRequest request, Set<String> known) {
    for (String name : request.query().names()) {
      if (!known.contains(name)) {
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
        throw new ProblemException(
            new Problem(
                400,
                "unknown-parameter",
                "The filter cannot be read",
                "There is no parameter "
                    + shown
                    + "; there are "
                    + String.join(", ", new TreeSet<>(known))
                    + "."));
      }
    }
    return name -> request.query().contains(name) ? request.query().all(name) : java.util.List.of();
  }
}
