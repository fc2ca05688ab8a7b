package news.dateline.cli.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import news.dateline.article.Json;
import news.dateline.cli.Bearer;
import news.dateline.cli.CommandFailed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Asks one of the services, with the token of whoever runs the command. */
public final class ServiceClient implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final int OK_BELOW = 300;

  private final URI address;
  private final Bearer bearer;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  /** Of the service at {@code address}. */
  public ServiceClient(URI address, Bearer bearer) {
    this.address = address;
    this.bearer = bearer;
  }

  /** Where the service is. */
  public URI address() {
    return address;
  }

  /** A request for {@code path}, which may have a query, to be answered within {@code patience}. */
  public HttpRequest.Builder request(String path, Duration patience) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(patience);
  }

  /** {@code text}, an id or a uri, as one segment of a path. */
  public static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * The answer, whatever its status.
   *
   * @throws CommandFailed when the service cannot be reached
   */
  public HttpResponse<byte[]> send(HttpRequest.Builder request) throws InterruptedException {
    try {
      return http.send(bearer.on(request).build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (ConnectException nobody) {
      throw new CommandFailed(
          "nothing answers at " + address + "; is Dateline running? `dateline up` starts it");
    } catch (IOException broken) {
      throw new CommandFailed("the connection to " + address + " failed: " + broken.getMessage());
    }
  }

  /**
   * The answer, when the service does what it is asked.
   *
   * @throws CommandFailed when it cannot be reached, or in its own words when it refuses
   */
  public HttpResponse<byte[]> ask(HttpRequest.Builder request) throws InterruptedException {
    HttpResponse<byte[]> answer = send(request);
    if (answer.statusCode() >= OK_BELOW) {
      throw refused(answer);
    }
    return answer;
  }

  /** What a service says when it refuses: the detail of its problem document (RFC 9457). */
  public static CommandFailed refused(HttpResponse<byte[]> answer) {
    JsonNode problem = json(answer);
    String title = problem.path("title").asString("the answer has status " + answer.statusCode());
    return new CommandFailed(problem.path("detail").asString(title));
  }

  /** The body; an empty object where it is no JSON. */
  public static JsonNode json(HttpResponse<byte[]> answer) {
    try {
      return answer.body().length == 0
          ? Json.MAPPER.createObjectNode()
          : Json.MAPPER.readTree(answer.body());
    } catch (JacksonException notJson) {
      return Json.MAPPER.createObjectNode();
    }
  }

  /** The body as text. */
  public static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    http.close();
  }
}
