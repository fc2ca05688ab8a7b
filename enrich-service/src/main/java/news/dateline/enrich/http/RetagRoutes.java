package news.dateline.enrich.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import news.dateline.article.ArticleUri;
import news.dateline.article.Json;
import news.dateline.article.ReplayRequest;
import news.dateline.enrich.retag.Replays;
import news.dateline.enrich.retag.RetagStatus;
import news.dateline.runtime.access.Callers;
import news.dateline.runtime.access.Grant;
import news.dateline.runtime.access.Permission;
import news.dateline.runtime.http.BoundedBody;
import news.dateline.runtime.http.HttpServer;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;
import org.apache.kafka.common.KafkaException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * {@code GET /retag}: how far history has been tagged by the taxonomy in force. {@code POST
 * /retag}: asks for all of it once more, or for one article.
 */
public final class RetagRoutes {
  private static final int MAX_BODY = 64 * 1024;

  private final RetagStatus status;
  private final Replays replays;
  private final int rate;
  private final BooleanSupplier ready;
  private final Clock clock;

  /**
   * The routes.
   *
   * @param rate how many articles a second an instance reads at the most
   * @param ready whether a taxonomy is in force
   */
  public RetagRoutes(
      RetagStatus status, Replays replays, int rate, BooleanSupplier ready, Clock clock) {
    this.status = status;
    this.replays = replays;
    this.rate = rate;
    this.ready = ready;
    this.clock = clock;
  }

  /** Adds them to {@code routing}. */
  public void register(HttpRouting.Builder routing) {
    routing.get("/retag", this::get).post("/retag", this::post);
  }

  private void get(ServerRequest request, ServerResponse response) {
    requireReady();
    try {
      RetagStatus.Report report = status.report();
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("taxonomy", report.taxonomy());
      answer.put("state", report.done() ? "done" : "running");
      answer.put("read", report.read());
      answer.put("total", report.total());
      answer.put("rate", rate);
      answer.put("partitions", report.partitions());
      response.header(HeaderNames.CACHE_CONTROL, "no-store");
      HttpServer.sendJson(response, Json.MAPPER.writeValueAsBytes(answer));
    } catch (KafkaException silent) {
      throw TaxonomyProblems.unavailable("Kafka cannot be asked", silent);
    }
  }

  private void post(ServerRequest request, ServerResponse response) {
    Grant caller = Callers.require(request, Permission.EDIT);
    requireReady();
    String uri = uri(BoundedBody.read(request, MAX_BODY));
    try {
      if (uri.isEmpty()) {
        replays.all(new ReplayRequest(ReplayRequest.SCHEMA, caller.name(), clock.instant()));
      } else {
        replays.one(new ArticleUri(uri));
      }
    } catch (KafkaException refused) {
      throw TaxonomyProblems.unavailable("The request could not be stored", refused);
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("replay", uri.isEmpty() ? "all" : uri);
    answer.put("status", "/retag");
    response.status(Status.ACCEPTED_202);
    HttpServer.sendJson(response, Json.MAPPER.writeValueAsBytes(answer));
  }

  private void requireReady() {
    if (!ready.getAsBoolean()) {
      throw TaxonomyProblems.notReady();
    }
  }

  private static String uri(byte[] body) {
    if (body.length == 0) {
      return "";
    }
    try {
      JsonNode json = Json.MAPPER.readTree(body);
      JsonNode uri = json.path("uri");
      if (json.isObject() && uri.isMissingNode()) {
        return "";
      }
      if (json.isObject() && uri.isString() && ArticleUri.isAbsolute(uri.asString())) {
        return uri.asString();
      }
    } catch (JacksonException malformed) {
      throw bad("The body is no JSON: " + malformed.getOriginalMessage() + ".");
    }
    throw bad("Expected no body, or {\"uri\": \"…\"} with the uri of an article.");
  }

  private static ProblemException bad(String detail) {
    return new ProblemException(
        new Problem(400, "bad-replay", "The request to replay cannot be read", detail));
  }
}
