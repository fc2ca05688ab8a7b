package news.dateline.enrich.retag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.runtime.kafka.Clients;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * How far history has been tagged anew, in all instances: what the feeder's group has committed,
 * and how far the tagger has got on what it wrote.
 */
public final class RetagStatus {
  /**
   * The answer.
   *
   * @param taxonomy the content hash of the taxonomy that history is to be tagged with
   * @param done whether all of it is
   * @param read how many records of {@code articles.accepted} have been read
   * @param total how many there are to read
   * @param partitions the same for each partition
   */
  public record Report(
      String taxonomy, boolean done, long read, long total, List<Partition> partitions) {}

  /** A partition of {@code articles.accepted}. */
  public record Partition(int partition, boolean done, long read, long total) {}

  private final Admin admin;
  private final Topics topics;
  private final Supplier<RetagGoal> goal;
  private final RetagReach fed;
  private final RetagReach tagged;

  /**
   * A status.
   *
   * @param streams the group of the application that tags
   * @param goal what history is to be tagged with
   */
  public RetagStatus(
      Clients clients, Admin admin, Topics topics, String streams, Supplier<RetagGoal> goal) {
    this.admin = admin;
    this.topics = topics;
    this.goal = goal;
    this.fed = new RetagReach(admin, clients.group(RetagFeeder.GROUP), topics.accepted().name());
    this.tagged = new RetagReach(admin, clients.group(streams), topics.retag().name());
  }

  /** How far it is now. */
  public Report report() {
    RetagGoal wanted = goal.get();
    List<TopicPartition> accepted =
        IntStream.range(0, topics.partitions())
            .mapToObj(number -> new TopicPartition(topics.accepted().name(), number))
            .toList();
    Map<TopicPartition, OffsetAndMetadata> read = fed.committed();
    Map<TopicPartition, OffsetAndMetadata> reached = tagged.committed();
    Map<TopicPartition, Long> begins = offsets(accepted, OffsetSpec.earliest());
    Map<TopicPartition, Long> ends = offsets(accepted, OffsetSpec.latest());
    List<Partition> partitions = new ArrayList<>();
    for (TopicPartition partition : accepted) {
      TopicPartition again = new TopicPartition(topics.retag().name(), partition.partition());
      partitions.add(
          partition(
              wanted,
              partition.partition(),
              Optional.ofNullable(read.get(partition)),
              Optional.ofNullable(reached.get(again)),
              begins.getOrDefault(partition, 0L),
              ends.getOrDefault(partition, 0L)));
    }
    return new Report(
        wanted.taxonomy(),
        partitions.stream().allMatch(Partition::done),
        partitions.stream().mapToLong(Partition::read).sum(),
        partitions.stream().mapToLong(Partition::total).sum(),
        List.copyOf(partitions));
  }

  private static Partition partition(
      RetagGoal wanted,
      int number,
      Optional<OffsetAndMetadata> read,
      Optional<OffsetAndMetadata> reached,
      long begin,
      long end) {
    Optional<RetagProgress> progress =
        read.flatMap(offset -> RetagProgress.of(offset)).filter(wanted::isOf);
    if (progress.isEmpty()) {
      return new Partition(number, false, 0, end - begin);
    }
    long processed = reached.map(OffsetAndMetadata::offset).orElse(0L);
    boolean done = progress.get().done() && processed > progress.get().written();
    long position = read.map(OffsetAndMetadata::offset).orElse(begin);
    return new Partition(
        number, done, Math.max(0, position - begin), Math.max(0, progress.get().end() - begin));
  }

  private Map<TopicPartition, Long> offsets(
      Collection<TopicPartition> partitions, OffsetSpec which) {
    Map<TopicPartition, OffsetSpec> asked =
        partitions.stream().collect(Collectors.toMap(partition -> partition, any -> which));
    try {
      Map<TopicPartition, Long> offsets = new HashMap<>();
      admin
          .listOffsets(asked)
          .all()
          .get()
          .forEach((partition, info) -> offsets.put(partition, info.offset()));
      return offsets;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptException(interrupted);
    } catch (ExecutionException failed) {
      throw new KafkaException("cannot ask for offsets", failed.getCause());
    }
  }
}
