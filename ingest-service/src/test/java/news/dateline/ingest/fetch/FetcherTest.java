package news.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a web server that does its worst. */
class FetcherTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final String OPEN = "127.0.0.1";
  private static final byte[] FEED = "<rss/>".getBytes(StandardCharsets.UTF_8);

  private final AtomicInteger lookups = new AtomicInteger();
  private final Reach reach =
      new Reach(
          host -> {
            lookups.incrementAndGet();
            return InetAddress.getAllByName(host.endsWith(".example") ? OPEN : host);
          },
          address -> address.getHostAddress().equals(OPEN));
  private final Fetcher fetcher = new Fetcher(reach, () -> NOW);
  private HttpServer server;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  @AfterEach
  void stop() {
    fetcher.close();
    server.stop(0);
  }

  @Test
  void documentComesWithItsValidators() {
    serve(
        "/feed",
        200,
        FEED,
        "ETag",
        "\"1\"",
        "Content-Type",
        "application/rss+xml",
        "Last-Modified",
        "x",
        "Cache-Control",
        "public, max-age=120");

    Fetched.Document document = (Fetched.Document) fetch("/feed");

    assertThat(document.body()).isEqualTo(FEED);
    assertThat(document.etag()).isEqualTo("\"1\"");
    assertThat(document.lastModified()).isEqualTo("x");
    assertThat(document.contentType()).isEqualTo("application/rss+xml");
    assertThat(document.freshFor()).isEqualTo(Duration.ofSeconds(120));
    assertThat(document.movedTo()).isNull();
  }

  @Test
  void whatWeHaveIsAskedForConditionally() {
    handle(
        "/feed",
        exchange -> {
          boolean known =
              "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                  && "then".equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"))
                  && exchange.getRequestHeaders().getFirst("User-Agent").contains("Dateline");
          exchange.sendResponseHeaders(known ? 304 : 500, -1);
        });

    Fetched fetched = fetcher.fetch(new Question(url("/feed"), "\"1\"", "then"));

    assertThat(fetched).isEqualTo(new Fetched.NotModified(null, Duration.ZERO));
  }

  @ParameterizedTest
  @CsvSource({
    "503, 120, 2026-11-22T10:02:00Z",
    "429, 'Sun, 22 Nov 2026 12:00:00 GMT', 2026-11-22T12:00:00Z",
    "503, 'Sunday, 22-Nov-26 12:00:00 GMT', 2026-11-22T12:00:00Z",
    "503, soon, "
  })
  void failureSaysWhenToComeAgain(int status, String retryAfter, Instant notBefore) {
    serve("/feed", status, new byte[0], "Retry-After", retryAfter);

    assertThat(fetch("/feed"))
        .isEqualTo(new Fetched.Failed(status, "the server answers " + status, notBefore));
  }

  @Test
  void goneIsGone() {
    serve("/feed", 410, FEED);
    assertThat(((Fetched.Failed) fetch("/feed")).gone()).isTrue();
  }

  @Test
  void redirectsAreFollowedAndOnlyThoseForGoodMoveASource() {
    serve("/a", 301, new byte[0], "Location", "b");
    serve("/b", 308, new byte[0], "Location", url("/c").toString());
    serve("/c", 302, new byte[0], "Location", "/d");
    serve("/d", 301, new byte[0], "Location", "/feed");
    serve("/feed", 200, FEED);

    Fetched.Document document = (Fetched.Document) fetch("/a");

    assertThat(document.url()).isEqualTo(url("/feed"));
    assertThat(document.movedTo()).isEqualTo(url("/c"));
  }

  @Test
  void circleOfRedirectsEnds() {
    AtomicInteger asked = new AtomicInteger();
    handle(
        "/a",
        exchange -> {
          asked.incrementAndGet();
          exchange.getResponseHeaders().set("Location", "/a");
          exchange.sendResponseHeaders(302, -1);
        });

    assertThat(problem(fetch("/a"))).startsWith("more than 5 redirects");
    assertThat(asked).hasValue(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.2:%d/secret",
        "http://[::1]:%d/secret",
        "http://localhost.localdomain.invalid:%d/secret",
        "//127.0.0.2:%d/secret",
        "file:///etc/passwd",
        "gopher://127.0.0.1:%d/secret",
        "http://user:pass@127.0.0.1:%d/secret",
        "http:///secret",
        "http://"
      })
  void redirectToWhereItMayNotGoIsNotFollowed(String location) {
    AtomicInteger secrets = new AtomicInteger();
    handle(
        "/secret",
        exchange -> {
          secrets.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
        });
    serve("/feed", 302, new byte[0], "Location", location.formatted(server.getAddress().getPort()));

    assertThat(problem(fetch("/feed"))).isNotBlank();
    assertThat(secrets).hasValue(0);
  }

  @Test
  void privateAddressIsNamedAndNotCalled() {
    Fetched fetched =
        fetcher.fetch(
            new Question(
                URI.create("http://127.0.0.2:" + server.getAddress().getPort() + "/feed"),
                null,
                null));
    assertThat(problem(fetched)).contains("127.0.0.2", "DATELINE_PRIVATE_ADDRESSES");
  }

  @Test
  void nameIsLookedUpOnceSoThatItCannotChangeItsMind() {
    serve("/feed", 200, FEED);
    URI named = URI.create("http://feeds.example:" + server.getAddress().getPort() + "/feed");

    assertThat(fetcher.fetch(new Question(named, null, null))).isInstanceOf(Fetched.Document.class);
    assertThat(lookups).hasValue(1);
  }

  @Test
  void bodyWithoutEndIsCutOff() {
    handle(
        "/feed",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] much = new byte[64 * 1024];
          try (OutputStream body = exchange.getResponseBody()) {
            while (true) {
              body.write(much);
            }
          }
        });
    assertThat(problem(fetch("/feed"))).contains("larger than 8388608 bytes");
  }

  @Test
  void bodyThatDripsIsCutOff() {
    CountDownLatch over = new CountDownLatch(1);
    handle(
        "/feed",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('<');
          exchange.getResponseBody().flush();
          try {
            over.await();
          } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
          }
        });
    try (Fetcher hasty = new Fetcher(reach, () -> NOW, Duration.ofSeconds(1))) {
      assertThat(problem(hasty.fetch(new Question(url("/feed"), null, null))))
          .isEqualTo("no complete answer within 1 seconds");
    } finally {
      over.countDown();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate"})
  void bombIsNotInflated(String encoding) throws IOException {
    byte[] zeros = new byte[1024 * 1024];
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (OutputStream packed =
        encoding.equals("gzip") ? new GZIPOutputStream(bomb) : new DeflaterOutputStream(bomb)) {
      for (int count = 0; count < 200; count++) {
        packed.write(zeros);
      }
    }
    assertThat(bomb.size()).isLessThan(1024 * 1024);
    serve("/feed", 200, bomb.toByteArray(), "Content-Encoding", encoding);

    assertThat(problem(fetch("/feed"))).contains("larger than 8388608 bytes");
  }

  @Test
  void compressedDocumentIsDecompressedInAnyOfItsForms() throws IOException {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(gzip)) {
      packed.write(FEED);
    }
    ByteArrayOutputStream zlib = new ByteArrayOutputStream();
    try (OutputStream packed = new DeflaterOutputStream(zlib)) {
      packed.write(FEED);
    }
    ByteArrayOutputStream bare = new ByteArrayOutputStream();
    try (OutputStream packed = new DeflaterOutputStream(bare, new Deflater(9, true))) {
      packed.write(FEED);
    }
    serve("/gzip", 200, gzip.toByteArray(), "Content-Encoding", "gzip");
    serve("/zlib", 200, zlib.toByteArray(), "Content-Encoding", "deflate");
    serve("/bare", 200, bare.toByteArray(), "Content-Encoding", "deflate");
    serve("/brotli", 200, FEED, "Content-Encoding", "br");
    serve("/broken", 200, FEED, "Content-Encoding", "gzip");

    for (String path : new String[] {"/gzip", "/zlib", "/bare"}) {
      assertThat(((Fetched.Document) fetch(path)).body()).as(path).isEqualTo(FEED);
    }
    assertThat(problem(fetch("/brotli"))).contains("Content-Encoding is 'br'");
    assertThat(problem(fetch("/broken"))).contains("cannot be read");
  }

  @Test
  void documentThatEndsEarlyIsNone() {
    handle(
        "/feed",
        exchange -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write(FEED);
          exchange.close();
        });
    assertThat(problem(fetch("/feed"))).contains("cannot be read");
    serve("/empty", 200, new byte[0]);
    assertThat(problem(fetch("/empty"))).isEqualTo("the document is empty");
  }

  @Test
  void serverThatIsNotThereIsAProblem() {
    int port = server.getAddress().getPort();
    server.stop(0);
    Fetched fetched =
        fetcher.fetch(new Question(URI.create("http://127.0.0.1:" + port + "/"), null, null));
    assertThat(problem(fetched)).startsWith("nobody answers");
  }

  private Fetched fetch(String path) {
    return fetcher.fetch(new Question(url(path), null, null));
  }

  private URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private static String problem(Fetched fetched) {
    return ((Fetched.Failed) fetched).problem();
  }

  private void serve(String path, int status, byte[] body, String... headers) {
    handle(
        path,
        exchange -> {
          for (int place = 0; place < headers.length; place += 2) {
            exchange.getResponseHeaders().set(headers[place], headers[place + 1]);
          }
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
        });
  }

  private void handle(String path, HttpHandler handler) {
    server.createContext(
        path,
        (HttpExchange exchange) -> {
          try (exchange) {
            handler.handle(exchange);
          }
        });
  }
}
