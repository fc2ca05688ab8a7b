package news.dateline.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What is written where a date should be is an instant of the years 0 to 9999, or none. */
final class DateFuzzTest {
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
  private static final List<String> PIECES =
      List.of(
          "2026",
          "11",
          "22",
          "0",
          "9999",
          "0000",
          "-",
          ":",
          ".",
          ",",
          "/",
          "T",
          "Z",
          " ",
          "  ",
          "Sun, ",
          "Nov",
          "November",
          "novembre",
          "ноября",
          "11月22日",
          "年",
          "24:00:00",
          "10:00:00",
          "23:59:60",
          "10h30",
          "PM",
          "a.m.",
          "+09:00",
          "+0900",
          "-99:99",
          "+18:00",
          "GMT",
          "EST",
          "[Asia/Seoul]",
          "Europe/Paris",
          "à",
          "\u0000",
          "\u00a0",
          "٢",
          "99999999999",
          "W47-7",
          "326",
          "(UTC)",
          "\n");

  /** {@code -Ddateline.fuzz.tries=1000000} tries a million. */
  @Test
  void noTextIsFatal() {
    int tries = Integer.getInteger("dateline.fuzz.tries", 5_000) * 10;
    int read = 0;
    for (int seed = 0; seed < tries; seed++) {
      String text = text(new SplittableRandom(seed));
      Optional<Instant> strict;
      Optional<Instant> loose;
      try {
        strict = Instants.read(text);
        loose = Instants.readLoosely(text);
      } catch (RuntimeException | Error fatal) {
        throw new AssertionError("seed " + seed + ": '" + text + "'", fatal);
      }
      assertThat(strict.isEmpty() || strict.equals(loose)).as(text).isTrue();
      loose.ifPresent(instant -> assertThat(instant).as(text).isBetween(FIRST, LAST));
      read += loose.isPresent() ? 1 : 0;
    }
    assertThat(read).isPositive();
  }

  private static String text(SplittableRandom random) {
    StringBuilder text =
        new StringBuilder(
            switch (random.nextInt(4)) {
              case 0 -> "2026-11-22T10:00:00.5+09:00";
              case 1 -> "Sun, 22 Nov 2026 10:00:00 GMT";
              case 2 -> "22. November 2026, 10:30";
              default -> "";
            });
    for (int changes = 1 + random.nextInt(8); changes > 0; changes--) {
      int at = random.nextInt(text.length() + 1);
      int end = Math.min(text.length(), at + random.nextInt(4));
      text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
