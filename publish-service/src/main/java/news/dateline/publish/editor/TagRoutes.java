package news.dateline.publish.editor;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import news.dateline.article.ArticleUri;
import news.dateline.article.EditorTags;
import news.dateline.article.Json;
import news.dateline.runtime.access.Callers;
import news.dateline.runtime.access.Grant;
import news.dateline.runtime.access.Permission;
import news.dateline.runtime.http.BoundedBody;
import news.dateline.runtime.http.HttpServer;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;

/**
 * {@code PUT /articles/{id}/tags}: what an editor adds to and removes from an article's tags, in
 * the place of what was said before. {@code DELETE} lifts it, {@code GET} tells it.
 */
public final class TagRoutes {
  private static final String ARTICLES = "/articles/";
  private static final String TAGS = "/tags";
  private static final int MAX_BODY = 256 * 1024;

  private final EditorDesk desk;
  private final NamedArticles articles;
  private final KnownTags known;
  private final SaidTags said;
  private final BooleanSupplier caughtUp;
  private final Clock clock;

  /**
   * The routes.
   *
   * @param desk where it is written down
   * @param articles finds the article that is meant
   * @param known the tags there are
   * @param said what was said before
   * @param caughtUp whether that has been read
   * @param clock when it was said
   */
  public TagRoutes(
      EditorDesk desk,
      NamedArticles articles,
      KnownTags known,
      SaidTags said,
      BooleanSupplier caughtUp,
      Clock clock) {
    this.desk = desk;
    this.articles = articles;
    this.known = known;
    this.said = said;
    this.caughtUp = caughtUp;
    this.clock = clock;
  }

  /** Adds them to {@code routing}. */
  public void register(HttpRouting.Builder routing) {
    routing
        .get("/articles/*", (request, response) -> onTags(request, response, this::get))
        .put("/articles/*", (request, response) -> onTags(request, response, this::put))
        .delete("/articles/*", (request, response) -> onTags(request, response, this::delete));
  }

  private interface Handler {
    EditorTags handle(ServerRequest request, ArticleUri uri) throws InterruptedException;
  }

  private void onTags(ServerRequest request, ServerResponse response, Handler handler)
      throws InterruptedException {
    // As it was sent: a uri in it has slashes of its own, percent-encoded.
    String path = request.prologue().uriPath().rawPath();
    if (!path.startsWith(ARTICLES)
        || !path.endsWith(TAGS)
        || path.length() <= ARTICLES.length() + TAGS.length()) {
      response.next();
      return;
    }
    if (!caughtUp.getAsBoolean()) {
      throw new ProblemException(
          new Problem(
              503, "not-ready", "Editors' tags are still being read", "Try again in a second."));
    }
    String name = path.substring(ARTICLES.length(), path.length() - TAGS.length());
    EditorTags tags = handler.handle(request, articles.uri(name, TAGS));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("uri", tags.uri());
    answer.put("articleId", tags.uri().id());
    answer.put("added", tags.added());
    answer.put("removed", tags.removed());
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    HttpServer.sendJson(response, Json.MAPPER.writeValueAsBytes(answer));
  }

  private EditorTags get(ServerRequest request, ArticleUri uri) {
    return said.of(uri);
  }

  private EditorTags put(ServerRequest request, ArticleUri uri) throws InterruptedException {
    Grant caller = Callers.require(request, Permission.EDIT);
    TagsRequest asked = new TagsRequest(known, said.of(uri), clock.instant());
    EditorTags tags =
        asked.read(BoundedBody.read(request, MAX_BODY), caller.named() ? caller.name() : "");
    desk.say(tags);
    said.apply(tags);
    return tags;
  }

  private EditorTags delete(ServerRequest request, ArticleUri uri) throws InterruptedException {
    Callers.require(request, Permission.EDIT);
    EditorTags nothing = EditorTags.none(uri);
    desk.say(nothing);
    said.lift(uri.value());
    return nothing;
  }
}
