package news.dateline.publish.http;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import news.dateline.article.FeedId;
import news.dateline.publish.stream.StreamFilter;
import news.dateline.publish.stream.Streams;
import news.dateline.publish.stream.Wish;
import news.dateline.publish.view.FeedCatalog;

/** {@code GET /stream}: Server-Sent Events of what a filter matches. */
public final class StreamRoutes {
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
        () -> new Wish("stream", StreamFilter.of(query(request), this::current)));
  }

  private FeedId current(FeedId feed) {
    return catalog.renamed(feed).orElse(feed);
  }

  /** The query of {@code request}. */
  static StreamFilter.Query query(ServerRequest request) {
    return name -> request.query().contains(name) ? request.query().all(name) : java.util.List.of();
  }
}
