package news.dateline.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import news.dateline.runtime.RunningService;
import news.dateline.runtime.config.ConfigurationException;
import news.dateline.runtime.config.HttpConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpServerTest {
  private final RunningService service =
      RunningService.start(
          "test-service",
          parts ->
              parts.listen(
                  new HttpConfig("127.0.0.1", 0),
                  routing ->
                      routing
                          .post(
                              "/body",
                              (request, response) -> response.send(BoundedBody.read(request, 10)))
                          .get(
                              "/fault",
                              (request, response) -> {
                                throw new IllegalStateException("secret");
                              })
                          .get(
                              "/teapot",
                              (request, response) -> {
                                throw new ProblemException(
                                    new Problem(
                                        418,
                                        "teapot",
                                        "A teapot",
                                        "Short and stout.",
                                        Map.of("spout", 1)));
                              })));
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    http.close();
    service.close();
  }

  @Test
  void serviceWithAllItsPartsIsLiveAndReadyAndHasMetrics() throws Exception {
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    assertThat(get("/health/ready").body()).isEqualTo("ok\n");
    assertThat(get("/metrics").body()).contains("jvm_memory_used_bytes");
  }

  @Test
  void problemIsADocumentOfItsOwnMediaType() throws Exception {
    HttpResponse<String> response = get("/teapot");
    assertThat(response.statusCode()).isEqualTo(418);
    assertThat(response.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(response.body()).contains("\"urn:dateline:problem:teapot\"", "\"spout\":1");
  }

  @Test
  void addressThatLeadsNowhereIsAProblemThatNamesIt() throws Exception {
    assertThat(get("/nowhere").body()).contains("not-found", "GET /nowhere");
  }

  @Test
  void faultOfOursSaysNothingOfItsInside() throws Exception {
    HttpResponse<String> response = get("/fault");
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).doesNotContain("secret");
  }

  @Test
  void bodyIsReadUpToItsLimitAndNoFurther() throws Exception {
    assertThat(post("0123456789").body()).isEqualTo("0123456789");
    HttpResponse<String> response = post("0123456789a");
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(response.body()).contains("\"limit\":10");
  }

  @Test
  void portThatIsTakenIsNamed() {
    HttpConfig taken = new HttpConfig("127.0.0.1", service.address().getPort());
    assertThatThrownBy(
            () -> RunningService.start("second", parts -> parts.listen(taken, routing -> {})))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("port " + taken.port());
  }

  @Test
  void addressTakesHeadWhereItTakesGetAndSaysWhatElse() throws Exception {
    HttpResponse<String> head = request("HEAD", "/health/live");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("content-length")).hasValue("3");
    HttpResponse<String> options = request("OPTIONS", "/body");
    assertThat(options.statusCode()).isEqualTo(204);
    assertThat(options.headers().firstValue("allow")).hasValue("POST, OPTIONS");
    HttpResponse<String> put = request("PUT", "/health/live");
    assertThat(put.statusCode()).isEqualTo(405);
    assertThat(put.headers().firstValue("allow")).hasValue("GET, HEAD, OPTIONS");
    assertThat(put.body()).contains("method-not-allowed", "not PUT");
  }

  private HttpResponse<String> request(String method, String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(service.address() + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(service.address() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(service.address() + "/body"))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** All that the service says to {@code pieces}, until it closes the connection. */
  private String talk(String... pieces) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", service.address().getPort())) {
      socket.setSoTimeout(20_000);
      socket.setTcpNoDelay(true);
      for (String piece : pieces) {
        socket.getOutputStream().write(piece.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
      }
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  @Test
  void connectionIsClosedAfterTheRequestThatAsksForIt() throws Exception {
    String answers =
        talk(
            "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n"
                + "GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                + "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n");

    assertThat(answers.split("HTTP/1.1 200 OK", -1)).hasSize(3);
  }

  @Test
  void requestOfHttp10IsAnsweredAndItsConnectionClosed() throws Exception {
    String answer = talk("GET /health/live HTTP/1.0\r\nHost: localhost\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 200 OK\r\n").endsWith("\r\n\r\nok\n");
  }

  @Test
  void requestOfHttp10WithABodyIsRead() throws Exception {
    String answer =
        talk(
            "POST /body HTT",
            "P/1.0\r\nHost: localhost\r\nContent-Length: 5\r\nConnection: keep-alive\r\n\r\nhe",
            "llo");

    assertThat(answer).startsWith("HTTP/1.1 200 OK\r\n").endsWith("\r\n\r\nhello");
  }

  @Test
  void anAddressThatNamesHttp10IsNotTakenForIt() throws Exception {
    assertThat(get("/health/live?HTTP/1.0").statusCode()).isEqualTo(200);
    assertThat(talk("GET /health/live HTTP/1.2\r\nHost: localhost\r\n\r\n"))
        .doesNotContain("200 OK");
  }
}
