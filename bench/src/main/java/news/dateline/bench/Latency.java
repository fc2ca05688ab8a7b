package news.dateline.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long articles are on their way while they come at a steady rate. */
final class Latency {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Bench bench;
  private final Newsroom newsroom;
  private final Numbers numbers;
  private final int rate;
  private final List<long[]> hopsEnd = new ArrayList<>();
  private final List<long[]> feedTopic = new ArrayList<>();
  private final List<long[]> stream = new ArrayList<>();

  Latency(Bench bench, Newsroom newsroom, Numbers numbers, int rate) {
    this.bench = bench;
    this.newsroom = newsroom;
    this.numbers = numbers;
    this.rate = rate;
  }

  /** First the one, then the other, each for {@code seconds}. */
  void measure(EmptyHops hops, WholePipeline pipeline, int seconds)
      throws InterruptedException, IOException {
    hopsEnd.add(through(hops, seconds).latencies());
    Clocking atTopic = numbers.next(seconds * rate);
    Clocking atClient = atTopic.elsewhere();
    try (TopicEnd topicEnd = TopicEnd.open(bench.clients(""), pipeline.output(), atTopic);
        StreamEnd streamEnd = StreamEnd.open(pipeline.stream(), atClient)) {
      newsroom.sendPaced(pipeline.input(), atTopic, rate);
      topicEnd.awaitAll(PATIENCE);
      streamEnd.awaitAll(PATIENCE);
    }
    feedTopic.add(atTopic.latencies());
    stream.add(atClient.latencies());
  }

  /** The same, forgotten. */
  void warmUp(EmptyHops hops, WholePipeline pipeline, int seconds) throws InterruptedException {
    through(hops, seconds);
    through(pipeline, seconds);
  }

  private Clocking through(Route route, int seconds) throws InterruptedException {
    Clocking clocking = numbers.next(seconds * rate);
    try (TopicEnd end = TopicEnd.open(bench.clients(""), route.output(), clocking)) {
      newsroom.sendPaced(route.input(), clocking, rate);
      end.awaitAll(PATIENCE);
      return clocking;
    }
  }

  /** To the end of the empty hops; all that were measured, sorted, in nanoseconds. */
  long[] toHopsEnd() {
    return Figures.sorted(hopsEnd);
  }

  /** To the record on {@code feeds.all}. */
  long[] toFeedTopic() {
    return Figures.sorted(feedTopic);
  }

  /** To the client of Server-Sent Events. */
  long[] toStream() {
    return Figures.sorted(stream);
  }
}
