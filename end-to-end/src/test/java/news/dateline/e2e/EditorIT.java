package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.dateline.article.FeedId;
import news.dateline.article.Json;
import news.dateline.article.Outcome;
import news.dateline.article.Receipt;
import news.dateline.cli.editor.HoldCommand;
import news.dateline.cli.editor.KillCommand;
import news.dateline.cli.editor.ReleaseCommand;
import news.dateline.cli.editor.TakedownCommand;
import news.dateline.testkit.TestBroker;
import news.dateline.testkit.TopicReader;
import news.dateline.topic.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An editor's word, seen by subscribers: it beats its source's until an editor takes it back. */
class EditorIT {
  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
  private static final String FEED = "region/korean-peninsula";

  private static Pipeline pipeline;

  @BeforeAll
  static void start(@TempDir Path directory) throws InterruptedException {
    pipeline = Pipeline.start(EditorIT.class, directory);
  }

  @AfterAll
  static void stop() {
    pipeline.close();
  }

  @Test
  void killedStoryStaysDeadWhateverItsSourceSendsAndReleaseBringsTheNewestVersion()
      throws Exception {
    try (EventStream stream = stream()) {
      Receipt first = post("urn:x:killed", "1", "Seoul talks open");
      assertThat(nextOf(stream, "urn:x:killed").summary()).isEqualTo("publish new 1");
      pipeline.await(first.address(), response -> response.statusCode() == 200);

      HttpResponse<String> killed = put(first.articleId(), "kill");
      assertThat(killed.statusCode()).as(killed.body()).isEqualTo(200);
      JsonNode said = Json.MAPPER.readTree(killed.body());
      assertThat(said.path("receipt").path("revision").asInt()).isEqualTo(2);
      assertThat(said.path("status").path("reason").asString()).isEqualTo("because");
      assertThat(nextOf(stream, "urn:x:killed").summary()).isEqualTo("withdraw killed 2");

      Receipt second = post("urn:x:killed", "2", "Seoul talks open again");
      assertThat(second.outcome()).isEqualTo(Outcome.SUPERSEDED);
      assertThat(second.detail()).contains("an editor killed it");

      assertThat(put(first.articleId(), "release").statusCode()).isEqualTo(200);
      EventStream.Event released = nextOf(stream, "urn:x:killed");
      assertThat(released.summary()).isEqualTo("publish released 3");
      assertThat(released.data().path("title").asString()).isEqualTo("Seoul talks open again");
    }
  }

  @Test
  void heldStoryComesBackWithItsText() throws Exception {
    try (EventStream stream = stream()) {
      // What is withdrawn before a stream comes to it is not told: the next waits for the former.
      post("urn:x:held", "1", "Seoul budget passes");
      assertThat(nextOf(stream, "urn:x:held").summary()).isEqualTo("publish new 1");
      put("urn:x:held", "hold");
      assertThat(nextOf(stream, "urn:x:held").summary()).isEqualTo("withdraw held 2");
      put("urn:x:held", "release");
      EventStream.Event released = nextOf(stream, "urn:x:held");
      assertThat(released.summary()).isEqualTo("publish released 3");
      assertThat(released.data().path("title").asString()).isEqualTo("Seoul budget passes");
    }
  }

  @Test
  void commandsTellWhatBecameOfItAndWaitUntilReadersSeeIt() {
    Receipt receipt = post("https://wire.example.com/a?b=c", "1", "Seoul mayor speaks");
    pipeline.await(receipt.address(), response -> response.statusCode() == 200);

    Command kill =
        Command.atPublish(new KillCommand(), pipeline, receipt.articleId(), "--reason", "libel");
    assertThat(kill.exit()).as(kill.toString()).isZero();
    assertThat(kill.out()).contains("killed as revision 2").contains("is gone");
    assertThat(pipeline.get(receipt.address()).statusCode()).isEqualTo(410);

    Command release =
        Command.atPublish(
            new ReleaseCommand(),
            pipeline,
            "https://wire.example.com/a?b=c",
            "--reason",
            "checked",
            "--editor",
            "Mina Oh");
    assertThat(release.exit()).as(release.toString()).isZero();
    assertThat(release.out()).contains("released as revision 3").contains("readers see it");
    assertThat(pipeline.get(receipt.address()).statusCode()).isEqualTo(200);

    Command hold =
        Command.atPublish(
            new HoldCommand(), pipeline, "urn:x:not-yet-arrived", "--reason", "legal");
    assertThat(hold.exit()).isZero();
    assertThat(hold.out()).contains("nothing has arrived under this uri yet");
  }

