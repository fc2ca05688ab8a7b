package news.dateline.cli.ingest;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import news.dateline.article.Json;
import news.dateline.article.Outcome;
import news.dateline.article.Receipt;
import news.dateline.cli.Bearer;
import news.dateline.cli.CommandFailed;
import news.dateline.cli.http.ServiceClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Sends to ingest-service and waits for what became of it. */
public final class IngestClient implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(30);

  private final ServiceClient service;

  /** To the service at {@code address}. */
  public IngestClient(URI address, Bearer bearer) {
    this.service = new ServiceClient(address, bearer);
  }

  /**
   * Sends {@code submission} and waits at most {@code seconds} for its receipt.
   *
   * @throws CommandFailed when the service cannot be reached
   */
  public Answer send(Submission submission, int seconds) throws InterruptedException {
    HttpRequest.Builder request =
        service
            .request("/articles?wait=" + seconds, GRACE.plusSeconds(seconds))
            .POST(HttpRequest.BodyPublishers.ofByteArray(submission.body()));
    submission.httpHeaders().forEach(request::header);
    HttpResponse<byte[]> response = service.send(request);
    return answer(response.statusCode(), ServiceClient.text(response), seconds);
  }

  static Answer answer(int status, String body, int seconds) {
    Optional<JsonNode> document = parse(body);
    if (document.isEmpty()) {
      return new Answer.Refused(status, "the answer has status " + status + " and no JSON", body);
    }
    JsonNode json = document.get();
    JsonNode receipt = status == 200 ? json : json.path("receipt");
    if (receipt.path("outcome").asString("").equals(Outcome.SPLIT.label())) {
      List<Answer.Decided> articles =
          receipt.path("receipts").valueStream().map(IngestClient::decided).toList();
      return new Answer.Split(receipt.path("entries").asInt(), articles, receipt.toString());
    }
    if (receipt.isObject()) {
      return decided(receipt);
    }
    if (status == 202) {
      return new Answer.Pending(json.path("id").asString(""), seconds == 0, body);
    }
    String title = json.path("title").asString("status " + status);
    String detail = json.path("detail").asString("");
    return new Answer.Refused(status, detail.isEmpty() ? title : title + ". " + detail, body);
  }

  private static Answer.Decided decided(JsonNode receipt) {
    return new Answer.Decided(Json.MAPPER.treeToValue(receipt, Receipt.class), receipt.toString());
  }

  private static Optional<JsonNode> parse(String body) {
    try {
      JsonNode node = Json.MAPPER.readTree(body.getBytes(StandardCharsets.UTF_8));
      return node.isObject() ? Optional.of(node) : Optional.empty();
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    service.close();
  }
}
