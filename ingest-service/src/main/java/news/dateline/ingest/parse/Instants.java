package news.dateline.ingest.parse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads instants: ISO 8601 with a zone, with or without punctuation, seconds and fraction, and RFC
 * 822/1123; the zone may be a name that means one thing. A date without a time or a time without a
 * zone is no instant, and is not guessed at. A leap second, which clocks here do not have, is the
 * second after it.
 */
public final class Instants {
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})[Tt ](\\d{2}:\\d{2}(?::\\d{2})?)(?:[.,](\\d{1,30}))? ?(?:([Zz])|([+-]\\d{2})(?::?(\\d{2}))?)(?:\\[[\\w/+-]{1,40}\\])?");
  private static final Pattern MAIL =
      Pattern.compile(
          "(?:\\p{L}{3,9},? )?(\\d{1,2}) (\\p{L}{3})\\p{L}{0,6}\\.? (\\d{2}|\\d{4}) (\\d{1,2}):(\\d{2})(?::(\\d{2}))? (?:([+-]\\d{2}):?(\\d{2})|(\\p{L}{1,5}))(?: ?\\([^()]{0,40}\\))?");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern BASIC =
      Pattern.compile(
          "(\\d{4})(\\d{2})(\\d{2})T(\\d{2})(\\d{2})(\\d{2})(?:[.,]\\d{1,9})?([Zz]|[+-]\\d{2}:?\\d{2})");
  private static final Pattern NAMED =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})[Tt ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?) ?(\\p{L}{1,5}|[A-Z]\\w{1,20}/[\\w/+-]{1,40})");
  private static final Pattern WHITE = Pattern.compile("\\s+");

  /** Where a day ends, by ISO 8601: an embargo may well. */
  private static final String END_OF_DAY = "24:00:00";

  private static final String LEAP_SECOND = ":60";
  private static final int MINUTE = 60;

  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant BEYOND = Instant.parse("+10000-01-01T00:00:00Z");
  private static final int LONGEST = 100;

  private Instants() {}

  /** The instant in {@code text}, or nothing where it is not certain. */
  public static Optional<Instant> read(String text) {
    return exact(text).filter(Instants::isWritable);
  }

  private static Optional<Instant> exact(String text) {
    if (text.length() > LONGEST || text.isBlank()) {
      return Optional.empty();
    }
    // Mail has any white space between the parts (RFC 5322): a day may be padded with it.
    String stripped = WHITE.matcher(text.strip()).replaceAll(" ");
    try {
      Matcher iso = ISO.matcher(stripped);
      if (iso.matches()) {
        return Optional.of(iso(iso));
      }
      Matcher mail = MAIL.matcher(stripped);
      if (mail.matches()) {
        return mail(mail);
      }
      Matcher basic = BASIC.matcher(stripped);
      if (basic.matches()) {
        return exact(basic.replaceFirst("$1-$2-$3T$4:$5:$6$7"));
      }
      Matcher named = NAMED.matcher(stripped);
      return named.matches() ? named(named) : Optional.empty();
    } catch (DateTimeException impossibleDate) {
      return Optional.empty();
    }
  }

  /**
   * The same, and else as feed readers do: a date without a time is its midnight, one without a
   * zone is of Universal Time, and dates may be in many languages. For what only informs.
   */
  public static Optional<Instant> readLoosely(String text) {
    return exact(text).or(() -> LooseDates.read(text)).filter(Instants::isWritable);
  }

  /** Years have four digits in every format that the article goes out in (RFC 3339). */
  private static boolean isWritable(Instant instant) {
    return !instant.isBefore(FIRST) && instant.isBefore(BEYOND);
  }

  /** A local time in a zone with a name; in the hour that clocks go through twice, no instant. */
  private static Optional<Instant> named(Matcher named) {
    LocalDateTime local = LocalDateTime.parse(named.group(1) + "T" + named.group(2));
    String name = named.group(3);
    if (name.indexOf('/') < 0) {
      return Optional.ofNullable(Zones.certain(name)).map(local::toInstant);
    }
    List<ZoneOffset> offsets = ZoneId.of(name).getRules().getValidOffsets(local);
    return offsets.size() == 1
        ? Optional.of(local.toInstant(offsets.getFirst()))
        : Optional.empty();
  }

  private static Instant iso(Matcher iso) {
    String fraction = iso.group(3) == null ? "" : iso.group(3);
    String time = iso.group(2).length() == 5 ? iso.group(2) + ":00" : iso.group(2);
    String nanos = (fraction + "000000000").substring(0, 9);
    String minutes = iso.group(6) == null ? "00" : iso.group(6);
    String zone = iso.group(4) != null ? "Z" : iso.group(5) + ":" + minutes;
    if (time.equals(END_OF_DAY) && nanos.equals("000000000")) {
      return OffsetDateTime.parse(iso.group(1) + "T00:00:00" + zone).plusDays(1).toInstant();
    }
    if (time.endsWith(LEAP_SECOND)) {
      String before = time.substring(0, time.length() - LEAP_SECOND.length()) + ":59";
      return afterLeapSecond(
          OffsetDateTime.parse(iso.group(1) + "T" + before + "." + nanos + zone).toInstant());
    }
    return OffsetDateTime.parse(iso.group(1) + "T" + time + "." + nanos + zone).toInstant();
  }

  /** Leap seconds end a day of Universal Time, and nothing else. */
  private static Instant afterLeapSecond(Instant before) {
    Instant after = before.plusSeconds(1);
    if (after.atOffset(ZoneOffset.UTC).toLocalTime().toSecondOfDay() != 0) {
      throw new DateTimeException("no leap second: " + after);
    }
    return after;
  }

  private static Optional<Instant> mail(Matcher mail) {
    int month = MONTHS.indexOf(mail.group(2).toLowerCase(Locale.ROOT)) + 1;
    ZoneOffset offset =
        mail.group(9) == null
            ? ZoneOffset.of(mail.group(7) + ":" + mail.group(8))
            : Zones.certain(mail.group(9));
    if (month == 0 || offset == null) {
      return Optional.empty();
    }
    int year = Integer.parseInt(mail.group(3));
    int second = mail.group(6) == null ? 0 : Integer.parseInt(mail.group(6));
    LocalDateTime local =
        LocalDateTime.of(
            mail.group(3).length() == 2 ? (year < 70 ? 2000 : 1900) + year : year,
            month,
            Integer.parseInt(mail.group(1)),
            Integer.parseInt(mail.group(4)),
            Integer.parseInt(mail.group(5)),
            second == MINUTE ? second - 1 : second);
    Instant instant = local.toInstant(offset);
    return Optional.of(second == MINUTE ? afterLeapSecond(instant) : instant);
  }
}
