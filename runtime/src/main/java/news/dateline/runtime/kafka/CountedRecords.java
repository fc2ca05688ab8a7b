package news.dateline.runtime.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Counts the records that go to a topic, by what their headers say; the bytes are written as they
 * are. What a transaction takes back after a crash was counted, and is counted again.
 */
public final class CountedRecords implements Serializer<byte[]> {
  private final MeterRegistry meters;
  private final String name;
  private final String description;
  private final Map<String, String> headers;
  private final Map<List<Tag>, Counter> counters = new ConcurrentHashMap<>();

  /**
   * Counts as {@code name}.
   *
   * @param headers by label the name of the header it stands for
   */
  public CountedRecords(
      MeterRegistry meters, String name, String description, Map<String, String> headers) {
    this.meters = meters;
    this.name = name;
    this.description = description;
    this.headers = Map.copyOf(headers);
  }

  @Override
  public byte[] serialize(String topic, byte[] value) {
    return value;
  }

  @Override
  public byte[] serialize(String topic, Headers written, byte[] value) {
    List<Tag> tags =
        headers.entrySet().stream()
            .map(label -> Tag.of(label.getKey(), text(written.lastHeader(label.getValue()))))
            .toList();
    counters.computeIfAbsent(tags, this::counter).increment();
    return value;
  }

  private Counter counter(List<Tag> tags) {
    return Counter.builder(name).description(description).tags(tags).register(meters);
  }

  private static String text(Header header) {
    return header == null || header.value() == null
        ? ""
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
