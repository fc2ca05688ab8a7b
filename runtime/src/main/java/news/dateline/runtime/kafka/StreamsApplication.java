package news.dateline.runtime.kafka;

import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Kafka Streams application from start to close. What the cluster does to it (a broker away too
 * long, a fenced producer) replaces the thread; a fault of ours stops it, so that it is seen.
 */
public final class StreamsApplication implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StreamsApplication.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);

  private final KafkaStreams streams;
  private final TaskStores stores;
  private final Set<String> sources;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean failed;

  /** Not yet started. */
  public StreamsApplication(Topology topology, Properties settings) {
    this.stores = new TaskStores(settings);
    this.sources = sources(topology);
    this.streams = new KafkaStreams(topology, new StreamsConfig(settings), new MonotonicTime());
    streams.setUncaughtExceptionHandler(this::respond);
    streams.setStateListener((now, before) -> {
      if (now == KafkaStreams.State.ERROR || now == KafkaStreams.State.NOT_RUNNING) {
        stopped.countDown();
      }
    });
  }

  private static Set<String> sources(Topology topology) {
    Set<String> topics = new TreeSet<>();
    for (TopologyDescription.Subtopology part : topology.describe().subtopologies()) {
      for (TopologyDescription.Node node : part.nodes()) {
        if (node instanceof TopologyDescription.Source source && source.topicSet() != null) {
          topics.addAll(source.topicSet());
        }
      }
    }
    return topics;
  }

  private StreamThreadExceptionResponse respond(Throwable fault) {
    if (fault instanceof MissingSourceTopicException) {
      LOG.error(
          "A topic was deleted that this instance reads, one of {}; it stops processing, and a new"
              + " start creates the topic",
          sources,
          fault);
      return fail();
    }
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      // A record too large comes back for ever: sizes are checked before, so this is a fault of
      // ours.
      if (cause instanceof ApiException && !(cause instanceof RecordTooLargeException)) {
        LOG.warn("Kafka stopped a stream thread; another takes over", fault);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
      }
    }
    LOG.error("A stream thread failed; this instance stops processing", fault);
    return fail();
  }

  /** It is known at once: a client that shuts down may wait for ever for an open transaction. */
  private StreamThreadExceptionResponse fail() {
    failed = true;
    stopped.countDown();
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  /** Starts processing and returns. */
  public void start() {
    // Not before Kafka Streams holds the directory's lock.
    stores.open();
    streams.start();
  }

  /** Whether it processes, or will as soon as a rebalance is over. */
  public boolean live() {
    return stopped.getCount() > 0;
  }

  /** Whether all its tasks are restored and running. */
  public boolean ready() {
    return streams.state() == KafkaStreams.State.RUNNING;
  }

  /** Waits until it stopped, by {@link #close} or by a fault. */
  public void awaitStop() throws InterruptedException {
    stopped.await();
  }

  /** For metrics. */
  public KafkaStreams streams() {
    return streams;
  }

  @Override
  public void close() {
    boolean inError = failed || streams.state() == KafkaStreams.State.ERROR;
    if (streams.close(CLOSE_TIMEOUT) && !inError) {
      stores.closedCleanly();
    }
  }
}
