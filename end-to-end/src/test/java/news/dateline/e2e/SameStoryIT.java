package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import news.dateline.article.Json;
import news.dateline.article.Receipt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Agency copy at several addresses: each article names the others, as long as they may be shown.
 */
class SameStoryIT {
  private static final String TEXT =
      "SEOUL, South Korea. The ferry between Busan and Fukuoka sails again after eleven weeks in the"
          + " dock, the operator said on Monday, with a new engine and an old captain who had waited"
          + " for this day on a bench at the pier. Fishermen cheered when the horn sounded twice, and"
          + " the mayor, who is not known for early mornings, cut a ribbon that had been ironed.";

  private static Pipeline pipeline;

  @BeforeAll
  static void start(@TempDir Path directory) throws InterruptedException {
    pipeline = Pipeline.start(SameStoryIT.class, directory);
  }

  @AfterAll
  static void stop() {
    pipeline.close();
  }

  @Test
  void eachNamesTheOthersUntilTheyAreWithdrawn() {
    Receipt first = post("first", "Ferry sails again", Map.of());
    Receipt second = post("second", "Back at sea <at last>", Map.of());
    post(
        "secret",
        "Ferry secret",
        Map.of("embargoedUntil", Instant.now().plus(1, ChronoUnit.HOURS).toString()));
    Receipt third = post("third", "Busan cheers", Map.of());

    // The last to come links to all that came before; the one under embargo is not shown.
    List<JsonNode> same = sameStory(third, 2);
    assertThat(same)
        .extracting(story -> story.path("uri").asString())
        .containsExactlyInAnyOrder("urn:x:same:first", "urn:x:same:second");
    assertThat(same)
        .allSatisfy(story -> {
          assertThat(story.path("similarity").asDouble()).isGreaterThan(0.9);
          assertThat(story.path("earlier").asBoolean()).isTrue();
          assertThat(story.path("address").asString())
              .isEqualTo(pipeline.publishAddress() + "/articles/" + story.path("id").asString());
        });
    assertThat(sameStory(first, 2)).noneMatch(story -> story.path("earlier").asBoolean());

    String page = get(first, "text/html").body();
    assertThat(page)
        .contains("The same story", "Back at sea &lt;at last&gt;", "Busan cheers")
        .contains("href=\"" + pipeline.publishAddress() + second.address() + "\"")
        .doesNotContain("Ferry secret");
    assertThat(json(get(first, "application/ld+json")).at("/mainEntityOfPage/relatedLink"))
        .hasSize(2);
    assertThat(get(first, "application/json").body()).contains("same-story", "Busan cheers");

    String tag = get(first, "text/html").headers().firstValue("etag").orElseThrow();
    pipeline.post(
        "{\"uri\":\"urn:x:same:third\",\"version\":\"2\",\"status\":\"canceled\"}",
        Map.of("Content-Type", "application/json", "Dateline-Source", "paper-third"));
    pipeline.await(third.address(), answer -> answer.statusCode() == 410);

    assertThat(sameStory(first, 1))
        .extracting(story -> story.path("title").asString())
        .containsExactly("Back at sea <at last>");
    HttpResponse<String> after = get(first, "text/html", "If-None-Match", tag);
    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(after.body()).contains("Back at sea").doesNotContain("Busan cheers");
    assertThat(get(first, "application/json").body()).doesNotContain("Busan cheers");
    assertThat(pipeline.await(third.address() + "/why", any -> true).statusCode()).isEqualTo(410);
  }

  private static Receipt post(String name, String title, Map<String, String> more) {
    Map<String, String> article = new HashMap<>(more);
    article.put("uri", "urn:x:same:" + name);
    article.put("version", "1");
    article.put("source", "paper-" + name);
    article.put("title", title);
    article.put("body", TEXT);
    Receipt receipt =
        pipeline.post(
            Json.MAPPER.writeValueAsString(article), Map.of("Content-Type", "application/json"));
    if (more.isEmpty()) {
      pipeline.await(receipt.address(), answer -> answer.statusCode() == 200);
    }
    return receipt;
  }

  /** What {@code /why} says as soon as it names so many. */
  private static List<JsonNode> sameStory(Receipt receipt, int count) {
    HttpResponse<String> answer =
        pipeline.await(
            receipt.address() + "/why",
            response -> json(response).path("sameStoryAs").size() == count);
    return StreamSupport.stream(json(answer).path("sameStoryAs").spliterator(), false).toList();
  }

  private static HttpResponse<String> get(Receipt receipt, String accept, String... more) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(pipeline.publishAddress() + receipt.address()))
            .header("Accept", accept);
    if (more.length > 0) {
      request.headers(more);
    }
    return pipeline.send(request.build());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return Json.MAPPER.readTree(answer.body());
  }
}
