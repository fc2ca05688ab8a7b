package news.dateline.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InstantsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-22T10:00:00Z | 2026-11-22T10:00:00Z",
        "2026-11-22T10:00Z | 2026-11-22T10:00:00Z",
        "2026-11-22t10:00:00.123456789z | 2026-11-22T10:00:00.123456789Z",
        "2026-11-22T10:00:00,5+0900 | 2026-11-22T01:00:00.5Z",
        "2026-11-22 10:00:00 +09:00 | 2026-11-22T01:00:00Z",
        "2026-11-22T10:00:00-05 | 2026-11-22T15:00:00Z",
        "2026-11-22T10:00:00+09:00[Asia/Seoul] | 2026-11-22T01:00:00Z",
        "Sun, 22 Nov 2026 10:00:00 GMT | 2026-11-22T10:00:00Z",
        "22 Nov 26 10:00 EST | 2026-11-22T15:00:00Z",
        "Sun,  1 Nov  2026 10:00:00   GMT | 2026-11-01T10:00:00Z",
        "2026-12-31T24:00:00Z | 2027-01-01T00:00:00Z",
        "2026-12-31T24:00+09:00 | 2026-12-31T15:00:00Z",
        "2016-12-31T23:59:60Z | 2017-01-01T00:00:00Z",
        "2017-01-01T08:59:60.5+09:00 | 2017-01-01T00:00:00.5Z",
        "Sat, 31 Dec 2016 23:59:60 GMT | 2017-01-01T00:00:00Z",
        "Sunday, 22 November 2026 10:00:00 +0900 | 2026-11-22T01:00:00Z"
      })
  void instantWithAZoneIsRead(String text, Instant instant) {
    assertThat(Instants.read(text)).contains(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tomorrow",
        "2026-11-22",
        "2026-11-22T10:00:00",
        "2026-13-22T10:00:00Z",
        "2026-02-30T10:00:00Z",
        "2026-11-22T25:00:00Z",
        "2026-11-22T24:00:01Z",
        "2026-11-22T24:00:00.5Z",
        "2026-11-22T10:15:60Z",
        "Sun, 22 Nov 2026 10:15:60 GMT",
        "+292278994-08-17T07:12:55.807Z",
        "٢٠٢٦-١١-٢٢T10:00:00Z",
        "Sun, 22 Nov 2026 10:00:00",
        "22 Nov 2026 10:00:00 Q",
        "1763800000",
        "2026-11-22T10:00:00+99:00"
      })
  void whatIsNoInstantIsNotGuessedAt(String text) {
    assertThat(Instants.read(text)).isEmpty();
  }
}
