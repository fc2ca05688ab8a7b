package news.dateline.ingest.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import news.dateline.article.ReceiptId;
import news.dateline.ingest.fetch.Fetched;
import news.dateline.source.Poll;
import news.dateline.source.PollOutcome;
import news.dateline.source.Source;
import org.jspecify.annotations.Nullable;

/** What is remembered of a poll, given what was remembered before and what came of it. */
final class Logbook {
  private static final int LONGEST_PROBLEM = 500;

  private final Timetable timetable;

  Logbook(Timetable timetable) {
    this.timetable = timetable;
  }

  /** A new document, which Kafka has under {@code receipt}. */
  Poll changed(
      Source source,
      @Nullable Poll before,
      Fetched.Document document,
      String digest,
      ReceiptId receipt,
      Instant now) {
    return new Poll(
        Poll.SCHEMA,
        source.id(),
        now,
        timetable.afterSuccess(source, document.freshFor(), now),
        source.requests(),
        PollOutcome.CHANGED,
        200,
        null,
        0,
        now,
        (before == null ? 0 : before.documents()) + 1,
        (before == null ? 0 : before.bytes()) + document.body().length,
        receipt,
        digest,
        document.etag(),
        document.lastModified(),
        document.movedTo());
  }

  /** The bytes we had already, under new validators. */
  Poll same(Source source, Poll before, Fetched.Document document, Instant now) {
    Poll known = unchanged(source, before, 200, document.movedTo(), document.freshFor(), now);
    return with(known, document.etag(), document.lastModified());
  }

  /** Not modified. */
  Poll notModified(Source source, @Nullable Poll before, Fetched.NotModified answer, Instant now) {
    return unchanged(source, before, 304, answer.movedTo(), answer.freshFor(), now);
  }

  private Poll unchanged(
      Source source,
      @Nullable Poll before,
      int status,
      @Nullable URI movedTo,
      Duration freshFor,
      Instant now) {
    return entry(
        source,
        before,
        now,
        timetable.afterSuccess(source, freshFor, now),
        PollOutcome.UNCHANGED,
        status,
        null,
        0,
        movedTo);
  }

  /** No document; what is known of the last one stays. */
  Poll failed(Source source, @Nullable Poll before, Fetched.Failed failed, Instant now) {
    int failures = (before == null ? 0 : before.failures()) + 1;
    String problem = failed.problem();
    return entry(
        source,
        before,
        now,
        failed.gone() ? null : timetable.afterFailure(source, failures, failed.notBefore(), now),
        failed.gone() ? PollOutcome.GONE : PollOutcome.FAILED,
        failed.status(),
        problem.length() > LONGEST_PROBLEM ? problem.substring(0, LONGEST_PROBLEM) : problem,
        failures,
        before == null ? null : before.movedTo());
  }

  private static Poll entry(
      Source source,
      @Nullable Poll before,
      Instant now,
      @Nullable Instant next,
      PollOutcome outcome,
      @Nullable Integer status,
      @Nullable String problem,
      int failures,
      @Nullable URI movedTo) {
    return new Poll(
        Poll.SCHEMA,
        source.id(),
        now,
        next,
        source.requests(),
        outcome,
        status,
        problem,
        failures,
        before == null ? null : before.lastChanged(),
        before == null ? 0 : before.documents(),
        before == null ? 0 : before.bytes(),
        before == null ? null : before.lastDocument(),
        before == null ? null : before.digest(),
        before == null ? null : before.etag(),
        before == null ? null : before.lastModified(),
        movedTo);
  }

  private static Poll with(Poll poll, @Nullable String etag, @Nullable String lastModified) {
    return new Poll(
        poll.schema(),
        poll.id(),
        poll.lastPolled(),
        poll.nextPoll(),
        poll.request(),
        poll.outcome(),
        poll.status(),
        poll.problem(),
        poll.failures(),
        poll.lastChanged(),
        poll.documents(),
        poll.bytes(),
        poll.lastDocument(),
        poll.digest(),
        etag,
        lastModified,
        poll.movedTo());
  }
}
