package news.dateline.topic;

import java.time.Duration;
import java.util.Map;

/** How long a topic keeps its records. */
public sealed interface Retention {
  /** Everything for {@code age}. */
  record Deleted(Duration age) implements Retention {}

  /**
   * The newest record of each key for ever, older ones at least {@code after}, at most {@code
   * before}.
   */
  record Compacted(Duration after, Duration before) implements Retention {}

  /** The newest record of each key, and that for {@code age}. */
  record CompactedAndDeleted(Duration age) implements Retention {}

  /** The settings of a Kafka topic that say so. */
  default Map<String, String> config() {
    return switch (this) {
      case Deleted(Duration age) -> Map.of("cleanup.policy", "delete", "retention.ms", millis(age));
      case Compacted(Duration after, Duration before) ->
          Map.of(
              "cleanup.policy", "compact",
              "min.compaction.lag.ms", millis(after),
              "max.compaction.lag.ms", millis(before));
      case CompactedAndDeleted(Duration age) ->
          Map.of("cleanup.policy", "compact,delete", "retention.ms", millis(age));
    };
  }

  private static String millis(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
