package news.dateline.cli.sources;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import news.dateline.article.Json;
import news.dateline.cli.Bearer;
import news.dateline.cli.CommandFailed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Asks ingest-service about its sources. */
final class SourcesClient implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int OK_BELOW = 300;

  private final URI address;
  private final Bearer bearer;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  SourcesClient(URI address, Bearer bearer) {
    this.address = address;
    this.bearer = bearer;
  }

  JsonNode list() throws InterruptedException {
    return ask("GET", "", Map.of()).path("sources");
  }

  JsonNode add(Map<String, Object> source) throws InterruptedException {
    return ask("POST", "", source);
  }

  JsonNode change(String id, Map<String, Object> change) throws InterruptedException {
    return ask("PATCH", "/" + id, change);
  }

  JsonNode poll(String id) throws InterruptedException {
    return ask("POST", "/" + id + "/poll", Map.of());
  }

  void delete(String id) throws InterruptedException {
    ask("DELETE", "/" + id, Map.of());
  }

  private JsonNode ask(String method, String path, Map<String, Object> body)
      throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + "/sources" + path))
            .timeout(PATIENCE)
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body)));
    try {
      return answer(http.send(bearer.on(request).build(), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (ConnectException nobody) {
      throw new CommandFailed(
          "nothing answers at " + address + "; is Dateline running? `dateline up` starts it");
    } catch (IOException broken) {
      throw new CommandFailed("the connection to " + address + " failed: " + broken.getMessage());
    }
  }

  private static JsonNode answer(HttpResponse<byte[]> response) {
    boolean fine = response.statusCode() < OK_BELOW;
    if (fine && response.body().length == 0) {
      return MissingNode.getInstance();
    }
    JsonNode json;
    try {
      json = Json.MAPPER.readTree(response.body());
    } catch (JacksonException notJson) {
      throw new CommandFailed("the answer has status " + response.statusCode() + " and no JSON");
    }
    if (!fine) {
      throw new CommandFailed(
          json.path("title").asString("status " + response.statusCode())
              + ". "
              + json.path("detail").asString(""));
    }
    return json;
  }

  @Override
  public void close() {
    http.close();
  }
}
