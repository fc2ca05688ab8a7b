package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import news.dateline.article.Outcome;
import news.dateline.article.Receipt;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the states mean, seen by subscribers on every channel there is. */
class StatesIT {
  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
  private static final String FEED = "region/korean-peninsula";

  private static Pipeline pipeline;

  @BeforeAll
  static void start(@TempDir Path directory) throws InterruptedException {
    pipeline = Pipeline.start(StatesIT.class, directory);
  }

  @AfterAll
  static void stop() {
    pipeline.close();
  }

  @Test
  void correctionReachesTheFeedTheDocumentAndTheStream() throws Exception {
    try (EventStream stream = stream(FEED)) {
      post("urn:x:corrected", "1", "Talks in Seoul open", "");
      post("urn:x:corrected", "2", "Talks in Seoul open late", ",\"signal\":\"correction\"");
      assertThat(nextOf(stream, "urn:x:corrected").summary()).isEqualTo("publish new 1");
      assertThat(nextOf(stream, "urn:x:corrected").summary()).isEqualTo("correct correction 2");
    }
    HttpResponse<String> atom =
        pipeline.await(atom(FEED), response -> response.body().contains("Seoul open late"));
    assertThat(atom.body()).doesNotContain("<title>Talks in Seoul open</title>");
  }

  @Test
  void killReachesEverySubscriberWhoGotTheStoryAndThoseWhoComeLate() throws Exception {
    try (EventStream stream = stream(FEED)) {
      Receipt receipt = post("urn:x:killed", "1", "Pyongyang parade canceled for rain", "");
      assertThat(nextOf(stream, "urn:x:killed").summary()).isEqualTo("publish new 1");
      pipeline.produce("", Map.of("uri", "urn:x:killed", "status", "canceled"));
      EventStream.Event withdrawal = nextOf(stream, "urn:x:killed");
      assertThat(withdrawal.summary()).isEqualTo("withdraw killed 2");
      assertThat(withdrawal.data().toString()).doesNotContain("parade");

      pipeline.await(receipt.address(), response -> response.statusCode() == 410);
      HttpResponse<String> atom =
          pipeline.await(
              atom(FEED),
              response ->
                  response.body().contains("<at:deleted-entry ")
                      && response
                          .body()
                          .contains(" ref=\"urn:dateline:article:" + receipt.articleId()));
      assertThat(atom.body()).doesNotContain("parade");
    }
    try (EventStream late =
        EventStream.open(URI.create(streamAddress(FEED) + "?since=2020-01-01T00:00:00Z"), "")) {
      EventStream.Event first = nextOf(late, "urn:x:killed");
      assertThat(first.summary()).isEqualTo("withdraw killed 2");
    }
    assertThat(
            pipeline.feed(FEED, records -> count(records, "urn:x:killed") == 2).stream()
                .filter(record -> record.key().equals("urn:x:killed"))
                .reduce((former, latter) -> latter))
        .get()
        .satisfies(record -> assertThat(text(record)).doesNotContain("parade"));
  }

  @Test
  void heldStoryIsTakenDownAndComesBackWithAHigherVersion() throws Exception {
    try (EventStream stream = stream(FEED)) {
      // What is withdrawn before a stream comes to it is not told: the next waits for the former.
      post("urn:x:held", "1", "Seoul budget passes", "");
      assertThat(nextOf(stream, "urn:x:held").summary()).isEqualTo("publish new 1");
      post("urn:x:held", "2", "Seoul budget passes", ",\"status\":\"withheld\"");
      assertThat(nextOf(stream, "urn:x:held").summary()).isEqualTo("withdraw held 2");
      post("urn:x:held", "3", "Seoul budget passes after all", "");
      assertThat(nextOf(stream, "urn:x:held").summary()).isEqualTo("publish released 3");
    }
  }

