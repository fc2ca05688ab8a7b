package news.dateline.enrich.live;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import news.dateline.runtime.kafka.Clients;
import news.dateline.runtime.kafka.TopicTail;
import news.dateline.taxonomy.TaxonomyDocument;
import news.dateline.topic.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The taxonomy in force, as the {@code taxonomy} topic says. A new one is compiled on the thread
 * that reads the topic and takes the place of the old between two articles; one that cannot be used
 * leaves the old in force.
 */
public final class CurrentTaxonomy implements TaxonomySource {
  private static final Logger LOG = LoggerFactory.getLogger(CurrentTaxonomy.class);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration CHECK = Duration.ofMillis(100);

  private final Topic<TaxonomyDocument> topic;
  private volatile @Nullable TaxonomyInForce inForce;
  private volatile @Nullable TopicTail tail;
  private long readOffset = -1;

  /** The taxonomy of {@code topic}. */
  public CurrentTaxonomy(Topic<TaxonomyDocument> topic) {
    this.topic = topic;
  }

  /**
   * Follows the topic; into one without a taxonomy that can be used it puts {@code bundled}.
   * Returns when it is known that there is one, while that is still compiled: {@link #get} waits
   * for it.
   */
  public TopicTail follow(Clients clients, Supplier<TaxonomyDocument> bundled) {
    Following following = new Following(clients, bundled);
    TopicTail started =
        TopicTail.start(clients.reader(), topic.name(), TopicTail.From.BEGINNING, following);
    tail = started;
    try {
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (!following.sure.await(CHECK.toMillis(), TimeUnit.MILLISECONDS)) {
        if (!started.live() || System.nanoTime() > deadline) {
          started.close();
          throw new IllegalStateException("cannot read " + topic.name());
        }
      }
      return started;
    } catch (InterruptedException interrupted) {
      started.close();
      Thread.currentThread().interrupt();
      throw new InterruptException(interrupted);
    }
  }

  /** The one in force. At the start, the first article waits for it. */
  @Override
  public TaxonomyInForce get() {
    TaxonomyInForce current = inForce;
    return current == null ? first() : current;
  }

  private synchronized TaxonomyInForce first() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      for (TaxonomyInForce current = inForce; ; current = inForce) {
        if (current != null) {
          return current;
        }
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          throw new IllegalStateException("no taxonomy is in force yet");
        }
        wait(left);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptException(interrupted);
    }
  }

  /** The one in force; empty for a moment at the start. */
  public Optional<TaxonomyInForce> current() {
    return Optional.ofNullable(inForce);
  }

  /**
   * Puts {@code candidate} in force everywhere: on the topic under its hash and as the current one,
   * here at once, in other instances as soon as they read it.
   *
   * @throws KafkaException when the topic does not say that it took it; it may have, and then it
   *     comes into force as if another instance had put it there
   */
  public void put(Clients clients, TaxonomyInForce candidate) {
    TaxonomyDocument document = candidate.document();
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            clients.producer(), new StringSerializer(), new ByteArraySerializer())) {
      byte[] value = topic.codec().encode(document);
      producer.send(new ProducerRecord<>(topic.name(), document.hash(), value)).get();
      long offset =
          producer
              .send(new ProducerRecord<>(topic.name(), TaxonomyDocument.CURRENT, value))
              .get()
              .offset();
      enforce(new TaxonomyInForce(document, offset, candidate.tagger(), candidate.overrides()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptException(interrupted);
    } catch (ExecutionException failed) {
      throw new KafkaException("cannot write " + topic.name(), failed.getCause());
    }
  }

  @Override
  public synchronized Coming await(long offset, Duration patience) {
    long asked = System.nanoTime();
    long deadline = asked + patience.toNanos();
    try {
      while (readOffset < offset) {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          return Coming.LATE;
        }
        wait(Math.min(left, CHECK.toMillis()));
        if (readAllThereWas(asked) && readOffset < offset) {
          return Coming.NEVER;
        }
      }
      return Coming.CAME;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptException(interrupted);
    }
  }

  /**
   * Waits until all has been read that was on the topic when this was called: what other instances
   * put in force before is known then.
   *
   * @return whether it came to that within {@code patience}
   */
  public boolean catchUp(Duration patience) {
    return await(Long.MAX_VALUE, patience) == Coming.NEVER;
  }

  /** Whether the topic was read to where it ended at some moment after {@code then}. */
  private boolean readAllThereWas(long then) {
    TopicTail following = tail;
    return following != null
        && following.caughtUp()
        && following.behind().toNanos() < System.nanoTime() - then;
  }

  /** On the thread that reads the topic. */
  private final class Following implements TopicTail.Reader {
    private final Clients clients;
    private final Supplier<TaxonomyDocument> bundled;

    /** There is a taxonomy. */
    private final CountDownLatch sure = new CountDownLatch(1);

    /** The newest first; null once all was read that was there. */
    private @Nullable Deque<ConsumerRecord<byte[], byte[]>> backlog = new ArrayDeque<>();

    Following(Clients clients, Supplier<TaxonomyDocument> bundled) {
      this.clients = clients;
      this.bundled = bundled;
    }

    @Override
    public void read(ConsumerRecord<byte[], byte[]> record) {
      boolean current =
          record.key() != null
              && record.value() != null
              && TaxonomyDocument.CURRENT.equals(new String(record.key(), StandardCharsets.UTF_8));
      Deque<ConsumerRecord<byte[], byte[]>> waiting = backlog;
      if (waiting != null) {
        if (current) {
          waiting.push(record);
        }
        return;
      }
      if (current) {
        take(record);
      }
      reached(record.offset());
    }

    /** Of those that were there already only the newest that can be used is compiled. */
    @Override
    public void caughtUp() {
      Deque<ConsumerRecord<byte[], byte[]>> waiting = backlog;
      backlog = null;
      if (waiting == null) {
        return;
      }
      if (!waiting.isEmpty()) {
        sure.countDown();
        long newest = waiting.peek().offset();
        while (inForce == null && !waiting.isEmpty()) {
          take(firstSaid(waiting));
        }
        reached(newest);
      }
      if (inForce == null) {
        put(clients, TaxonomyInForce.compile(bundled.get(), -1));
      }
      sure.countDown();
    }

    /** What is the same stays where it was first said. */
    private ConsumerRecord<byte[], byte[]> firstSaid(
        Deque<ConsumerRecord<byte[], byte[]>> waiting) {
      ConsumerRecord<byte[], byte[]> record = waiting.pop();
      while (!waiting.isEmpty() && Arrays.equals(waiting.peek().value(), record.value())) {
        record = waiting.pop();
      }
      return record;
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    try {
      TaxonomyDocument document = topic.codec().decode(record.value());
      TaxonomyInForce before = inForce;
      boolean same = before != null && before.document().hash().equals(document.hash());
      // What is the same is not compiled once more.
      if (!same) {
        enforce(TaxonomyInForce.compile(document, record.offset()));
      }
    } catch (RuntimeException | StackOverflowError unusable) {
      LOG.error("the taxonomy at offset {} cannot be used", record.offset(), unusable);
    }
  }

  private synchronized void enforce(TaxonomyInForce candidate) {
    TaxonomyInForce before = inForce;
    if (before == null || candidate.offset() > before.offset()) {
      inForce = candidate;
      LOG.info("taxonomy {} is in force", candidate.document().hash());
    }
    reached(candidate.offset());
  }

  private synchronized void reached(long offset) {
    readOffset = Math.max(readOffset, offset);
    notifyAll();
  }
}
