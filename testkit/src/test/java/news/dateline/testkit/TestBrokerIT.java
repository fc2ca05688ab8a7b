package news.dateline.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import news.dateline.topic.Codec;
import news.dateline.topic.Topic;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.Test;

class TestBrokerIT {
  private final String bootstrap = TestBroker.bootstrapServers();
  private final Topic<byte[]> topic =
      new Topics(TestBroker.prefix(TestBrokerIT.class), 3, (short) 1).ingest();

  @Test
  void whatIsSentIsReadBackWithItsHeaders() throws Exception {
    create();
    try (Sender sender = new Sender(bootstrap);
        TopicReader<byte[]> reader = TopicReader.open(bootstrap, topic)) {
      RecordMetadata place = sender.send(topic.name(), "k", bytes("one"), Map.of("source", "wire"));
      sender.send(topic.name(), bytes("two"), Map.of());

      assertThat(reader.readCount(2)).hasSize(2);
      ConsumerRecord<String, byte[]> first =
          reader.read().stream().filter(record -> record.key() != null).findFirst().orElseThrow();
      assertThat(first.value()).isEqualTo(bytes("one"));
      assertThat(first.partition()).isEqualTo(place.partition());
      assertThat(first.headers().lastHeader("source").value()).isEqualTo(bytes("wire"));
      assertThat(reader.readToEnd()).hasSize(2);
    }
  }

  @Test
  void aReaderMayBeThereBeforeTheTopic() throws Exception {
    try (Sender sender = new Sender(bootstrap);
        TopicReader<byte[]> reader = TopicReader.open(bootstrap, topic)) {
      Thread reading = Thread.ofVirtual().start(() -> reader.readCount(1));
      create();
      sender.send(topic.name(), bytes("late"), Map.of());
      reading.join();
      assertThat(reader.read()).hasSize(1);
    }
  }

  @Test
  void saysWhatCameWhenItWaitsInVain() throws Exception {
    create();
    try (Sender sender = new Sender(bootstrap);
        TopicReader<byte[]> reader =
            TopicReader.open(bootstrap, topic.name(), Codec.RAW, Duration.ofSeconds(2))) {
      sender.send(topic.name(), "the-only-one", bytes("one"), Map.of());
      assertThatThrownBy(() -> reader.readCount(2))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("the-only-one");
    }
  }

  @Test
  void aRecordAboveTheLimitOfItsTopicIsRefusedInKafkasOwnWords() throws Exception {
    create();
    try (Sender sender = new Sender(bootstrap)) {
      sender.send(topic.name(), new byte[Topics.MAX_INPUT_BYTES], Map.of());
      byte[] tooLarge = new byte[topic.maxBytes() + 1];
      assertThatThrownBy(() -> sender.send(topic.name(), tooLarge, Map.of()))
          .hasCauseInstanceOf(RecordTooLargeException.class);
    }
  }

  private void create() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      admin.createTopics(List.of(topic.toNewTopic())).all().get();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
