package news.dateline.publish.editor;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import news.dateline.article.ArticleUri;
import news.dateline.article.EditorTags;
import news.dateline.article.Json;
import news.dateline.publish.ninjs.Urns;
import news.dateline.runtime.access.Callers;
import news.dateline.runtime.access.Grant;
import news.dateline.runtime.access.Permission;
import news.dateline.runtime.http.BoundedBody;
import news.dateline.runtime.http.HttpServer;
import news.dateline.runtime.http.Methods;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;

/**
 * {@code PUT /articles/{id}/tags}: what an editor adds to and removes from an article's tags, in
 * the place of what was said before. {@code DELETE} lifts it, {@code GET} tells it. What holds has
 * an {@code ETag}; with it in {@code If-Match} an editor overwrites nothing that came meanwhile.
 */
public final class TagRoutes {
  private static final String TAGS = "/tags";
  private static final int MAX_BODY = 256 * 1024;

  private final EditorDesk desk;
  private final NamedArticles articles;
  private final KnownTags known;
  private final SaidTags said;
  private final BooleanSupplier caughtUp;
  private final Clock clock;
  private final Object oneAtATime = new Object();

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
        .delete("/articles/*", (request, response) -> onTags(request, response, this::delete))
        .any("/articles/*", this::other);
  }

  private void other(ServerRequest request, ServerResponse response) throws InterruptedException {
    if (request.prologue().method().equals(Method.HEAD)) {
      onTags(request, response, this::get);
    } else if (NamedArticles.in(request, TAGS).isPresent()) {
      Methods.refuse(request, response, "GET, HEAD, PUT, DELETE, OPTIONS");
    } else {
      response.next();
    }
  }

  private interface Handler {
    EditorTags handle(ServerRequest request, ArticleUri uri) throws InterruptedException;
  }

  private void onTags(ServerRequest request, ServerResponse response, Handler handler)
      throws InterruptedException {
    Optional<String> name = NamedArticles.in(request, TAGS);
    if (name.isEmpty()) {
      response.next();
      return;
    }
    if (!caughtUp.getAsBoolean()) {
      throw new ProblemException(
          new Problem(
              503, "not-ready", "Editors' tags are still being read", "Try again in a second."));
    }
    EditorTags tags = handler.handle(request, articles.uri(name.get(), TAGS));
    byte[] json = json(tags);
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    response.header(HeaderNames.ETAG, tag(json));
    HttpServer.sendJson(response, json);
  }

  private static byte[] json(EditorTags tags) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("uri", Urns.article(tags.uri()));
    answer.put("articleId", tags.uri().id());
    answer.put("added", tags.added());
    answer.put("removed", tags.removed());
    return Json.MAPPER.writeValueAsBytes(answer);
  }

  private static String tag(byte[] json) {
    return "\"" + UUID.nameUUIDFromBytes(json) + "\"";
  }

  private EditorTags get(ServerRequest request, ArticleUri uri) {
    return said.of(uri);
  }

  private EditorTags put(ServerRequest request, ArticleUri uri) throws InterruptedException {
    Grant caller = Callers.require(request, Permission.EDIT);
    byte[] body = BoundedBody.read(request, MAX_BODY);
    synchronized (oneAtATime) {
      EditorTags before = unchanged(request, uri);
      TagsRequest asked = new TagsRequest(known, before, clock.instant());
      return say(asked.read(body, caller.named() ? caller.name() : ""));
    }
  }

  private EditorTags delete(ServerRequest request, ArticleUri uri) throws InterruptedException {
    Callers.require(request, Permission.EDIT);
    synchronized (oneAtATime) {
      unchanged(request, uri);
      return say(EditorTags.none(uri));
    }
  }

  private EditorTags say(EditorTags tags) throws InterruptedException {
    said.apply(desk.say(tags), tags);
    return tags;
  }

  /** What was said before; where the request is about something else, it ends here. */
  private EditorTags unchanged(ServerRequest request, ArticleUri uri) {
    EditorTags before = said.of(uri);
    String wanted =
        request.headers().contains(HeaderNames.IF_MATCH)
            ? String.join(",", request.headers().get(HeaderNames.IF_MATCH).allValues())
            : "*";
    String tag = tag(json(before));
    // A tag names what is said, not its bytes; a proxy that compresses makes it weak.
    boolean same =
        Arrays.stream(wanted.split(",", -1))
            .map(given -> given.strip().replaceFirst("^W/", ""))
            .anyMatch(given -> given.equals("*") || given.equals(tag));
    if (!same) {
      throw new ProblemException(
          new Problem(
              412,
              "tags-changed",
              "Another editor changed the tags meanwhile",
              "If-Match is %s, what holds has %s; nothing was changed.".formatted(wanted, tag)));
    }
    return before;
  }
}
