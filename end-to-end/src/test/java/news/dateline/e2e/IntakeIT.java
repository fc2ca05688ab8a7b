package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.dateline.article.Json;
import news.dateline.runtime.access.Token;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What newsrooms may expect of {@code POST /articles}. */
class IntakeIT {
  private static final String TOKEN = Token.create(new SecureRandom());

  private static Pipeline pipeline;

  @BeforeAll
  static void start(@TempDir Path directory) throws InterruptedException, IOException {
    Path tokens =
        Files.writeString(
            directory.resolve("tokens"), "harbor source:harbor-wire " + Token.digest(TOKEN) + "\n");
    pipeline =
        Pipeline.start(
            IntakeIT.class, directory, Map.of("DATELINE_TOKENS_FILE", tokens.toString()));
  }

  @AfterAll
  static void stop() {
    pipeline.close();
  }

  @Test
  void manyLinesGetAsManyReceiptsInTheirOrder() {
    List<String> lines = new ArrayList<>();
    for (int number = 0; number < 300; number++) {
      lines.add(story("urn:x:line:" + number));
      lines.add("");
    }
    lines.set(20, "{\"title\": 7}");

    HttpResponse<String> response =
        post(String.join("\n", lines), "?wait=60", "content-type", "application/x-ndjson");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("content-type")).hasValue("application/x-ndjson");
    List<JsonNode> receipts = response.body().lines().map(Json.MAPPER::readTree).toList();
    assertThat(receipts).hasSize(300);
    assertThat(receipts.get(10).path("outcome").asString()).isEqualTo("rejected");
    for (int number = 11; number < 300; number++) {
      assertThat(receipts.get(number).path("uri").asString()).isEqualTo("urn:x:line:" + number);
    }
  }

  @Test
  void lineThatIsTooLargeIsRefusedAndTheNextOneIsTaken() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(new byte[9_000_000]);
    body.write(("\n" + story("urn:x:after") + "\n").getBytes(StandardCharsets.UTF_8));

    HttpResponse<String> response =
        pipeline.send(
            HttpRequest.newBuilder(URI.create(pipeline.ingestAddress() + "/articles?wait=60"))
                .header("content-type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());

    List<JsonNode> answers = response.body().lines().map(Json.MAPPER::readTree).toList();
    assertThat(answers).hasSize(2);
    assertThat(answers.getFirst().path("status").asInt()).isEqualTo(413);
    assertThat(answers.getFirst().path("line").asInt()).isEqualTo(1);
    assertThat(answers.getFirst().path("detail").asString()).contains("8388608", "9000000");
    assertThat(answers.getLast().path("outcome").asString()).isEqualTo("accepted");
  }

  @Test
  void bodyThatBreaksOffInTheMiddleIsAnsweredForWhatCameBefore() throws IOException {
    URI address = pipeline.ingestAddress();
    String line = story("urn:x:before-it-broke") + "\n";
    StringBuilder answer = new StringBuilder();
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(30_000);
      String head =
          "POST /articles HTTP/1.1\r\nHost: %s\r\nContent-Type: application/x-ndjson\r\n"
              .formatted(address.getAuthority());
      String chunks =
          "Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\nno size\r\n"
              .formatted(line.length(), line);
      socket.getOutputStream().write((head + chunks).getBytes(StandardCharsets.US_ASCII));
      // To the last line of the answer: the connection is kept open.
      while (answer.indexOf("\"line\":2}") < 0) {
        int next = socket.getInputStream().read();
        assertThat(next).as("more than " + answer).isNotNegative();
        answer.append((char) next);
      }
    }

    assertThat(answer.toString())
        .contains("200", "/receipts/", "broken-body", "Lines up to 1 were read");
  }

  @Test
  void requestSentTwiceUnderOneKeyIsOneInput() {
    String[] headers = {"Idempotency-Key", "\"key-1\"", "content-type", "application/json"};

    String first = post(story("urn:x:key"), "", headers).body();
    String second = post(story("urn:x:key"), "", headers).body();
    HttpResponse<String> other = post(story("urn:x:other"), "", headers);

    assertThat(second).isEqualTo(first);
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("idempotency-key-reused");
  }

  @Test
  void headersTravelInAnyScript() {
    HttpResponse<String> response =
        post(
            "São Paulo celebra.\n\nA cidade celebra o aniversário.",
            "?wait=60",
            "Dateline-Uri",
            "urn:x:sao-paulo",
            "Dateline-Title*",
            "UTF-8''S%C3%A3o%20Paulo",
            "content-type",
            "text/plain");
    HttpResponse<String> malformed = post("x", "", "Dateline-Title*", "São");

    assertThat(response.statusCode()).isEqualTo(200);
    String id = Json.MAPPER.readTree(response.body()).path("articleId").asString();
    assertThat(pipeline.await("/articles/" + id, article -> article.statusCode() == 200).body())
        .contains("São Paulo");
    assertThat(malformed.statusCode()).isEqualTo(400);
    assertThat(malformed.body()).contains("bad-header");
  }

  @Test
  void tokenOfASourceSendsInItsNameOnly() {
    String[] mine = {"Authorization", "Bearer " + TOKEN, "content-type", "application/json"};
    String[] theirs = {
      "Authorization",
      "Bearer " + TOKEN,
      "content-type",
      "application/json",
      "Dateline-Source",
      "city-desk",
      "Dateline-Sender",
      "city-desk"
    };

    HttpResponse<String> taken = post(story("urn:x:mine"), "?wait=60", mine);
    HttpResponse<String> refused = post(story("urn:x:theirs"), "?wait=60", theirs);
    HttpResponse<String> unknown = post(story("urn:x:who"), "", "Authorization", "Bearer guess");

    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("invalid-field", "harbor-wire");
    assertThat(unknown.statusCode()).isEqualTo(401);
  }

  private static HttpResponse<String> post(String body, String query, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(pipeline.ingestAddress() + "/articles" + query))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return pipeline.send((headers.length == 0 ? request : request.headers(headers)).build());
  }

  private static String story(String uri) {
    return "{\"uri\":\"%s\",\"title\":\"Seoul\",\"body\":\"Seoul opens a pier.\"}".formatted(uri);
  }
}
