package news.dateline.cli.tags;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import news.dateline.cli.Bearer;
import news.dateline.cli.http.ServiceClient;
import tools.jackson.databind.JsonNode;

/** Says what an editor says of tags to publish-service. */
final class TagsClient implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ServiceClient service;

  TagsClient(URI address, Bearer bearer) {
    this.service = new ServiceClient(address, bearer);
  }

  JsonNode get(String article) throws InterruptedException {
    return ask(tags(article).GET());
  }

  JsonNode put(String article, byte[] body) throws InterruptedException {
    return ask(
        tags(article)
            .header("content-type", "application/json")
            .PUT(BodyPublishers.ofByteArray(body)));
  }

  JsonNode lift(String article) throws InterruptedException {
    return ask(tags(article).DELETE());
  }

  private HttpRequest.Builder tags(String article) {
    return service.request("/articles/" + ServiceClient.segment(article) + "/tags", PATIENCE);
  }

  private JsonNode ask(HttpRequest.Builder request) throws InterruptedException {
    return ServiceClient.json(service.ask(request));
  }

  @Override
  public void close() {
    service.close();
  }
}
