package news.dateline.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A web server with feeds, which remembers who asked for what. */
final class PolledServer implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Served> served = new HashMap<>();
  private final Map<String, List<String>> conditions = new HashMap<>();
  private final Map<String, Integer> asking = new HashMap<>();
  private final Map<String, CountDownLatch> held = new HashMap<>();
  private int mostAtOnce;

  private record Served(int status, byte[] body, String etag, String retryAfter) {}

  PolledServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  synchronized void serve(String path, String body, String etag) {
    served.put(path, new Served(200, body.getBytes(StandardCharsets.UTF_8), etag, ""));
  }

  synchronized void fail(String path, int status, String retryAfter) {
    served.put(path, new Served(status, new byte[0], "", retryAfter));
  }

  /** Answers no request for {@code path} until it is released. */
  synchronized void hold(String path) {
    held.put(path, new CountDownLatch(1));
  }

  /** Answers those that wait, and all later ones. */
  synchronized void release(String path) {
    held.get(path).countDown();
  }

  private synchronized CountDownLatch held(String path) {
    return held.getOrDefault(path, new CountDownLatch(0));
  }

  /** The {@code If-None-Match} of each request, in their order; empty where there was none. */
  synchronized List<String> conditions(String path) {
    return List.copyOf(conditions.getOrDefault(path, List.of()));
  }

  /** How many requests for one path there ever were at the same time. */
  synchronized int mostAtOnceOfOne() {
    return mostAtOnce;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    try (exchange) {
      String condition = exchange.getRequestHeaders().getFirst("If-None-Match");
      Served found = begin(path, condition == null ? "" : condition);
      held(path).await();
      if (!found.etag().isEmpty()) {
        exchange.getResponseHeaders().set("ETag", found.etag());
      }
      if (!found.retryAfter().isEmpty()) {
        exchange.getResponseHeaders().set("Retry-After", found.retryAfter());
      }
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      if (found.etag().equals(condition)) {
        exchange.sendResponseHeaders(304, -1);
      } else {
        exchange.sendResponseHeaders(
            found.status(), found.body().length == 0 ? -1 : found.body().length);
        exchange.getResponseBody().write(found.body());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      end(path);
    }
  }

  private synchronized Served begin(String path, String condition) {
    mostAtOnce = Math.max(mostAtOnce, asking.merge(path, 1, Integer::sum));
    conditions.computeIfAbsent(path, unseen -> new ArrayList<>()).add(condition);
    return served.getOrDefault(path, new Served(404, new byte[0], "", ""));
  }

  private synchronized void end(String path) {
    asking.merge(path, -1, Integer::sum);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
