package news.dateline.enrich.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import news.dateline.article.Json;
import news.dateline.enrich.live.Acceptance;
import news.dateline.enrich.live.CurrentTaxonomy;
import news.dateline.enrich.live.TaxonomyInForce;
import news.dateline.enrich.live.TaxonomyLog;
import news.dateline.enrich.preview.History;
import news.dateline.enrich.taxonomy.TaxonomyReadException;
import news.dateline.enrich.taxonomy.TaxonomyReader;
import news.dateline.runtime.access.Callers;
import news.dateline.runtime.access.Permission;
import news.dateline.runtime.http.BoundedBody;
import news.dateline.runtime.http.HttpServer;
import news.dateline.runtime.kafka.Clients;
import news.dateline.taxonomy.TaxonomyDocument;
import org.apache.kafka.common.KafkaException;

/**
 * {@code GET /taxonomy}, {@code GET /taxonomy/{hash}} and {@code PUT /taxonomy}, which with {@code
 * ?dry-run} only says what would change. What is refused changes nothing.
 */
public final class TaxonomyRoutes {
  private static final int MAX_BODY = 4 * TaxonomyReader.MAX_LENGTH;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long DRY_RUN_ARTICLES = 10_000;
  private static final long MAX_DRY_RUN_ARTICLES = 1_000_000;

  private final Clients clients;
  private final CurrentTaxonomy taxonomy;
  private final TaxonomyLog log;
  private final History history;
  private final Acceptance acceptance;
  private final Object oneAtATime = new Object();

  /**
   * The routes.
   *
   * @param log where former taxonomies are
   * @param history the articles that a dry run is tried on
   * @param acceptance what must hold before a taxonomy is in force
   */
  public TaxonomyRoutes(
      Clients clients,
      CurrentTaxonomy taxonomy,
      TaxonomyLog log,
      History history,
      Acceptance acceptance) {
    this.clients = clients;
    this.taxonomy = taxonomy;
    this.log = log;
    this.history = history;
    this.acceptance = acceptance;
  }

  /** Adds them to {@code routing}. */
  public void register(HttpRouting.Builder routing) {
    routing
        .get("/taxonomy", this::current)
        .get("/taxonomy/{hash}", this::former)
        .put("/taxonomy", this::put);
  }

  private void current(ServerRequest request, ServerResponse response) {
    TaxonomyDocument document = inForce().document();
    Optional<String> known = header(request, HeaderNames.IF_NONE_MATCH);
    if (known.isPresent() && matches(known.get(), document.hash())) {
      response.header(HeaderNames.ETAG, tag(document.hash()));
      response.status(Status.NOT_MODIFIED_304).send();
      return;
    }
    send(response, document);
  }

  private void former(ServerRequest request, ServerResponse response) {
    String hash = request.path().pathParameters().get("hash");
    try {
      send(response, log.find(hash).orElseThrow(() -> TaxonomyProblems.noSuch(hash)));
    } catch (TimeoutException | KafkaException silent) {
      throw TaxonomyProblems.unavailable("The taxonomies cannot be read", silent);
    }
  }

  private void put(ServerRequest request, ServerResponse response) {
    Callers.require(request, Permission.EDIT);
    TaxonomyDocument document = read(BoundedBody.read(request, MAX_BODY));
    TaxonomyInForce candidate = compile(document);
    acceptance
        .failure(candidate)
        .ifPresent(example -> {
          throw TaxonomyProblems.fails(example);
        });
    boolean dryRun = request.query().contains("dry-run");
    synchronized (oneAtATime) {
      Optional<String> wanted = header(request, HeaderNames.IF_MATCH);
      if (wanted.isPresent() && !taxonomy.catchUp(PATIENCE)) {
        throw TaxonomyProblems.notReady();
      }
      TaxonomyInForce before = inForce();
      String current = before.document().hash();
      if (wanted.isPresent() && !matches(wanted.get(), current)) {
        throw TaxonomyProblems.changed(wanted.get(), current);
      }
      if (!dryRun) {
        apply(response, before, candidate);
        return;
      }
    }
    preview(response, candidate, articles(request));
  }

  private void apply(ServerResponse response, TaxonomyInForce before, TaxonomyInForce candidate) {
    String hash = candidate.document().hash();
    String current = before.document().hash();
    if (!hash.equals(current)) {
      try {
        taxonomy.put(clients, candidate);
      } catch (KafkaException refused) {
        throw TaxonomyProblems.uncertain(refused);
      }
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("taxonomy", hash);
    answer.put("before", current);
    answer.put("changed", !hash.equals(current));
    answer.put("retag", "/retag");
    response.header(HeaderNames.ETAG, tag(hash));
    HttpServer.sendJson(response, Json.MAPPER.writeValueAsBytes(answer));
  }

  private void preview(ServerResponse response, TaxonomyInForce candidate, long articles) {
    try {
      response.header(HeaderNames.CACHE_CONTROL, "no-store");
      HttpServer.sendJson(
          response, Json.MAPPER.writeValueAsBytes(history.preview(inForce(), candidate, articles)));
    } catch (TimeoutException | KafkaException silent) {
      throw TaxonomyProblems.unavailable("The articles cannot be read", silent);
    }
  }

  private static TaxonomyDocument read(byte[] body) {
    try {
      return TaxonomyReader.read(body);
    } catch (TaxonomyReadException wrong) {
      throw TaxonomyProblems.invalid(wrong);
    }
  }

  private static TaxonomyInForce compile(TaxonomyDocument document) {
    try {
      return TaxonomyInForce.compile(document, -1);
    } catch (IllegalArgumentException unusable) {
      throw TaxonomyProblems.invalid(0, String.valueOf(unusable.getMessage()));
    }
  }

  private static long articles(ServerRequest request) {
    Optional<String> asked = request.query().first("articles").asOptional();
    if (asked.isEmpty()) {
      return DRY_RUN_ARTICLES;
    }
    if (!asked.get().matches("[1-9]\\d{0,6}")
        || Long.parseLong(asked.get()) > MAX_DRY_RUN_ARTICLES) {
      throw TaxonomyProblems.badNumber("articles", asked.get(), MAX_DRY_RUN_ARTICLES);
    }
    return Long.parseLong(asked.get());
  }

  private TaxonomyInForce inForce() {
    return taxonomy.current().orElseThrow(TaxonomyProblems::notReady);
  }

  private static Optional<String> header(ServerRequest request, io.helidon.http.HeaderName name) {
    return request.headers().contains(name)
        ? Optional.of(request.headers().get(name).get())
        : Optional.empty();
  }

  /** RFC 9110, section 13.1: any, or one of a list of entity tags. */
  private static boolean matches(String condition, String hash) {
    return condition.strip().equals("*")
        || Arrays.stream(condition.split(",", -1)).map(String::strip).anyMatch(tag(hash)::equals);
  }

  private static String tag(String hash) {
    return "\"" + hash + "\"";
  }

  private static void send(ServerResponse response, TaxonomyDocument document) {
    response.header(HeaderNames.CONTENT_TYPE, "application/yaml");
    response.header(HeaderNames.ETAG, tag(document.hash()));
    response.send(document.yaml().getBytes(StandardCharsets.UTF_8));
  }
}
