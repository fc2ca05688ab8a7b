package news.dateline.cli.editor;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import news.dateline.article.EditorAct;
import news.dateline.article.Json;
import news.dateline.article.Receipt;
import news.dateline.cli.Bearer;
import news.dateline.cli.CommandFailed;
import news.dateline.cli.http.ServiceClient;
import tools.jackson.databind.JsonNode;

/** Says what an editor says to publish-service, and looks whether readers see it. */
final class EditorClient implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(30);
  private static final long LOOK_MILLIS = 100;
  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int GONE = 410;

  private final ServiceClient service;

  EditorClient(URI address, Bearer bearer) {
    this.service = new ServiceClient(address, bearer);
  }

  URI address() {
    return service.address();
  }

  /**
   * Says it and waits at most {@code seconds} for its receipt.
   *
   * @throws CommandFailed when the service cannot be reached, or refuses
   */
  Said say(String article, EditorAct act, String reason, String editor, int seconds)
      throws InterruptedException {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("act", act.label());
    body.put("reason", reason);
    body.put("editor", editor);
    String path = "/articles/" + ServiceClient.segment(article) + "/status?wait=" + seconds;
    return said(
        service.send(
            service
                .request(path, GRACE.plusSeconds(seconds))
                .header("content-type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body)))));
  }

  private static Said said(HttpResponse<byte[]> response) {
    JsonNode json = ServiceClient.json(response);
    int status = response.statusCode();
    JsonNode receipt = json.path("receipt");
    if (status != OK && status != ACCEPTED && !(status == CONFLICT && receipt.isObject())) {
      throw ServiceClient.refused(response);
    }
    return new Said(
        json.path("status").path("uri").asString(receipt.path("uri").asString("")),
        json.path("articleId").asString(""),
        json.path("id").asString(""),
        receipt.isObject() ? Json.MAPPER.treeToValue(receipt, Receipt.class) : null);
  }

  /** Waits until the article is nowhere to be read; false when it is not so in time. */
  boolean awaitGone(String articleId, Duration patience) throws InterruptedException {
    return await(
        articleId,
        patience,
        answer -> answer.statusCode() == GONE || answer.statusCode() == NOT_FOUND);
  }

  /** Waits until the article can be read, as {@code revision} or a later one. */
  boolean awaitPublished(String articleId, int revision, Duration patience)
      throws InterruptedException {
    return await(
        articleId,
        patience,
        answer ->
            answer.statusCode() == OK
                && ServiceClient.json(answer).path("version").asInt(0) >= revision);
  }

  private boolean await(String articleId, Duration patience, Predicate<HttpResponse<byte[]>> wanted)
      throws InterruptedException {
    String path = "/articles/" + articleId;
    long deadline = System.nanoTime() + patience.toNanos();
    while (!wanted.test(
        service.send(service.request(path, GRACE).header("accept", "application/json")))) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Thread.sleep(LOOK_MILLIS);
    }
    return true;
  }

  @Override
  public void close() {
    service.close();
  }
}
