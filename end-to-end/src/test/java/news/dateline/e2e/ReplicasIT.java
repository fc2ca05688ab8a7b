package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.article.Json;
import news.dateline.article.TaggedArticle;
import news.dateline.publish.PublishService;
import news.dateline.runtime.Service;
import news.dateline.testkit.Await;
import news.dateline.testkit.Sender;
import news.dateline.testkit.TestBroker;
import news.dateline.topic.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas of publish-service, each with a view of its own: whoever is asked says the same. */
@Timeout(180)
class ReplicasIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int ARTICLES = 300;

  private final String prefix = TestBroker.prefix(ReplicasIT.class);
  private final Topics topics = new Topics(prefix, 1, (short) 1);
  private final Sender sender = new Sender(TestBroker.bootstrapServers());
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Service> replicas = new ArrayList<>();
  @TempDir private Path directory;

  private Service replica(String name) throws InterruptedException {
    Map<String, String> environment =
        new HashMap<>(Pipeline.environment(prefix, directory.resolve(name)));
    environment.put("DATELINE_PARTITIONS", "1");
    // Else each names itself in its links.
    environment.put("DATELINE_PUBLIC_ADDRESS", "https://news.example");
    Service replica = PublishService.start(environment);
    replicas.add(replica);
    return replica;
  }

  @AfterEach
  void stop() {
    replicas.forEach(Service::close);
    http.close();
    sender.close();
  }

  @Test
  void eachSaysWhatTheOthersSayAndOneGoesOnWhereAnotherWas() throws Exception {
    Service one = replica("one");
    Service two = replica("two");
    one.awaitReady(PATIENCE);
    two.awaitReady(PATIENCE);
    for (int number = 0; number < ARTICLES; number++) {
      send(Tagged.article("a" + number, 600));
    }
    awaitTotal(one, ARTICLES);
    awaitTotal(two, ARTICLES);

    for (String document : List.of("atom", "rss", "json", "ninjs")) {
      HttpResponse<String> first = get(one, "/feeds/all." + document);
      HttpResponse<String> second = get(two, "/feeds/all." + document);
      assertThat(second.body()).as(document).isEqualTo(first.body());
      String tag = first.headers().firstValue("etag").orElseThrow();
      assertThat(get(two, "/feeds/all." + document, "If-None-Match", tag).statusCode())
          .as(document)
          .isEqualTo(304);
    }
    assertThat(pages(one, two)).isEqualTo(pages(two, two)).hasSize(ARTICLES);
    assertThatAStreamGoesOnAtAnother(one, two);
  }

  /** The articles by turns, a page of one replica and the next of the other. */
  private List<String> pages(Service one, Service two) throws Exception {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    for (int page = 0; page == 0 || !cursor.isEmpty(); page++) {
      Service asked = page % 2 == 0 ? one : two;
      var answer =
          Json.MAPPER.readTree(
              get(asked, "/articles?limit=70" + (page == 0 ? "" : "&cursor=" + cursor)).body());
      answer.path("articles").forEach(article -> ids.add(article.path("id").asString()));
      cursor = answer.path("cursor").asString("");
    }
    return ids;
  }

  private void assertThatAStreamGoesOnAtAnother(Service one, Service two) throws Exception {
    String path = "/feeds/all/stream?since=2020-01-01T00:00:00Z";
    try (RawStream first = RawStream.open(one.address(), path, "").reading()) {
      Await.until("events", PATIENCE, first::articles, seen -> seen.size() == ARTICLES);
      String middle = first.ids().get(ARTICLES / 2);
      try (RawStream rest = RawStream.open(two.address(), path, middle).reading()) {
        send(Tagged.killed("a7"));
        Await.until("the kill", PATIENCE, first::articles, seen -> seen.size() == ARTICLES + 1);
        Await.until(
            "the rest", PATIENCE, rest::ids, seen -> seen.contains(first.ids().get(ARTICLES)));
        assertThat(rest.ids())
            .containsExactlyElementsOf(first.ids().subList(ARTICLES / 2 + 1, ARTICLES + 1));
      }
      for (Service replica : List.of(one, two)) {
        awaitTotal(replica, ARTICLES - 1);
      }
    }
  }

  @Test
  void oneThatJoinsIsReadyWhenItHasEverythingAndGoesOnAloneWhenTheOtherEnds() throws Exception {
    Service one = replica("one");
    one.awaitReady(PATIENCE);
    for (int number = 0; number < ARTICLES; number++) {
      send(Tagged.article("a" + number, 600));
    }
    awaitTotal(one, ARTICLES);

    Service two = replica("two");
    two.awaitReady(PATIENCE);
    assertThat(total(two)).isEqualTo(ARTICLES);

    one.close();
    send(Tagged.article("next", 600));
    awaitTotal(two, ARTICLES + 1);

    // What it kept on its disk is there at once.
    two.close();
    Service again = replica("two");
    again.awaitReady(PATIENCE);
    assertThat(total(again)).isEqualTo(ARTICLES + 1);
  }

  private void send(TaggedArticle tagged) {
    sender.send(
        topics.tagged().name(),
        tagged.article().uri().value(),
        topics.tagged().codec().encode(tagged),
        Map.of());
  }

  private void awaitTotal(Service replica, long count) {
    Await.until("articles", PATIENCE, () -> total(replica), total -> total == count);
  }

  private long total(Service replica) throws Exception {
    HttpResponse<String> answer = get(replica, "/articles?limit=0&facets=false");
    return answer.statusCode() == 200
        ? Json.MAPPER.readTree(answer.body()).path("total").asLong()
        : -1;
  }

  private HttpResponse<String> get(Service replica, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(replica.address() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
