package news.dateline.publish.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import news.dateline.article.Json;
import news.dateline.article.TaggedArticle;
import news.dateline.publish.view.Change;
import news.dateline.publish.view.FeedView;
import news.dateline.publish.view.WhyView;
import news.dateline.runtime.http.HttpServer;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;

/**
 * {@code GET /articles/{id}} as ninjs and {@code GET /articles/{id}/why}; 410 once it is withdrawn.
 */
public final class ArticleRoutes {
  private final FeedView view;
  private final WhyView why;
  private final BooleanSupplier caughtUp;

  /**
   * The routes.
   *
   * @param caughtUp whether the views have read what was there at the start
   */
  public ArticleRoutes(FeedView view, WhyView why, BooleanSupplier caughtUp) {
    this.view = view;
    this.why = why;
    this.caughtUp = caughtUp;
  }

  /** Adds them to {@code routing}. */
  public void register(HttpRouting.Builder routing) {
    routing.get("/articles/{id}", this::article).get("/articles/{id}/why", this::why);
  }

  private void article(ServerRequest request, ServerResponse response) {
    Change change = shown(request);
    response.header(HeaderNames.CACHE_CONTROL, "no-cache");
    HttpServer.sendJson(response, change.ninjs());
  }

  private void why(ServerRequest request, ServerResponse response) {
    Change change = shown(request);
    TaggedArticle tagged =
        why.of(change.uri().id())
            .filter(newest -> newest.article().revision() == change.event().revision())
            .orElseThrow(() -> notHere(change.uri().id()));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("uri", tagged.article().uri());
    answer.put("revision", tagged.article().revision());
    answer.put("title", tagged.article().title());
    answer.put("taxonomy", tagged.taxonomy());
    answer.put("tags", tagged.tags());
    answer.put("rejectedReadings", tagged.rejectedReadings());
    answer.put("feeds", tagged.feeds());
    HttpServer.sendJson(response, Json.MAPPER.writeValueAsBytes(answer));
  }

  private Change shown(ServerRequest request) {
    FeedRoutes.requireCaughtUp(caughtUp);
    String id = request.path().pathParameters().get("id");
    Change change = view.article(id).orElseThrow(() -> notHere(id));
    if (change.event().withdrawn()) {
      throw new ProblemException(
          new Problem(
              410,
              "withdrawn",
              "The article was withdrawn",
              "It was withdrawn at "
                  + change.at()
                  + " ("
                  + change.event().reason().label()
                  + ")."));
    }
    return change;
  }

  private static ProblemException notHere(String id) {
    return new ProblemException(
        new Problem(
            404,
            "no-such-article",
            "There is no such article",
            "No published article has the id " + id + "."));
  }
}
