package news.dateline.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import news.dateline.runtime.RunningService;
import news.dateline.runtime.config.AccessConfig;
import news.dateline.runtime.config.HttpConfig;
import news.dateline.runtime.net.Network;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTest {
  /** What a request has when a proxy passed it on: then loopback says nothing of who asks. */
  private static final String[] FROM_AFAR = {"X-Forwarded-For", "203.0.113.7"};

  private static final String EDITOR = Token.create(new SecureRandom());
  private static final String WIRE = Token.create(new SecureRandom());
  private static final String READER = Token.create(new SecureRandom());

  @TempDir private Path directory;

  private final HttpClient http = HttpClient.newHttpClient();
  private RunningService service;

  @AfterEach
  void stop() {
    http.close();
    service.close();
  }

  private void start(boolean off, boolean publicReading, int limit) {
    start(off, publicReading, limit, List.of());
  }

  private void start(boolean off, boolean publicReading, int limit, List<Network> proxies) {
    Path file = directory.resolve("tokens");
    write(
        file,
        "# who may what\n\nanna editor %s\nharbor source:harbor-wire %s\nboard reader %s\n"
            .formatted(Token.digest(EDITOR), Token.digest(WIRE), Token.digest(READER)));
    AccessConfig access = new AccessConfig(off, publicReading, Optional.of(file), limit, proxies);
    service =
        RunningService.start(
            "test-service",
            parts ->
                parts.listen(
                    new HttpConfig("127.0.0.1", 0, access),
                    path -> false,
                    path -> path.equals("/read"),
                    routing ->
                        routing
                            .get("/read", (request, response) -> response.send("read"))
                            .post(
                                "/send",
                                (request, response) ->
                                    response.send(
                                        String.valueOf(
                                            Callers.require(request, Permission.SEND).source())))
                            .put(
                                "/edit",
                                (request, response) ->
                                    response.send(
                                        Callers.require(request, Permission.EDIT).name()))));
  }

  @Test
  void onLoopbackNobodyNeedsAToken() throws Exception {
    start(false, false, 0);

    assertThat(call("GET", "/read").statusCode()).isEqualTo(200);
    assertThat(call("PUT", "/edit").statusCode()).isEqualTo(200);
  }

  @Test
  void whatAProxyPassesOnNeedsAToken() throws Exception {
    start(false, false, 0);

    HttpResponse<String> refused = call("GET", "/read", FROM_AFAR);

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("www-authenticate"))
        .hasValue("Bearer realm=\"dateline\"");
    assertThat(refused.body()).contains("urn:dateline:problem:unauthorized");
    assertThat(call("GET", "/health/live", FROM_AFAR).statusCode()).isEqualTo(200);
  }

  @Test
  void pageOfAnotherOriginReadsThatItWasRefusedWhereItMayRead() throws Exception {
    start(false, false, 1);

    HttpResponse<String> refused = call("GET", "/read", FROM_AFAR);
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().allValues("access-control-allow-origin")).containsExactly("*");
    assertThat(call("PUT", "/edit", FROM_AFAR).headers().map())
        .doesNotContainKey("access-control-allow-origin");
    HttpResponse<String> sentBack = flood("/read", "Authorization", "Bearer " + READER);
    assertThat(sentBack.statusCode()).isEqualTo(429);
    assertThat(sentBack.headers().allValues("access-control-allow-origin")).containsExactly("*");
    assertThat(sentBack.headers().firstValue("access-control-expose-headers").orElse(""))
        .contains("Retry-After", "ETag", "Link", "Last-Modified");
  }

  @Test
  void whoGuessesTokensIsCounted() throws Exception {
    start(false, false, 2);

    assertThat(flood("/read", "Authorization", "Bearer guess").statusCode()).isEqualTo(429);
    assertThat(call("GET", "/read", bearer(READER)).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> flood(String path, String... headers) throws Exception {
    HttpResponse<String> last = call("GET", path, headers);
    for (int asked = 1; asked < 50 && last.statusCode() != 429; asked++) {
      last = call("GET", path, headers);
    }
    return last;
  }

  @Test
  void tokenIsGoodForWhatItsRoleSays() throws Exception {
    start(false, false, 0);

    assertThat(call("GET", "/read", bearer(READER)).statusCode()).isEqualTo(200);
    assertThat(call("PUT", "/edit", bearer(READER)).statusCode()).isEqualTo(403);
    assertThat(call("POST", "/send", bearer(WIRE)).body()).isEqualTo("harbor-wire");
    assertThat(call("PUT", "/edit", bearer(WIRE)).body()).contains("The token harbor may not edit");
    assertThat(call("PUT", "/edit", bearer(EDITOR)).body()).isEqualTo("anna");
  }

  @Test
  void tokenThatNobodyKnowsIsRefusedOnLoopbackToo() throws Exception {
    start(false, false, 0);

    assertThat(call("GET", "/read", "Authorization", "Bearer guess").statusCode()).isEqualTo(401);
    assertThat(call("GET", "/read", "Authorization", "Basic YTpi").statusCode()).isEqualTo(401);
  }

  @Test
  void wherePublicReadingIsOnOnlyChangesTakeAToken() throws Exception {
    start(false, true, 0);

    assertThat(call("GET", "/read", FROM_AFAR).statusCode()).isEqualTo(200);
    assertThat(call("POST", "/send", FROM_AFAR).statusCode()).isEqualTo(401);
  }

  @Test
  void pageOfAnotherOriginChangesNothingOnAReadersBehalf() throws Exception {
    start(true, false, 0);

    assertThat(call("PUT", "/edit", "Origin", "https://elsewhere.example").statusCode())
        .isEqualTo(403);
    assertThat(call("PUT", "/edit", "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
    assertThat(call("PUT", "/edit", "Origin", service.address().toString()).statusCode())
        .isEqualTo(200);
    assertThat(call("GET", "/read", "Origin", "https://elsewhere.example").statusCode())
        .isEqualTo(200);
  }

  @Test
  void whoAsksTooOftenIsToldWhenToAskAgainAndOthersAreNotDisturbed() throws Exception {
    start(false, false, 2);

    HttpResponse<String> last = call("GET", "/read");
    for (int asked = 1; asked < 50 && last.statusCode() == 200; asked++) {
      last = call("GET", "/read");
    }
    HttpResponse<String> metrics = call("GET", "/metrics", bearer(READER));

    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(last.headers().firstValue("retry-after")).hasValue("1");
    assertThat(call("GET", "/read", bearer(READER)).statusCode()).isEqualTo(200);
    assertThat(metrics.body().lines())
        .contains(
            "dateline_rate_limited_total{service=\"test-service\",what=\"request\"} 1.0",
            "dateline_rate_limited_total{service=\"test-service\",what=\"stream\"} 0.0");
  }

  @Test
  void whomATrustedProxyAsksForIsCountedApart() throws Exception {
    start(false, true, 2, List.of(Network.of("127.0.0.1")));

    HttpResponse<String> last = call("GET", "/read", FROM_AFAR);
    for (int asked = 1; asked < 50 && last.statusCode() == 200; asked++) {
      last = call("GET", "/read", FROM_AFAR);
    }

    assertThat(last.statusCode()).isEqualTo(429);
    assertThat(call("GET", "/read", "X-Forwarded-For", "203.0.113.8").statusCode()).isEqualTo(200);
    assertThat(call("GET", "/read", "X-Forwarded-For", "203.0.113.8, 203.0.113.7").statusCode())
        .isEqualTo(429);
  }

  private HttpResponse<String> call(String method, String path, String... headers)
      throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + service.address().getPort() + path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String[] bearer(String token) {
    return new String[] {"Authorization", "Bearer " + token, "X-Forwarded-For", "203.0.113.7"};
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
