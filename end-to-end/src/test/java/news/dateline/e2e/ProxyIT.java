package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import news.dateline.publish.PublishService;
import news.dateline.runtime.Service;
import news.dateline.testkit.TestBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Readers behind the nginx of docs/how-to/run-behind-a-proxy.md. */
@Timeout(180)
class ProxyIT {
  private static final int LIMIT = 5;

  @TempDir private Path directory;
  private Nginx nginx;
  private Service service;

  @BeforeEach
  void start() throws Exception {
    // All of 127/8 is this machine on Linux, but not everywhere.
    assumeThat(isOurs("127.0.0.2") && isOurs("127.0.0.3")).isTrue();
    Map<String, String> environment =
        Pipeline.environment(TestBroker.prefix(ProxyIT.class), directory.resolve("state"));
    environment.put("DATELINE_PUBLIC_READING", "on");
    environment.put("DATELINE_RATE_LIMIT", Integer.toString(LIMIT));
    environment.put("DATELINE_TRUSTED_PROXIES", "127.0.0.1");
    service = PublishService.start(environment);
    service.awaitReady(Duration.ofMinutes(2));
    nginx = Nginx.before(service.address().getPort(), directory.resolve("nginx"));
  }

  @AfterEach
  void stop() {
    if (nginx != null) {
      nginx.close();
    }
    if (service != null) {
      service.close();
    }
  }

  @Test
  void readersAreCountedApartWhateverTheyClaim() throws Exception {
    try (HttpClient greedy = from("127.0.0.2");
        HttpClient other = from("127.0.0.3")) {
      int status = get(greedy);
      for (int asked = 1; asked < 100 * LIMIT && status == 200; asked++) {
        status = get(greedy);
      }

      assertThat(status).isEqualTo(429);
      assertThat(get(other)).isEqualTo(200);
      assertThat(getUntil(429, greedy, "X-Forwarded-For", "127.0.0.3")).isEqualTo(429);
    }
  }

  @Test
  void eventSourceThatAsksTooOftenIsToldWhenToComeBackInAStream() throws Exception {
    try (HttpClient greedy = from("127.0.0.2")) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(nginx.address() + "/feeds"))
              .header("Accept", "text/event-stream")
              .build();
      HttpResponse<String> answer = greedy.send(request, HttpResponse.BodyHandlers.ofString());
      for (int asked = 1; asked < 100 * LIMIT && !isStream(answer); asked++) {
        answer = greedy.send(request, HttpResponse.BodyHandlers.ofString());
      }

      assertThat(isStream(answer)).isTrue();
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("retry-after")).contains("1");
      assertThat(answer.body()).isEqualTo("retry: 1000\n\n");
      assertThat(getUntil(429, greedy)).isEqualTo(429);
    }
  }

  private static boolean isStream(HttpResponse<?> answer) {
    return answer
        .headers()
        .firstValue("content-type")
        .filter(type -> type.startsWith("text/event-stream"))
        .isPresent();
  }

  /** The limit lets one more through every fifth of a second. */
  private int getUntil(int expected, HttpClient client, String... headers) throws Exception {
    int status = get(client, headers);
    for (int asked = 1; asked < 100 * LIMIT && status != expected; asked++) {
      status = get(client, headers);
    }
    return status;
  }

  private int get(HttpClient client, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(nginx.address() + "/feeds"));
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<Void> response =
        client.send(request.build(), HttpResponse.BodyHandlers.discarding());
    return response.statusCode();
  }

  private static HttpClient from(String address) {
    return HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(address)).build();
  }

  private static boolean isOurs(String address) {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral(address))) {
      return socket.isBound();
    } catch (IOException elsewhere) {
      return false;
    }
  }
}
