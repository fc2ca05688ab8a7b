package news.dateline.publish.editor;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import news.dateline.article.EditorStatus;
import news.dateline.article.Json;
import news.dateline.article.Outcome;
import news.dateline.article.Receipt;
import news.dateline.article.ReceiptId;
import news.dateline.runtime.access.Callers;
import news.dateline.runtime.access.Grant;
import news.dateline.runtime.access.Permission;
import news.dateline.runtime.http.BoundedBody;
import news.dateline.runtime.http.HttpServer;
import news.dateline.runtime.http.Methods;
import news.dateline.runtime.http.Patience;
import news.dateline.runtime.http.Problem;

/**
 * {@code PUT /articles/{id}/status}: an editor kills, holds, releases or takes down an article,
 * named by its short id or by its uri, percent-encoded.
 */
public final class EditorRoutes {
  private static final String STATUS = "/status";
  private static final int MAX_BODY = 64 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final EditorDesk desk;
  private final NamedArticles articles;
  private final Clock clock;

  /**
   * The routes.
   *
   * @param desk where it is written down
   * @param articles finds the article that is meant
   * @param clock when it was said
   */
  public EditorRoutes(EditorDesk desk, NamedArticles articles, Clock clock) {
    this.desk = desk;
    this.articles = articles;
    this.clock = clock;
  }

  /** Adds them to {@code routing}. */
  public void register(HttpRouting.Builder routing) {
    routing.put("/articles/*", this::put).any("/articles/*", EditorRoutes::other);
  }

  private static void other(ServerRequest request, ServerResponse response) {
    if (NamedArticles.in(request, STATUS).isPresent()) {
      Methods.refuse(request, response, "PUT, OPTIONS");
    } else {
      response.next();
    }
  }

  private void put(ServerRequest request, ServerResponse response) throws InterruptedException {
    Optional<String> name = NamedArticles.in(request, STATUS);
    if (name.isEmpty()) {
      response.next();
      return;
    }
    Grant caller = Callers.require(request, Permission.EDIT);
    Duration patience = Patience.of(request).orElse(PATIENCE);
    EditorRequest said = EditorRequest.read(BoundedBody.read(request, MAX_BODY));
    String editor = caller.named() ? caller.name() : said.editor();
    Instant now = clock.instant();
    EditorStatus status =
        new EditorStatus(
            EditorStatus.SCHEMA,
            articles.uri(name.get(), STATUS),
            said.act(),
            said.reason(),
            editor,
            now);
    ReceiptId id = desk.say(status);
    answer(response, status, id, desk.await(id, patience));
  }

  private static void answer(
      ServerResponse response, EditorStatus status, ReceiptId id, Optional<Receipt> receipt) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("status", Json.MAPPER.convertValue(status, Map.class));
    members.put("articleId", status.uri().id());
    members.put("id", id.toString());
    receipt.ifPresent(
        decided -> members.put("receipt", Json.MAPPER.convertValue(decided, Map.class)));
    if (receipt.isPresent() && receipt.get().outcome() == Outcome.REJECTED) {
      String detail = String.valueOf(receipt.get().detail());
      // A problem has a status of its own; the receipt says of which article.
      members.remove("status");
      HttpServer.send(
          response,
          new Problem(409, "nothing-to-release", "Nothing was released", detail, members));
      return;
    }
    response.status(receipt.isPresent() ? Status.OK_200 : Status.ACCEPTED_202);
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    HttpServer.sendJson(response, Json.MAPPER.writeValueAsBytes(members));
  }
}
