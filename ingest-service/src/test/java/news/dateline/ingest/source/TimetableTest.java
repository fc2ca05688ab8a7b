package news.dateline.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import news.dateline.source.Source;
import news.dateline.source.SourceId;

class TimetableTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final int DAY = 24 * 60 * 60;

  @Property
  void failureIsTriedAgainAfterAMinuteAtLeastAndADayAtMost(
      @ForAll long seed,
      @ForAll @IntRange(min = 60, max = DAY) int interval,
      @ForAll @IntRange(min = 1) int failures) {
    Duration wait =
        Duration.between(
            NOW,
            new Timetable(new Random(seed)).afterFailure(every(interval), failures, null, NOW));
    assertThat(wait).isBetween(Duration.ofMinutes(1), Duration.ofDays(1));
    assertThat(wait).isLessThanOrEqualTo(Timetable.ceiling(every(interval), failures));
  }

  @Property
  void eachFailureDoublesTheLongestWaitUpToADay(
      @ForAll @IntRange(min = 60, max = DAY) int interval,
      @ForAll @IntRange(min = 1, max = 100) int failures) {
    Duration one = Timetable.ceiling(every(interval), failures);
    Duration next = Timetable.ceiling(every(interval), failures + 1);
    Duration doubled = one.multipliedBy(2);
    assertThat(next)
        .isEqualTo(doubled.compareTo(Duration.ofDays(1)) > 0 ? Duration.ofDays(1) : doubled);
  }

  @Property
  void serverIsNeverAskedBeforeItWantsToBeWithinAWeek(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 20) int failures,
      @ForAll @LongRange(min = -DAY, max = 30L * DAY) long asked) {
    Instant notBefore = NOW.plusSeconds(asked);
    Instant next =
        new Timetable(new Random(seed)).afterFailure(every(900), failures, notBefore, NOW);
    Instant week = NOW.plus(Duration.ofDays(7));
    assertThat(next).isAfterOrEqualTo(notBefore.isBefore(week) ? notBefore : week);
    assertThat(next).isBetween(NOW.plusSeconds(60), week);
  }

  @Property
  void successReturnsToTheInterval(
      @ForAll long seed,
      @ForAll @IntRange(min = 60, max = DAY) int interval,
      @ForAll @IntRange(min = 0, max = 10 * DAY) int fresh) {
    Duration wait =
        Duration.between(
            NOW,
            new Timetable(new Random(seed))
                .afterSuccess(every(interval), Duration.ofSeconds(fresh), NOW));
    int least = Math.min(Math.max(interval, fresh), DAY);
    assertThat(wait)
        .isBetween(
            Duration.ofSeconds(least),
            Duration.ofSeconds(Math.min(least + interval / 10 + 1, DAY)));
  }

  @Example
  void jitterSpreadsWhatFailedTogether() {
    Timetable timetable = new Timetable(new Random(1));
    long different =
        java.util.stream.Stream.generate(() -> timetable.afterFailure(every(900), 4, null, NOW))
            .limit(100)
            .distinct()
            .count();
    assertThat(different).isGreaterThan(90);
  }

  private static Source every(int seconds) {
    URI url = URI.create("https://wire.example.com/");
    return new Source(1, SourceId.of(url), url, "wire", seconds, false, 0, NOW, "");
  }
}
