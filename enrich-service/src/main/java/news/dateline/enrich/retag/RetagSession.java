package news.dateline.enrich.retag;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import news.dateline.runtime.kafka.Clients;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The feeder's work with one set of Kafka clients. For each partition it has: a marker is written
 * first; then the partition is read to where it ended; once the tagger has passed the marker, and
 * so has the taxonomy, what came until then is read too; then it is done. What is written and how
 * far it was read are one transaction.
 */
final class RetagSession implements AutoCloseable, ConsumerRebalanceListener {
  private static final Logger LOG = LoggerFactory.getLogger(RetagSession.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final byte[] MARKER = RetagHeaders.MARKER.getBytes(StandardCharsets.UTF_8);

  private final Topics topics;
  private final Supplier<RetagGoal> goal;
  private final Remaining remaining;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final KafkaProducer<byte[], byte[]> producer;
  private final Admin admin;
  private final RetagReach reach;
  private final Throttle throttle;
  private final Map<TopicPartition, RetagProgress> passes = new HashMap<>();
  private final Set<TopicPartition> fresh = new HashSet<>();
  private boolean sharing;

  RetagSession(
      Clients clients,
      Topics topics,
      String streams,
      Supplier<RetagGoal> goal,
      int rate,
      Remaining remaining) {
    this.topics = topics;
    this.goal = goal;
    this.remaining = remaining;
    Map<String, Object> settings = clients.member(RetagFeeder.GROUP);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Math.clamp(rate / 10, 1, 100));
    this.consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    this.producer =
        new KafkaProducer<>(
            clients.transactional(RetagFeeder.GROUP),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    this.admin = clients.admin();
    this.reach = new RetagReach(admin, clients.group(streams), topics.retag().name());
    this.throttle = new Throttle(rate, System.nanoTime());
  }

  /** Works until {@code stop} says so or Kafka fails. */
  void run(BooleanSupplier stop) {
    producer.initTransactions();
    consumer.subscribe(List.of(topics.accepted().name()), this);
    while (!stop.getAsBoolean()) {
      ConsumerRecords<byte[], byte[]> records = poll();
      RetagGoal wanted = goal.get();
      adopt(wanted);
      if (!records.isEmpty()) {
        feed(records);
      }
      settle();
      if (sharing) {
        remaining.count(wanted, left());
      }
    }
  }

  private ConsumerRecords<byte[], byte[]> poll() {
    long wait = throttle.toWait(System.nanoTime());
    Set<TopicPartition> assigned = consumer.assignment();
    consumer.pause(assigned);
    if (wait > 0) {
      return consumer.poll(Duration.ofNanos(Math.min(wait, POLL.toNanos())));
    }
    consumer.resume(assigned.stream().filter(this::hasMore).toList());
    return consumer.poll(POLL);
  }

  private boolean hasMore(TopicPartition partition) {
    RetagProgress pass = passes.get(partition);
    return pass != null && consumer.position(partition) < pass.end();
  }

  private void adopt(RetagGoal wanted) {
    Set<TopicPartition> due = new HashSet<>(fresh);
    passes.forEach((partition, pass) -> {
      if (wanted.supersedes(pass)) {
        due.add(partition);
      }
    });
    if (due.isEmpty()) {
      return;
    }
    Map<TopicPartition, Long> firsts = consumer.beginningOffsets(due);
    Map<TopicPartition, Long> ends = consumer.endOffsets(due);
    // It is known before the first of them is begun, which takes a transaction each.
    remaining.count(
        wanted,
        due.stream()
            .mapToLong(partition -> atLeastOne(offset(ends, partition) - offset(firsts, partition)))
            .sum());
    for (TopicPartition partition : due) {
      begin(partition, wanted, offset(firsts, partition), offset(ends, partition));
    }
  }

  private static long offset(Map<TopicPartition, Long> offsets, TopicPartition partition) {
    return offsets.getOrDefault(partition, 0L);
  }

  /** Until a pass is done there may be more to read, whatever has been: that counts as a record. */
  private static long atLeastOne(long records) {
    return Math.max(1, records);
  }

  private void begin(TopicPartition partition, RetagGoal wanted, long first, long end) {
    @Nullable RetagProgress before = passes.get(partition);
    fresh.remove(partition);
    if (before == null && first == end) {
      // Nothing has come yet: there is no history.
      save(partition, RetagProgress.begin(wanted, null, end, -1).finish(), end);
      return;
    }
    LOG.info("{} is read again for taxonomy {}", partition, wanted.taxonomy());
    consumer.seek(partition, first);
    producer.beginTransaction();
    Future<RecordMetadata> marker =
        producer.send(
            new ProducerRecord<>(
                topics.retag().name(),
                partition.partition(),
                MARKER,
                new byte[0],
                new RetagHeaders(wanted.taxonomyOffset(), false).write()));
    producer.flush();
    commit(Map.of(partition, RetagProgress.begin(wanted, before, end, offset(marker))));
  }

  private void feed(ConsumerRecords<byte[], byte[]> records) {
    producer.beginTransaction();
    Map<TopicPartition, RetagProgress> changed = new HashMap<>();
    Map<TopicPartition, Future<RecordMetadata>> newest = new HashMap<>();
    for (TopicPartition partition : records.partitions()) {
      RetagProgress pass = passes.get(partition);
      if (pass != null) {
        changed.put(partition, pass);
        records.records(partition).stream()
            .filter(record -> record.offset() < pass.end() && record.value() != null)
            .map(record -> producer.send(again(record, pass)))
            .reduce((before, after) -> after)
            .ifPresent(last -> newest.put(partition, last));
      }
    }
    producer.flush();
    newest.forEach((partition, last) ->
        changed.computeIfPresent(partition, (any, pass) -> pass.wrote(offset(last))));
    changed.forEach(this::stepBack);
    commit(changed);
    throttle.did(records.count(), System.nanoTime());
  }

  private ProducerRecord<byte[], byte[]> again(
      ConsumerRecord<byte[], byte[]> record, RetagProgress pass) {
    return new ProducerRecord<>(
        topics.retag().name(),
        record.partition(),
        record.key(),
        record.value(),
        new RetagHeaders(pass.taxonomyOffset(), pass.forced()).write());
  }

  /** What came after the end is read when it is known to be part of the pass. */
  private void stepBack(TopicPartition partition, RetagProgress pass) {
    if (consumer.position(partition) > pass.end()) {
      consumer.seek(partition, pass.end());
    }
  }

  private void settle() {
    for (Map.Entry<TopicPartition, RetagProgress> entry : Map.copyOf(passes).entrySet()) {
      TopicPartition partition = entry.getKey();
      RetagProgress pass = entry.getValue();
      if (pass.done() || consumer.position(partition) < pass.end()) {
        continue;
      }
      if (!pass.confirmed() && !reach.passed(partition.partition(), pass.written())) {
        continue;
      }
      long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, pass.end());
      boolean more = !pass.confirmed() && end > pass.end();
      save(partition, more ? pass.confirm(end) : pass.finish(), consumer.position(partition));
    }
  }

