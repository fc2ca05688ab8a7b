package news.dateline.ingest.source;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import news.dateline.article.ReceiptId;
import news.dateline.ingest.fetch.Fetched;
import news.dateline.ingest.fetch.Fetcher;
import news.dateline.ingest.fetch.Question;
import news.dateline.source.Poll;
import news.dateline.source.Source;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One poll of one source: ask, hand over what is new, and only when Kafka has it, write where the
 * polling stands. What a crash leaves in between comes once more and is a duplicate then.
 */
final class Visit {
  private static final Logger LOG = LoggerFactory.getLogger(Visit.class);

  private final Fetcher fetcher;
  private final SourceLog log;
  private final Logbook logbook;
  private final Beat beat;
  private final PollMeters meters;
  private final InstantSource clock;

  Visit(
      Fetcher fetcher,
      SourceLog log,
      Logbook logbook,
      Beat beat,
      PollMeters meters,
      InstantSource clock) {
    this.fetcher = fetcher;
    this.log = log;
    this.logbook = logbook;
    this.beat = beat;
    this.meters = meters;
    this.clock = clock;
  }

  void pay(Source source, @Nullable Poll before) {
    try {
      visit(source, before);
    } catch (InterruptedException | InterruptException stopped) {
      // Its partition goes to another instance, or this one ends: nothing is written.
      Thread.currentThread().interrupt();
    } catch (RuntimeException fault) {
      LOG.error("polling {} failed", source.url(), fault);
      beat.visited(unsent(source, before, fault));
    } finally {
      beat.left(source.id());
    }
  }

  private void visit(Source source, @Nullable Poll before) throws InterruptedException {
    Fetched fetched = fetcher.fetch(question(source, before));
    if (Thread.currentThread().isInterrupted() || !beat.has(source.id())) {
      return;
    }
    Poll poll;
    try {
      poll = enter(source, before, fetched);
      log.write(poll);
      if (!beat.visited(poll)) {
        log.forget(source.id());
      }
      meters.count(poll, before);
    } catch (ExecutionException refused) {
      LOG.error("Kafka did not take what came of polling {}", source.url(), refused.getCause());
      beat.visited(unsent(source, before, refused));
    }
  }

  private static Question question(Source source, @Nullable Poll before) {
    return before == null
        ? new Question(source.url(), null, null)
        : new Question(source.url(), before.etag(), before.lastModified());
  }

  private Poll enter(Source source, @Nullable Poll before, Fetched fetched)
      throws ExecutionException, InterruptedException {
    Instant now = clock.instant();
    return switch (fetched) {
      case Fetched.NotModified answer -> logbook.notModified(source, before, answer, now);
      case Fetched.Failed failed -> logbook.failed(source, before, failed, now);
      case Fetched.Document document -> {
        String digest = PolledDocument.digest(document.body());
        if (before != null && digest.equals(before.digest())) {
          yield logbook.same(source, before, document, now);
        }
        ReceiptId receipt = log.hand(source, document);
        yield logbook.changed(source, before, document, digest, receipt, now);
      }
    };
  }

  /** In memory only, so that it is tried again, later. */
  private Poll unsent(Source source, @Nullable Poll before, Exception fault) {
    Fetched.Failed failed = new Fetched.Failed(null, String.valueOf(fault.getMessage()), null);
    return logbook.failed(source, before, failed, clock.instant());
  }
}
