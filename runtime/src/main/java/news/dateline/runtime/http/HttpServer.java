package news.dateline.runtime.http;

import io.helidon.common.context.Context;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.ErrorHandling;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import news.dateline.runtime.config.ConfigurationException;
import news.dateline.runtime.config.HttpConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP server with {@code /health/live}, {@code /health/ready}, {@code /metrics} (Prometheus)
 * and the routes of a service. Handlers run on virtual threads and may block. Every error is a
 * {@link Problem}.
 */
public final class HttpServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
  private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private static final int BACKLOG = 4_096;

  /** None: who writes writes whole pieces, and most connections are streams, and idle. */
  private static final int WRITE_BUFFER_BYTES = 0;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int MOST_CONNECTIONS = 100_000;
  private static final int RESERVED_FILES = 512;

  private final WebServer server;
  private final SlowReaders slow;
  private final List<String> routes;

  private HttpServer(WebServer server, SlowReaders slow, List<String> routes) {
    this.server = server;
    this.slow = slow;
    this.routes = routes;
  }

  /**
   * Starts to listen.
   *
   * @throws ConfigurationException when the port is taken or the host unknown
   */
  public static HttpServer start(
      HttpConfig config,
      Health health,
      PrometheusMeterRegistry meters,
      Consumer<HttpRouting.Builder> routes) {
    HttpRouting.Builder routing = HttpRouting.builder();
    ListedRouting listed = new ListedRouting(routing);
    routes.accept(
        listed
            .get("/health/live", (request, response) -> sendHealth(response, health.notLive()))
            .get("/health/ready", (request, response) -> sendHealth(response, health.notReady()))
            .get("/metrics", (request, response) -> sendMetrics(response, meters)));
    listed.complete();
    routing
        .any((request, response) -> send(response, notFound(request)))
        .error(ProblemException.class, (request, response, end) -> send(response, end.problem()))
        .error(RequestException.class, (request, response, bad) -> send(response, badRequest(bad)))
        .error(Exception.class, HttpServer::sendFault);
    Unreadable unreadable = new Unreadable();
    DirectHandlers.Builder faults = DirectHandlers.builder();
    for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
      faults.addHandler(type, unreadable);
    }
    OpenChannels channels = new OpenChannels();
    Context context = Context.create();
    context.register(channels);
    Http1Config protocol =
        Http1Config.builder()
            .maxPrologueLength(Unreadable.MAX_LINE_BYTES)
            .maxHeadersSize(Unreadable.MAX_HEADER_BYTES)
            .addReceiveListener(Http1.listener(unreadable))
            .build();
    SlowReaders slow = new SlowReaders(PATIENCE);
    WebServer server =
        WebServer.builder()
            .serverContext(context)
            .connectionOptions(channels)
            .address(address(config.host()))
            .port(config.port())
            .shutdownHook(false)
            .directHandlers(faults.build())
            .errorHandling(ErrorHandling.builder().includeEntity(true).build())
            .addConnectionSelector(new Http1(protocol, slow))
            .addProtocol(protocol)
            // Beyond that, accepting fails, and a listener that fails ends.
            .maxTcpConnections(mostConnections())
            .backlog(BACKLOG)
            // Half the buffers of the other kind.
            .useNio(false)
            .writeBufferSize(WRITE_BUFFER_BYTES)
            .addRouting(routing)
            .build()
            .start();
    // Helidon logs why and returns a server that does not run.
    if (!server.isRunning()) {
      slow.close();
      throw new ConfigurationException(
          "cannot listen on " + config.host() + " port " + config.port() + ": is it taken?");
    }
    return new HttpServer(server, slow, listed.routes());
  }

  /** What is left of the files a process may open is for Kafka and for indexes. */
  private static int mostConnections() {
    long files =
        ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.UnixOperatingSystemMXBean system
            ? system.getMaxFileDescriptorCount()
            : MOST_CONNECTIONS;
    return Math.clamp(files - Math.max(RESERVED_FILES, files / 4), 64, MOST_CONNECTIONS);
  }

  private static InetAddress address(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException unknown) {
      throw new ConfigurationException("DATELINE_HTTP_HOST=" + host + ": there is no such host");
    }
  }

  /** Where it listens. */
  public URI address(HttpConfig config) {
    String host = config.host().equals("0.0.0.0") ? "localhost" : config.host();
    return URI.create("http://" + host + ":" + server.port());
  }

  /**
   * What it answers: a method, or {@code *} for any, and the pattern of a path, as {@code GET
   * /articles/{id}}.
   */
  public List<String> routes() {
    return routes;
  }

  /** Sends {@code json} with status 200. */
  public static void sendJson(ServerResponse response, byte[] json) {
    response.header(HeaderNames.CONTENT_TYPE, "application/json");
    response.send(json);
  }

  /** Sends {@code problem}. */
  public static void send(ServerResponse response, Problem problem) {
    response.status(Status.create(problem.status()));
    response.header(HeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE);
    if (problem.status() == Status.SERVICE_UNAVAILABLE_503.code()
        && !response.headers().contains(HeaderNames.RETRY_AFTER)) {
      response.header(HeaderNames.RETRY_AFTER, "2");
    }
    response.send(problem.toJson());
  }

  private static void sendHealth(ServerResponse response, Optional<String> complaint) {
    response.status(complaint.isEmpty() ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503);
    response.header(HeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8");
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    response.send((complaint.orElse("ok") + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void sendMetrics(ServerResponse response, PrometheusMeterRegistry meters) {
    response.header(HeaderNames.CONTENT_TYPE, PROMETHEUS_TEXT);
    response.send(meters.scrape().getBytes(StandardCharsets.UTF_8));
  }

  private static Problem notFound(ServerRequest request) {
    return new Problem(
        404,
        "not-found",
        "Nothing is at this address",
        request.prologue().method().text() + " " + request.path().path() + " leads nowhere here.");
  }

  private static Problem badRequest(RequestException bad) {
    String detail = bad.getMessage() == null ? "It could not be read." : bad.getMessage();
    return new Problem(bad.status().code(), "bad-request", "The request is not valid", detail);
  }

  private static void sendFault(ServerRequest request, ServerResponse response, Exception fault) {
    LOG.error("{} {} failed", request.prologue().method(), request.path().path(), fault);
    send(
        response,
        new Problem(
            500, "internal-error", "A fault of Dateline's own", "The log has the details."));
  }

  @Override
  public void close() {
    server.stop();
    slow.close();
  }
}
