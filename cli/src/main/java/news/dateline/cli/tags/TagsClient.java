package news.dateline.cli.tags;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import news.dateline.article.Json;
import news.dateline.cli.Bearer;
import news.dateline.cli.CommandFailed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Says what an editor says of tags to publish-service. */
final class TagsClient implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int OK = 200;

  private final URI address;
  private final Bearer bearer;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  TagsClient(URI address, Bearer bearer) {
    this.address = address;
    this.bearer = bearer;
  }

  JsonNode get(String article) throws InterruptedException {
    return send(request(article).GET());
  }

  JsonNode put(String article, byte[] body) throws InterruptedException {
    return send(
        request(article)
            .header("content-type", "application/json")
            .PUT(BodyPublishers.ofByteArray(body)));
  }

  JsonNode lift(String article) throws InterruptedException {
    return send(request(article).DELETE());
  }

  private HttpRequest.Builder request(String article) {
    String name = URLEncoder.encode(article, StandardCharsets.UTF_8).replace("+", "%20");
    return HttpRequest.newBuilder(URI.create(address + "/articles/" + name + "/tags"))
        .timeout(TIMEOUT);
  }

  private JsonNode send(HttpRequest.Builder request) throws InterruptedException {
    try {
      HttpResponse<String> answer =
          http.send(bearer.on(request).build(), HttpResponse.BodyHandlers.ofString());
      JsonNode json = json(answer.body());
      if (answer.statusCode() != OK) {
        String detail = json.path("detail").asString("");
        throw new CommandFailed(
            detail.isEmpty() ? "the answer has status " + answer.statusCode() : detail);
      }
      return json;
    } catch (ConnectException nobody) {
      throw new CommandFailed(
          "nothing answers at " + address + "; is Dateline running? `dateline up` starts it");
    } catch (IOException broken) {
      throw new CommandFailed("the connection to " + address + " failed: " + broken.getMessage());
    }
  }

  private static JsonNode json(String body) {
    try {
      return Json.MAPPER.readTree(body);
    } catch (JacksonException notJson) {
      return Json.MAPPER.createObjectNode();
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