  @Test
  void whatCannotBeDoneIsSaidClearly() {
    HttpResponse<String> unknown = put("aaaaaaaaaaaaaaaa", "kill");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("Its uri can be given instead");
    HttpResponse<String> nothing = put("urn:x:never-seen", "release");
    assertThat(nothing.statusCode()).isEqualTo(409);
    assertThat(nothing.body()).contains("nothing-to-release").contains("urn:x:never-seen");
    HttpResponse<String> mumbled = put("urn:x:any", "destroy");
    assertThat(mumbled.statusCode()).isEqualTo(400);
    assertThat(mumbled.body()).contains("kill, hold, release, takedown");
    Command release =
        Command.atPublish(
            new ReleaseCommand(), pipeline, "urn:x:never-seen", "--reason", "because");
    assertThat(release.exit()).isEqualTo(1);
    assertThat(release.out()).contains("nothing was released");
  }

  @Test
  void storyKilledByAnEditorBeforeItArrivedIsPublishedOnRelease() throws Exception {
    try (EventStream stream = stream()) {
      put("urn:x:early", "kill");
      assertThat(post("urn:x:early", "1", "Seoul rumor").outcome()).isEqualTo(Outcome.SUPERSEDED);
      put("urn:x:early", "release");
      assertThat(nextOf(stream, "urn:x:early").summary()).isEqualTo("publish new 1");
    }
  }

  @Test
  void takedownWithdrawsFirstAndThenBlanksEveryTopicThatHeldTheStory() throws Exception {
    try (EventStream stream = stream()) {
      Receipt receipt = post("urn:x:taken", "1", "Seoul court story");
      assertThat(nextOf(stream, "urn:x:taken").summary()).isEqualTo("publish new 1");
      Command takedown =
          Command.run(
              new TakedownCommand(),
              new String[] {"urn:x:taken", "--reason", "court order 17"},
              "--to",
              pipeline.publishAddress().toString(),
              "--bootstrap",
              TestBroker.bootstrapServers(),
              "--topic-prefix",
              pipeline.topics().prefix());
      assertThat(takedown.exit()).as(takedown.toString()).isZero();
      assertThat(takedown.out())
          .contains("taken down as revision 2")
          .contains(pipeline.topics().ingest().name() + ": gone at the latest at 20")
          .contains(pipeline.topics().rejected().name() + ": gone at the latest at 20");
      EventStream.Event withdrawal = nextOf(stream, "urn:x:taken");
      assertThat(withdrawal.summary()).isEqualTo("withdraw killed 2");
      assertThat(withdrawal.data().toString()).doesNotContain("court");
      assertThat(pipeline.get(receipt.address()).statusCode()).isEqualTo(410);
    }
    for (Topic<?> topic :
        List.of(
            pipeline.topics().accepted(),
            pipeline.topics().tagged(),
            pipeline.topics().feed(FeedId.ALL),
            pipeline.topics().feed(new FeedId(FEED)),
            pipeline.topics().editorStatus(),
            pipeline.topics().editorTags())) {
      try (TopicReader<?> reader = TopicReader.open(TestBroker.bootstrapServers(), topic)) {
        reader.readUntil(records ->
            of(records, "urn:x:taken").reduce((a, b) -> b).filter(EditorIT::isNull).isPresent());
      }
    }
    assertThat(post("urn:x:taken", "2", "Seoul court story").outcome())
        .isEqualTo(Outcome.SUPERSEDED);
  }

  private static boolean isNull(ConsumerRecord<String, ?> record) {
    return record.value() == null;
  }

  private static <V> Stream<ConsumerRecord<String, V>> of(
      List<ConsumerRecord<String, V>> records, String uri) {
    return records.stream().filter(record -> record.key().equals(uri));
  }

  private static HttpResponse<String> put(String article, String act) {
    String name = URLEncoder.encode(article, StandardCharsets.UTF_8);
    return pipeline.send(
        HttpRequest.newBuilder(
                URI.create(pipeline.publishAddress() + "/articles/" + name + "/status"))
            .header("content-type", "application/json")
            .PUT(
                HttpRequest.BodyPublishers.ofString(
                    "{\"act\":\"" + act + "\",\"reason\":\"because\",\"editor\":\"desk\"}"))
            .build());
  }

  private static Receipt post(String uri, String version, String title) {
    String body =
        "{\"uri\":\"%s\",\"source\":\"harbor-wire\",\"version\":\"%s\",\"title\":\"%s\",\"body\":\"SEOUL, South Korea. %s.\"}"
            .formatted(uri, version, title, title);
    return pipeline.post(body, JSON);
  }

  private static EventStream stream() throws Exception {
    return EventStream.open(
        URI.create(pipeline.publishAddress() + "/feeds/" + FEED + "/stream"), "");
  }

  private static EventStream.Event nextOf(EventStream stream, String uri)
      throws InterruptedException {
    EventStream.Event event = stream.next();
    while (!event.data().path("uri").asString().equals(uri)) {
      event = stream.next();
    }
    return event;
  }
}
