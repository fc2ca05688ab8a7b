package news.dateline.cli.editor;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import news.dateline.article.FeedId;
import news.dateline.runtime.kafka.Clients;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;

/** When what a topic held of an article is gone from the brokers' disks. */
final class Expiry {
  private static final long PATIENCE_SECONDS = 15;

  /** What Kafka does on top of what is configured: it looks every few minutes. */
  private static final Duration SLACK = Duration.ofHours(1);

  private Expiry() {}

  static List<String> lines(Clients clients, Topics topics, Instant now) {
    Map<String, String> expiring = new LinkedHashMap<>();
    expiring.put(topics.ingest().name(), "retention.ms");
    expiring.put(topics.receipts().name(), "retention.ms");
    expiring.put(topics.editorReceipts().name(), "retention.ms");
    expiring.put(topics.rejected().name(), "retention.ms");
    expiring.put(topics.retag().name(), "retention.ms");
    for (String compacted :
        List.of(topics.accepted().name(), topics.tagged().name(), topics.feed(FeedId.ALL).name())) {
      expiring.put(compacted, "max.compaction.lag.ms");
    }
    List<String> lines = new ArrayList<>();
    try (Admin admin = clients.admin()) {
      for (Map.Entry<String, String> topic : expiring.entrySet()) {
        lines.add(line(topic.getKey(), topic.getValue(), config(admin, topic.getKey()), now));
      }
    } catch (ExecutionException | TimeoutException silent) {
      lines.add(
          "  Kafka does not say when its topics expire (" + reason(silent) + "). By default:");
      lines.add("  inputs and receipts after 7 days, rejected inputs after 30, the rest after 7,");
      lines.add("  and up to 7 days more while their segment is still written to");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return lines;
  }

  private static String reason(Exception silent) {
    Throwable cause = silent.getCause() == null ? silent : silent.getCause();
    return Optional.ofNullable(cause.getMessage()).orElse("no answer");
  }

  private static Config config(Admin admin, String topic)
      throws ExecutionException, TimeoutException, InterruptedException {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    return admin
        .describeConfigs(List.of(resource))
        .all()
        .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
        .getOrDefault(resource, new Config(List.of()));
  }

  private static String line(String topic, String setting, Config config, Instant now) {
    Optional<Duration> kept = millis(config, setting);
    if (kept.isEmpty()) {
      return "  " + topic + ": kept for ever, by its setting " + setting;
    }
    // A segment goes as a whole, once its last record is old enough.
    Duration open =
        setting.equals("retention.ms")
            ? millis(config, "segment.ms").orElse(Duration.ofDays(7))
            : Duration.ZERO;
    Instant gone = now.plus(kept.get()).plus(open).plus(SLACK).truncatedTo(ChronoUnit.MINUTES);
    return "  " + topic + ": gone at the latest at " + gone;
  }

  private static Optional<Duration> millis(Config config, String setting) {
    ConfigEntry entry = config.get(setting);
    if (entry == null || entry.value() == null) {
      return Optional.empty();
    }
    long millis = Long.parseLong(entry.value());
    return millis < 0 || millis > Duration.ofDays(365_000).toMillis()
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(millis));
  }
}
