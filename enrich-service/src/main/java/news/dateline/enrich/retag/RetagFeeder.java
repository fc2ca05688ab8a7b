package news.dateline.enrich.retag;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import news.dateline.runtime.kafka.Clients;
import news.dateline.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads history again whenever the goal changes: one thread of each instance, which share the
 * partitions as a consumer group. A fault of Kafka's ends a session; the next one goes on where the
 * last transaction ended.
 */
public final class RetagFeeder implements AutoCloseable {
  /** The name of the group. */
  public static final String GROUP = "enrich-retag";

  private static final Logger LOG = LoggerFactory.getLogger(RetagFeeder.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Clients clients;
  private final Topics topics;
  private final String streams;
  private final Supplier<RetagGoal> goal;
  private final int rate;
  private final Remaining remaining;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = Thread.ofPlatform().name("retag-feeder").unstarted(this::run);

  /**
   * A feeder.
   *
   * @param streams the group of the application that reads what it writes
   * @param goal what history is to be tagged with
   * @param rate how many articles a second it reads at the most
   */
  public RetagFeeder(
      Clients clients, Topics topics, String streams, Supplier<RetagGoal> goal, int rate) {
    this.clients = clients;
    this.topics = topics;
    this.streams = streams;
    this.goal = goal;
    this.rate = rate;
    this.remaining = new Remaining(goal);
  }

  /** Starts it and returns. */
  public RetagFeeder start(MeterRegistry meters) {
    Gauge.builder("dateline.retag.remaining", remaining, Remaining::value)
        .description(
            "Records of articles.accepted that this instance has still to read again; NaN until"
                + " they are counted")
        .register(meters);
    thread.start();
    return this;
  }

  private void run() {
    try {
      do {
        try (RetagSession session =
            new RetagSession(clients, topics, streams, goal, rate, remaining)) {
          session.run(() -> closed.getCount() == 0);
        } catch (RuntimeException fault) {
          LOG.warn("reading history again was interrupted; it goes on where it was", fault);
        }
      } while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
