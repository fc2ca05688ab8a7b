package news.dateline.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.junit.jupiter.api.Test;

class MetersTest {
  private final PrometheusMeterRegistry meters = Meters.of("a-service");

  @Test
  void processorTimeIsInSeconds() {
    assertThat(meters.scrape()).contains("\nprocess_cpu_seconds_total{service=\"a-service\"} ");
  }

  @Test
  void whatIsInNanosecondsIsLeftOut() {
    meters.counter("kafka.consumer.io-wait-time-ns-total").increment();
    Gauge.builder("kafka.stream.state.oldest-iterator-open-since-ms", () -> 1).register(meters);
    Gauge.builder("kafka.consumer.connection.count", () -> 1).register(meters);
    meters.counter("kafka.consumer.fetches").increment();

    assertThat(meters.scrape()).doesNotContain("_ns_", "_ms", "_count").contains("fetches_total");
  }

  @Test
  void everyMeterHasAHelpText() {
    meters.counter("kafka.node.request-latency", "node", "1").increment();
    Gauge.builder("kafka.node.size", () -> 1).description("").register(meters);

    assertThat(meters.scrape())
        .contains("# HELP kafka_node_request_latency_total kafka node request latency\n")
        .contains("# HELP kafka_node_size kafka node size\n");
  }
}
