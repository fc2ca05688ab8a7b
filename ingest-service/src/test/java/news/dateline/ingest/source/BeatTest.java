package news.dateline.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import news.dateline.ingest.fetch.Fetched;
import news.dateline.source.Poll;
import news.dateline.source.PollOutcome;
import news.dateline.source.Source;
import news.dateline.source.SourceId;
import org.junit.jupiter.api.Test;

class BeatTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final URI URL = URI.create("https://wire.example.com/");
  private static final Source SOURCE =
      new Source(1, SourceId.of(URL), URL, "wire", 900, false, 0, NOW, "");

  private final Logbook logbook = new Logbook(new Timetable(new Random(7)));
  private final Beat beat = new Beat();

  @Test
  void newSourceIsDueAtOnceAndThenInItsInterval() {
    beat.add(SOURCE);
    assertThat(beat.due(NOW, 8)).extracting(Beat.Due::source).containsExactly(SOURCE);

    assertThat(beat.visited(unchanged(SOURCE))).isTrue();
    assertThat(beat.due(NOW.plusSeconds(899), 8)).isEmpty();
    assertThat(beat.due(NOW.plusSeconds(900 + 90), 8)).hasSize(1);
  }

  @Test
  void sourceThatIsVisitedIsNotDueUntilTheVisitorLeft() {
    beat.add(SOURCE);
    beat.visit(SOURCE.id(), Thread.currentThread());
    assertThat(beat.due(NOW, 8)).isEmpty();
    beat.left(SOURCE.id());
    assertThat(beat.due(NOW, 8)).hasSize(1);
  }

  @Test
  void noMoreAreVisitedAtATimeThanAllowed() {
    for (int number = 0; number < 20; number++) {
      URI url = URI.create("https://wire.example.com/" + number);
      beat.add(new Source(1, SourceId.of(url), url, "wire", 900, false, 0, NOW, ""));
    }
    beat.due(NOW, 8).stream()
        .limit(5)
        .forEach(due -> beat.visit(due.source().id(), Thread.currentThread()));
    assertThat(beat.due(NOW, 8)).hasSize(3);
  }

  @Test
  void pausedSourceWaitsAndRequestedOneDoesNot() {
    beat.add(SOURCE);
    beat.visited(unchanged(SOURCE));
    beat.add(SOURCE.requested());
    assertThat(beat.due(NOW, 8)).hasSize(1);
    beat.add(SOURCE.requested().pause());
    assertThat(beat.due(NOW.plus(Duration.ofDays(30)), 8)).isEmpty();
  }

  @Test
  void sourceThatIsGoneIsPolledOnlyAfterSomebodyResumesIt() {
    beat.add(SOURCE);
    Poll gone = logbook.failed(SOURCE, null, new Fetched.Failed(410, "gone", null), NOW);
    assertThat(gone.outcome()).isEqualTo(PollOutcome.GONE);
    beat.visited(gone);
    assertThat(beat.due(NOW.plus(Duration.ofDays(365)), 8)).isEmpty();
    beat.add(SOURCE.resume());
    assertThat(beat.due(NOW, 8)).hasSize(1);
  }

  @Test
  void whatIsDeletedWhileItIsVisitedStaysDeleted() {
    beat.add(SOURCE);
    beat.remove(SOURCE.id());
    assertThat(beat.visited(unchanged(SOURCE))).isFalse();
    assertThat(beat.due(NOW, 8)).isEmpty();
    beat.stands(unchanged(SOURCE));
    assertThat(beat.orphans()).containsExactly(SOURCE.id());
  }

  @Test
  void failureKeepsWhatIsKnownOfTheLastDocumentAndSuccessForgetsTheFailures() {
    Fetched.Document document =
        new Fetched.Document(new byte[3], null, "\"1\"", null, URL, null, Duration.ZERO);
    Poll changed =
        logbook.changed(SOURCE, null, document, "d", news.dateline.article.ReceiptId.of(0, 1), NOW);
    Fetched.Failed busy = new Fetched.Failed(503, "busy", NOW.plusSeconds(3600));
    Poll failed = logbook.failed(SOURCE, changed, busy, NOW);
    Poll again = logbook.failed(SOURCE, failed, busy, NOW);

    assertThat(again.failures()).isEqualTo(2);
    assertThat(again.nextPoll()).isAfterOrEqualTo(NOW.plusSeconds(3600));
    assertThat(again.etag()).isEqualTo("\"1\"");
    assertThat(again.documents()).isEqualTo(1);
    Poll fine =
        logbook.notModified(SOURCE, again, new Fetched.NotModified(null, Duration.ZERO), NOW);
    assertThat(fine.failures()).isZero();
    assertThat(fine.problem()).isNull();
    assertThat(fine.digest()).isEqualTo("d");
  }

  private Poll unchanged(Source source) {
    return logbook.notModified(source, null, new Fetched.NotModified(null, Duration.ZERO), NOW);
  }
}
