package news.dateline.enrich.tag;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** When a story that somebody wants tagged was published, as people write it. */
public final class Published {
  /** What {@link #read} takes, for messages. */
  public static final String FORMS = "2026-11-22 or 2026-11-22T10:00:00Z";

  private Published() {}

  /** The instant of an ISO 8601 date and time with a zone; of a date, its beginning in UTC. */
  public static Optional<Instant> read(String text) {
    try {
      return Optional.of(
          text.indexOf('T') < 0
              ? day(LocalDate.parse(text))
              : OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  /** The beginning of {@code day} in UTC, in which names' periods are counted. */
  static Instant day(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