  @Test
  void embargoedStoryIsNowhereBeforeItsInstantAndEverywhereAfterIt() throws Exception {
    try (EventStream stream = stream(FEED)) {
      Instant until = Instant.now().plusSeconds(3);
      Receipt receipt =
          post("urn:x:embargoed", "1", "Seoul data due", ",\"embargoedUntil\":\"" + until + "\"");
      assertThat(pipeline.get(receipt.address()).statusCode()).isEqualTo(404);
      assertThat(pipeline.get(atom(FEED)).body()).doesNotContain("Seoul data due");
      assertThat(nextOf(stream, "urn:x:embargoed").summary()).isEqualTo("publish new 1");
      assertThat(Instant.now()).isAfterOrEqualTo(until);
      pipeline.await(receipt.address(), response -> response.statusCode() == 200);
    }
  }

  @Test
  void storyKilledBeforeItArrivedIsNeverPublished() throws Exception {
    try (EventStream stream = stream(FEED)) {
      pipeline.produce("", Map.of("uri", "urn:x:stillborn", "status", "killed"));
      pipeline.await("/feeds", response -> response.statusCode() == 200);
      Receipt kill = postKill("urn:x:stillborn");
      assertThat(kill.outcome()).isEqualTo(Outcome.DUPLICATE);
      assertThat(post("urn:x:stillborn", "1", "Seoul rumor", "").outcome())
          .isEqualTo(Outcome.SUPERSEDED);
      post("urn:x:after-stillborn", "1", "Seoul weather", "");
      EventStream.Event next = stream.next();
      while (!next.data().path("uri").asString().equals("urn:x:after-stillborn")) {
        assertThat(next.data().path("uri").asString()).isNotEqualTo("urn:x:stillborn");
        next = stream.next();
      }
    }
  }

  @Test
  void streamGoesOnExactlyAfterTheLastEventSeen() throws Exception {
    String last;
    try (EventStream stream = stream(FEED)) {
      post("urn:x:resumed", "1", "Seoul mayor speaks", "");
      last = nextOf(stream, "urn:x:resumed").id();
    }
    post("urn:x:resumed", "2", "Seoul mayor speaks again", "");
    try (EventStream resumed = EventStream.open(URI.create(streamAddress(FEED)), last)) {
      assertThat(nextOf(resumed, "urn:x:resumed").summary()).isEqualTo("update content 2");
    }
  }

  @Test
  void sameContentTwiceIsToldOnce() {
    assertThat(post("urn:x:twice", "1", "Seoul subway extended", "").outcome())
        .isEqualTo(Outcome.ACCEPTED);
    Receipt second = post("urn:x:twice", "1", "Seoul subway extended", "");
    assertThat(second.outcome()).isEqualTo(Outcome.DUPLICATE);
    assertThat(second.standing()).isNotNull();
  }

  private static Receipt post(String uri, String version, String title, String more) {
    String body =
        "{\"uri\":\"%s\",\"source\":\"harbor-wire\",\"version\":\"%s\",\"title\":\"%s\",\"body\":\"SEOUL, South Korea. %s.\"%s}"
            .formatted(uri, version, title, title, more);
    return pipeline.post(body, JSON);
  }

  private static Receipt postKill(String uri) {
    return pipeline.post("", Map.of("Dateline-Uri", uri, "Dateline-Status", "canceled"));
  }

  private static EventStream stream(String feed) throws Exception {
    return EventStream.open(URI.create(streamAddress(feed)), "");
  }

  private static String streamAddress(String feed) {
    return pipeline.publishAddress() + "/feeds/" + feed + "/stream";
  }

  private static String atom(String feed) {
    return "/feeds/" + feed + ".atom";
  }

  private static EventStream.Event nextOf(EventStream stream, String uri)
      throws InterruptedException {
    EventStream.Event event = stream.next();
    while (!event.data().path("uri").asString().equals(uri)) {
      event = stream.next();
    }
    return event;
  }

  private static long count(java.util.List<ConsumerRecord<String, byte[]>> records, String uri) {
    return records.stream().filter(record -> record.key().equals(uri)).count();
  }

  private static String text(ConsumerRecord<String, byte[]> record) {
    return new String(record.value(), StandardCharsets.UTF_8);
  }
}
