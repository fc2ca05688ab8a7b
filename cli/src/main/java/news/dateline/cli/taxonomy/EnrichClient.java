package news.dateline.cli.taxonomy;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import news.dateline.article.Json;
import news.dateline.cli.Bearer;
import news.dateline.cli.http.ServiceClient;
import tools.jackson.databind.JsonNode;

/** Asks enrich-service. */
final class EnrichClient implements AutoCloseable {
  // A dry run over a long history takes its time; the service gives up after five minutes.
  private static final Duration PATIENCE = Duration.ofMinutes(6);

  /**
   * A taxonomy as the service has it.
   *
   * @param tag its entity tag, the content hash in quotation marks
   */
  record Document(String yaml, String tag) {}

  private final ServiceClient service;

  EnrichClient(URI address, Bearer bearer) {
    this.service = new ServiceClient(address, bearer);
  }

  /** The taxonomy in force, or a former one by its hash. */
  Document taxonomy(Optional<String> hash) throws InterruptedException {
    String path = "/taxonomy" + hash.map(name -> "/" + name).orElse("");
    HttpResponse<byte[]> answer = service.ask(request(path).GET());
    return new Document(ServiceClient.text(answer), answer.headers().firstValue("etag").orElse(""));
  }

  /** What {@code yaml} would change, tried on about {@code articles} articles. */
  JsonNode tryOut(String yaml, long articles) throws InterruptedException {
    return ServiceClient.json(
        service.ask(
            request("/taxonomy?dry-run&articles=" + articles)
                .header("content-type", "application/yaml")
                .PUT(BodyPublishers.ofString(yaml))));
  }

  /** Puts {@code yaml} in force in the place of the one with the entity tag {@code before}. */
  JsonNode apply(String yaml, String before) throws InterruptedException {
    return ServiceClient.json(
        service.ask(
            request("/taxonomy")
                .header("content-type", "application/yaml")
                .header("if-match", before)
                .PUT(BodyPublishers.ofString(yaml))));
  }

  /** How far history is tagged. */
  JsonNode status() throws InterruptedException {
    return ServiceClient.json(service.ask(request("/retag").GET()));
  }

  /** Has all of history tagged once more, or one article. */
  JsonNode replay(Optional<String> uri) throws InterruptedException {
    byte[] body =
        uri.map(name -> Json.MAPPER.writeValueAsBytes(Map.of("uri", name))).orElse(new byte[0]);
    return ServiceClient.json(
        service.ask(
            request("/retag")
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))));
  }

  private HttpRequest.Builder request(String path) {
    return service.request(path, PATIENCE);
  }

  @Override
  public void close() {
    service.close();
  }
}
