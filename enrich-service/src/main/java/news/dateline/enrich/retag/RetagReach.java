package news.dateline.enrich.retag;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** How far a consumer group has got on a topic. */
final class RetagReach {
  private final Admin admin;
  private final String group;
  private final String topic;

  RetagReach(Admin admin, String group, String topic) {
    this.admin = admin;
    this.group = group;
    this.topic = topic;
  }

  /** Whether the record at {@code offset} of {@code partition} has been processed. */
  boolean passed(int partition, long offset) {
    OffsetAndMetadata committed = committed().get(new TopicPartition(topic, partition));
    return committed != null && committed.offset() > offset;
  }

  /** What the group has committed, of this topic and others. */
  Map<TopicPartition, OffsetAndMetadata> committed() {
    try {
      return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptException(interrupted);
    } catch (ExecutionException failed) {
      throw new KafkaException("cannot ask how far " + group + " is", failed.getCause());
    }
  }
}
