package news.dateline.ingest.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import news.dateline.article.Json;
import news.dateline.ingest.source.SourceDesk;
import news.dateline.ingest.source.SourceState;
import news.dateline.runtime.access.Callers;
import news.dateline.runtime.access.Grant;
import news.dateline.runtime.access.Permission;
import news.dateline.runtime.http.HttpServer;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;
import news.dateline.source.Source;
import news.dateline.source.SourceId;

/** {@code /sources}: what is polled, and how that goes. */
public final class SourceRoutes {
  private static final String SOURCES = "/sources";
  private static final String ONE = SOURCES + "/{id}";

  private final SourceDesk desk;

  /** The routes to {@code desk}. */
  public SourceRoutes(SourceDesk desk) {
    this.desk = desk;
  }

  /** Adds them to {@code routing}. */
  public void register(HttpRouting.Builder routing) {
    routing
        .get(SOURCES, this::list)
        .post(SOURCES, this::add)
        .get(ONE, this::show)
        .route(Method.PATCH, ONE, this::change)
        .post(ONE + "/poll", this::poll)
        .delete(ONE, this::delete);
  }

  private void list(ServerRequest request, ServerResponse response) {
    Callers.require(request, Permission.READ);
    List<SourceView> sources = desk.all().stream().map(SourceView::of).toList();
    HttpServer.sendJson(response, Json.MAPPER.writeValueAsBytes(new SourceList(sources)));
  }

  /** Also where there is none: {@code {"sources":[]}}. */
  private record SourceList(
      @com.fasterxml.jackson.annotation.JsonInclude List<SourceView> sources) {}

  private void show(ServerRequest request, ServerResponse response) {
    Callers.require(request, Permission.READ);
    SourceId id = id(request);
    send(response, desk.find(id).orElseThrow(() -> absent(id.value())));
  }

  private void add(ServerRequest request, ServerResponse response) throws InterruptedException {
    Grant caller = Callers.require(request, Permission.EDIT);
    SourceRequest wanted = SourceRequest.toAdd(request);
    URI url = Objects.requireNonNull(wanted.url());
    SourceId id = SourceId.of(url);
    response.header(HeaderNames.LOCATION, SOURCES + "/" + id);
    Optional<SourceState> known = desk.find(id);
    if (known.isPresent()) {
      send(response, known.get());
      return;
    }
    String name = wanted.source() == null ? nameOf(url) : wanted.source();
    int seconds =
        wanted.intervalSeconds() == null ? Source.DEFAULT_SECONDS : wanted.intervalSeconds();
    SourceState added = taken(() -> desk.add(url, name, seconds, caller.name()));
    response.status(Status.CREATED_201);
    send(response, added);
  }

  private static String nameOf(URI url) {
    return url.getHost().replaceFirst("^www\\.", "");
  }

  private void change(ServerRequest request, ServerResponse response) throws InterruptedException {
    Callers.require(request, Permission.EDIT);
    SourceId id = id(request);
    SourceRequest wanted = SourceRequest.toChange(request);
    Optional<SourceState> changed = taken(() -> desk.change(id, wanted.change()));
    send(response, changed.orElseThrow(() -> absent(id.value())));
  }

  private void poll(ServerRequest request, ServerResponse response) throws InterruptedException {
    Callers.require(request, Permission.EDIT);
    SourceId id = id(request);
    SourceState before = desk.find(id).orElseThrow(() -> absent(id.value()));
    if (before.source().paused()) {
      throw new ProblemException(
          new Problem(
              409,
              "source-paused",
              "The source is paused",
              "Source " + id + " is paused; resume it, then it is polled at once."));
    }
    Optional<SourceState> changed = taken(() -> desk.change(id, Source::requested));
    response.status(Status.ACCEPTED_202);
    send(response, changed.orElseThrow(() -> absent(id.value())));
  }

  private void delete(ServerRequest request, ServerResponse response) throws InterruptedException {
    Callers.require(request, Permission.EDIT);
    SourceId id = id(request);
    if (!taken(() -> desk.delete(id))) {
      throw absent(id.value());
    }
    response.status(Status.NO_CONTENT_204);
    response.send();
  }

  /** Something that Kafka may not take. */
  private interface Change<T> {
    T make() throws SourceDesk.Refused, InterruptedException;
  }

  private static <T> T taken(Change<T> change) throws InterruptedException {
    try {
      return change.make();
    } catch (SourceDesk.Refused refused) {
      throw new ProblemException(
          new Problem(
              503,
              "broker-unavailable",
              "The change could not be handed to Kafka",
              "Nothing was changed; send it again. Kafka says: " + refused.getMessage()));
    }
  }

  private static SourceId id(ServerRequest request) {
    String text = request.path().pathParameters().get("id");
    try {
      return new SourceId(text);
    } catch (IllegalArgumentException malformed) {
      throw absent(text);
    }
  }

  private static ProblemException absent(String id) {
    return new ProblemException(
        new Problem(
            404,
            "no-such-source",
            "There is no such source",
            "There is no source " + id + "; GET /sources lists them."));
  }

  private static void send(ServerResponse response, SourceState state) {
    HttpServer.sendJson(response, Json.MAPPER.writeValueAsBytes(SourceView.of(state)));
  }
}
