package news.dateline.ingest.source;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import news.dateline.source.Poll;
import news.dateline.source.Source;
import news.dateline.source.SourceId;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** All sources and where the polling of each stands, for reading, on every instance. */
final class SourceBook {
  private final Topics topics;
  private final Map<SourceId, Place> sources = new ConcurrentHashMap<>();
  private final Map<SourceId, Poll> polls = new ConcurrentHashMap<>();

  /** A source, none where it was deleted, and the offset that says so. */
  private record Place(@Nullable Source source, long offset) {}

  SourceBook(Topics topics) {
    this.topics = topics;
  }

  /** Reads a record of {@link Topics#sources()}. */
  void readSource(ConsumerRecord<byte[], byte[]> record) {
    byte[] value = record.value();
    put(id(record), value == null ? null : topics.sources().codec().decode(value), record.offset());
  }

  /** Reads a record of {@link Topics#polls()}. */
  void readPoll(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      polls.remove(id(record));
    } else {
      polls.put(id(record), topics.polls().codec().decode(record.value()));
    }
  }

  private static SourceId id(ConsumerRecord<byte[], byte[]> record) {
    try {
      return new SourceId(new String(record.key(), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException foreign) {
      throw new SerializationException("not the key of a source", foreign);
    }
  }

  /** What we wrote is known before it is read, and what is read later may be older than that. */
  void put(SourceId id, @Nullable Source source, long offset) {
    sources.merge(
        id, new Place(source, offset), (old, young) -> young.offset < old.offset ? old : young);
  }

  Optional<SourceState> find(SourceId id) {
    Place place = sources.get(id);
    return place == null || place.source == null
        ? Optional.empty()
        : Optional.of(new SourceState(place.source, polls.get(id)));
  }

  /** In the order of their names and addresses. */
  List<SourceState> all() {
    return sources.keySet().stream().map(this::find).flatMap(Optional::stream).sorted().toList();
  }
}
