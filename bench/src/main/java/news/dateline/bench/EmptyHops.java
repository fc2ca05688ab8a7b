package news.dateline.bench;

import java.time.Duration;
import java.util.Properties;
import news.dateline.runtime.RunningService;
import news.dateline.runtime.kafka.StreamsApplication;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/**
 * As many Kafka Streams applications as the pipeline has hops, with the services' settings, each of
 * which copies a topic to the next and does nothing else: what Kafka takes of the pipeline's time.
 *
 * @param hops all of them, in order
 */
record EmptyHops(RunningService hops) implements Route {
  private static final int HOPS = 4;
  private static final String PREFIX = "hops.";
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  static EmptyHops open(Bench bench) throws InterruptedException {
    for (int place = 0; place <= HOPS; place++) {
      bench.create(topic(place));
    }
    RunningService hops =
        RunningService.start(
            "empty-hops",
            service -> {
              for (int hop = 0; hop < HOPS; hop++) {
                Properties settings = bench.clients(PREFIX).streams("hop-" + hop);
                Topology copy = copy(topic(hop), topic(hop + 1));
                service.run(new StreamsApplication(copy, settings));
              }
            });
    hops.awaitReady(PATIENCE);
    return new EmptyHops(hops);
  }

  private static String topic(int place) {
    return PREFIX + place;
  }

  private static Topology copy(String from, String to) {
    Serde<byte[]> bytes = Serdes.ByteArray();
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream(from, Consumed.with(bytes, bytes).withName("from"))
        .to(to, Produced.with(bytes, bytes).withName("to"));
    return builder.build();
  }

  @Override
  public String name() {
    return HOPS + " empty hops";
  }

  @Override
  public String input() {
    return topic(0);
  }

  @Override
  public String output() {
    return topic(HOPS);
  }

  @Override
  public void close() {
    hops.close();
  }
}