  private void commit(Map<TopicPartition, RetagProgress> changed) {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    changed.forEach(
        (partition, pass) -> offsets.put(partition, pass.at(consumer.position(partition))));
    producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
    producer.commitTransaction();
    passes.putAll(changed);
  }

  private void save(TopicPartition partition, RetagProgress pass, long position) {
    consumer.commitSync(Map.of(partition, pass.at(position)));
    passes.put(partition, pass);
  }

  private static long offset(Future<RecordMetadata> sent) {
    try {
      return sent.get().offset();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptException(interrupted);
    } catch (ExecutionException failed) {
      throw new KafkaException("an article cannot be written to be tagged anew", failed.getCause());
    }
  }

  private long left() {
    return passes.entrySet().stream()
        .filter(pass -> !pass.getValue().done())
        .mapToLong(pass -> atLeastOne(pass.getValue().end() - consumer.position(pass.getKey())))
        .sum();
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    Map<TopicPartition, OffsetAndMetadata> committed =
        consumer.committed(new HashSet<>(partitions));
    for (TopicPartition partition : partitions) {
      RetagProgress.of(committed.get(partition))
          .ifPresentOrElse(progress -> passes.put(partition, progress), () -> fresh.add(partition));
    }
    sharing = true;
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    partitions.forEach(passes::remove);
    partitions.forEach(fresh::remove);
    sharing = false;
    remaining.forget();
  }

  @Override
  public void close() {
    try (admin;
        producer;
        consumer) {
      remaining.forget();
    }
  }
}
