package news.dateline.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import news.dateline.runtime.kafka.TopicCreation.IncompatibleTopicException;
import news.dateline.testkit.TestBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicCreationIT {
  private final String name = TestBroker.prefix(TopicCreationIT.class) + "articles";
  private Admin admin;

  @BeforeEach
  void connect() {
    admin = Admin.create(Map.of("bootstrap.servers", TestBroker.bootstrapServers()));
  }

  @AfterEach
  void disconnect() {
    admin.close();
  }

  @Test
  void missingTopicIsCreatedAndAnEqualOneIsTaken() throws Exception {
    TopicCreation creation = new TopicCreation(admin);
    creation.ensure(List.of(topic(3, Map.of("cleanup.policy", "compact"))));
    creation.ensure(List.of(topic(3, Map.of("cleanup.policy", "compact"))));
    assertThat(admin.describeTopics(List.of(name)).allTopicNames().get().get(name).partitions())
        .hasSize(3);
  }

  @Test
  void topicThatWouldNotDoIsRefusedAndTheMessageSaysWhatDiffers() {
    TopicCreation creation = new TopicCreation(admin);
    creation.ensure(List.of(topic(3, Map.of("max.message.bytes", "1000"))));
    assertThatThrownBy(() ->
            creation.ensure(
                List.of(
                    topic(6, Map.of("max.message.bytes", "2000", "cleanup.policy", "compact")))))
        .isInstanceOf(IncompatibleTopicException.class)
        .hasMessageContaining(name + " has 3 partitions, wanted 6")
        .hasMessageContaining("max.message.bytes=1000, wanted 2000")
        .hasMessageContaining("cleanup.policy=delete, wanted compact");
  }

  @Test
  void settingsThatAreTheOperatorsMayDiffer() {
    TopicCreation creation = new TopicCreation(admin);
    creation.ensure(List.of(topic(1, Map.of("retention.ms", "1000"))));
    assertThatCode(() -> creation.ensure(List.of(topic(1, Map.of("retention.ms", "2000")))))
        .doesNotThrowAnyException();
  }

  private NewTopic topic(int partitions, Map<String, String> config) {
    return new NewTopic(name, partitions, (short) 1).configs(config);
  }
}
