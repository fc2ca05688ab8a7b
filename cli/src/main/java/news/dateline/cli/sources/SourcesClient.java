package news.dateline.cli.sources;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import news.dateline.article.Json;
import news.dateline.cli.Bearer;
import news.dateline.cli.http.ServiceClient;
import tools.jackson.databind.JsonNode;

/** Asks ingest-service about its sources. */
final class SourcesClient implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ServiceClient service;

  SourcesClient(URI address, Bearer bearer) {
    this.service = new ServiceClient(address, bearer);
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
    BodyPublisher publisher =
        body.isEmpty()
            ? BodyPublishers.noBody()
            : BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body));
    return ServiceClient.json(
        service.ask(service.request("/sources" + path, PATIENCE).method(method, publisher)));
  }

  @Override
  public void close() {
    service.close();
  }
}
