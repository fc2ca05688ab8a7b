package news.dateline.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
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
 * @param applications the hops, in order
 */
record EmptyHops(List<StreamsApplication> applications) implements Route {
  private static final int HOPS = 4;
  private static final String PREFIX = "hops.";
  private static final long PATIENCE_NANOS = Duration.ofMinutes(1).toNanos();

  static EmptyHops open(Bench bench) throws InterruptedException {
    for (int place = 0; place <= HOPS; place++) {
      bench.create(topic(place));
    }
    List<StreamsApplication> applications = new ArrayList<>();
    for (int hop = 0; hop < HOPS; hop++) {
      Properties settings = bench.clients(PREFIX).streams("hop-" + hop);
      applications.add(new StreamsApplication(copy(topic(hop), topic(hop + 1)), settings));
    }
    EmptyHops hops = new EmptyHops(List.copyOf(applications));
    applications.forEach(StreamsApplication::start);
    hops.awaitReady();
    return hops;
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

  private void awaitReady() throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    while (!applications.stream().allMatch(StreamsApplication::ready)) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("the empty hops do not start");
      }
      Thread.sleep(20);
    }
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
    applications.forEach(StreamsApplication::close);
  }
}
