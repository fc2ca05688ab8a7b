package news.dateline.ingest.parse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads instants: ISO 8601 with a zone, with or without seconds and fraction, and RFC 822/1123. A
 * date without a time or a time without a zone is no instant, and is not guessed at.
 */
public final class Instants {
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})[Tt ](\\d{2}:\\d{2}(?::\\d{2})?)(?:[.,](\\d{1,30}))? ?(?:([Zz])|([+-]\\d{2})(?::?(\\d{2}))?)(?:\\[[\\w/+-]{1,40}\\])?");
  private static final Pattern MAIL =
      Pattern.compile(
          "(?:\\p{L}{3,9},? )?(\\d{1,2}) (\\p{L}{3})\\p{L}{0,6}\\.? (\\d{2}|\\d{4}) (\\d{1,2}):(\\d{2})(?::(\\d{2}))? (?:([+-]\\d{2}):?(\\d{2})|(\\p{L}{1,3}))");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("z", 0),
          Map.entry("ut", 0),
          Map.entry("utc", 0),
          Map.entry("gmt", 0),
          Map.entry("est", -5),
          Map.entry("edt", -4),
          Map.entry("cst", -6),
          Map.entry("cdt", -5),
          Map.entry("mst", -7),
          Map.entry("mdt", -6),
          Map.entry("pst", -8),
          Map.entry("pdt", -7));
  private static final int LONGEST = 100;

  private Instants() {}

  /** The instant, or nothing where {@code text} is none. */
  public static Optional<Instant> read(String text) {
    String stripped = text.strip();
    if (stripped.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      Matcher iso = ISO.matcher(stripped);
      if (iso.matches()) {
        return Optional.of(iso(iso));
      }
      Matcher mail = MAIL.matcher(stripped);
      return mail.matches() ? mail(mail) : Optional.empty();
    } catch (DateTimeException impossibleDate) {
      return Optional.empty();
    }
  }

  private static Instant iso(Matcher iso) {
    String fraction = iso.group(3) == null ? "" : iso.group(3);
    String time = iso.group(2).length() == 5 ? iso.group(2) + ":00" : iso.group(2);
    String nanos = (fraction + "000000000").substring(0, 9);
    String minutes = iso.group(6) == null ? "00" : iso.group(6);
    String zone = iso.group(4) != null ? "Z" : iso.group(5) + ":" + minutes;
    return OffsetDateTime.parse(iso.group(1) + "T" + time + "." + nanos + zone).toInstant();
  }

  private static Optional<Instant> mail(Matcher mail) {
    int month = MONTHS.indexOf(mail.group(2).toLowerCase(Locale.ROOT)) + 1;
    Integer hours =
        mail.group(9) == null ? null : ZONES.get(mail.group(9).toLowerCase(Locale.ROOT));
    if (month == 0 || (mail.group(9) != null && hours == null)) {
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
            second);
    ZoneOffset offset =
        hours != null
            ? ZoneOffset.ofHours(hours)
            : ZoneOffset.of(mail.group(7) + ":" + mail.group(8));
    return Optional.of(local.toInstant(offset));
  }
}
