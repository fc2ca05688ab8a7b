package news.dateline.cli.editor;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import news.dateline.article.EditorAct;
import news.dateline.article.Json;
import news.dateline.article.Receipt;
import news.dateline.cli.Bearer;
import news.dateline.cli.CommandFailed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Says what an editor says to publish-service, and looks whether readers see it. */
final class EditorClient implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration GRACE = Duration.ofSeconds(30);
  private static final long LOOK_MILLIS = 100;
  private static final int OK = 200;
  private static final int ACCEPTED = 202;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int GONE = 410;

  private final URI address;
  private final Bearer bearer;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  EditorClient(URI address, Bearer bearer) {
    this.address = address;
    this.bearer = bearer;
  }

  URI address() {
    return address;
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
    String name = URLEncoder.encode(article, StandardCharsets.UTF_8).replace("+", "%20");
    URI where = URI.create(address + "/articles/" + name + "/status?wait=" + seconds);
    HttpResponse<String> response =
        send(
            HttpRequest.newBuilder(where)
                .timeout(GRACE.plusSeconds(seconds))
                .header("content-type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body))));
    return said(response);
  }

  private static Said said(HttpResponse<String> response) {
    JsonNode json = json(response);
    int status = response.statusCode();
    JsonNode receipt = json.path("receipt");
    if (status != OK && status != ACCEPTED && !(status == CONFLICT && receipt.isObject())) {
      String detail = json.path("detail").asString("");
      throw new CommandFailed(detail.isEmpty() ? "the answer has status " + status : detail);
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
        answer -> answer.statusCode() == OK && json(answer).path("version").asInt(0) >= revision);
  }

  private boolean await(String articleId, Duration patience, Predicate<HttpResponse<String>> wanted)
      throws InterruptedException {
    URI where = URI.create(address + "/articles/" + articleId);
    long deadline = System.nanoTime() + patience.toNanos();
    while (!wanted.test(
        send(HttpRequest.newBuilder(where).header("accept", "application/json").timeout(GRACE)))) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Thread.sleep(LOOK_MILLIS);
    }
    return true;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws InterruptedException {
    try {
      return http.send(bearer.on(request).build(), HttpResponse.BodyHandlers.ofString());
    } catch (ConnectException nobody) {
      throw new CommandFailed(
          "nothing answers at " + address + "; is Dateline running? `dateline up` starts it");
    } catch (IOException broken) {
      throw new CommandFailed("the connection to " + address + " failed: " + broken.getMessage());
    }
  }

  private static JsonNode json(HttpResponse<String> response) {
    try {
      return Json.MAPPER.readTree(response.body());
    } catch (JacksonException notJson) {
      return Json.MAPPER.createObjectNode();
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
