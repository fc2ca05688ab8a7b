package news.dateline.cli.taxonomy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import news.dateline.article.Json;
import news.dateline.cli.Bearer;
import news.dateline.cli.CommandFailed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Asks enrich-service. */
final class EnrichClient implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  // A dry run over a long history takes its time; the service gives up after five minutes.
  private static final Duration TIMEOUT = Duration.ofMinutes(6);
  private static final int OK = 200;
  private static final int ACCEPTED = 202;

  /**
   * A taxonomy as the service has it.
   *
   * @param tag its entity tag, the content hash in quotation marks
   */
  record Document(String yaml, String tag) {}

  private final URI address;
  private final Bearer bearer;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  EnrichClient(URI address, Bearer bearer) {
    this.address = address;
    this.bearer = bearer;
  }

  /** The taxonomy in force, or a former one by its hash. */
  Document taxonomy(Optional<String> hash) throws InterruptedException {
    String path = "/taxonomy" + hash.map(name -> "/" + name).orElse("");
    HttpResponse<byte[]> answer = send(request(path).GET());
    return new Document(
        new String(answer.body(), StandardCharsets.UTF_8),
        answer.headers().firstValue("etag").orElse(""));
  }

  /** What {@code yaml} would change, tried on about {@code articles} articles. */
  JsonNode tryOut(String yaml, long articles) throws InterruptedException {
    return json(
        send(
            request("/taxonomy?dry-run&articles=" + articles)
                .header("content-type", "application/yaml")
                .PUT(BodyPublishers.ofString(yaml))));
  }

  /** Puts {@code yaml} in force in the place of the one with the entity tag {@code before}. */
  JsonNode apply(String yaml, String before) throws InterruptedException {
    return json(
        send(
            request("/taxonomy")
                .header("content-type", "application/yaml")
                .header("if-match", before)
                .PUT(BodyPublishers.ofString(yaml))));
  }

  /** How far history is tagged. */
  JsonNode status() throws InterruptedException {
    return json(send(request("/retag").GET()));
  }

  /** Has all of history tagged once more, or one article. */
  JsonNode replay(Optional<String> uri) throws InterruptedException {
    byte[] body =
        uri.map(name -> Json.MAPPER.writeValueAsBytes(java.util.Map.of("uri", name)))
            .orElse(new byte[0]);
    return json(
        send(
            request("/retag")
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(TIMEOUT);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) throws InterruptedException {
    try {
      HttpResponse<byte[]> answer =
          http.send(bearer.on(request).build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() != OK && answer.statusCode() != ACCEPTED) {
        String detail = json(answer).path("detail").asString("");
        throw new CommandFailed(
            detail.isEmpty() ? "the answer has status " + answer.statusCode() : detail);
      }
      return answer;
    } catch (ConnectException nobody) {
      throw new CommandFailed(
          "nothing answers at " + address + "; is Dateline running? `dateline up` starts it");
    } catch (IOException broken) {
      throw new CommandFailed("the connection to " + address + " failed: " + broken.getMessage());
    }
  }

  private static JsonNode json(HttpResponse<byte[]> answer) {
    try {
      return Json.MAPPER.readTree(answer.body());
    } catch (JacksonException notJson) {
      return Json.MAPPER.createObjectNode();
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
