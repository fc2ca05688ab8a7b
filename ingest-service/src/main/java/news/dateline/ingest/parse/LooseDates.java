package news.dateline.ingest.parse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as they are found in feeds: W3CDTF in all its lengths, ordinal dates, RFC 822 with
 * parts missing, asctime, month names in many languages. What is not said is taken for midnight and
 * for Universal Time; a date that can be read in two ways ({@code 01/02/2004}) is not read.
 */
final class LooseDates {
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9})\\d{0,20})?)? ?([ap]\\.?m\\b\\.?)?");
  private static final Pattern OFFSET =
      Pattern.compile("^ ?(?:gmt|utc|ut)? ?([+-])(\\d{1,2}):?(\\d{2})?");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final int LONGEST = 100;
  private static final int LONGEST_NUMBER = 8;

  private LooseDates() {}

  static Optional<Instant> read(String text) {
    String folded = text.strip().toLowerCase(Locale.ROOT);
    if (folded.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      Matcher time = TIME.matcher(folded);
      if (!time.find()) {
        return date(folded, folded).map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC));
      }
      String before = folded.substring(0, time.start());
      String after = folded.substring(time.end());
      String half = time.group(5) != null ? time.group(5) : halfOfDay(before);
      LocalTime clock = clock(time, half);
      Matcher offset = OFFSET.matcher(after);
      boolean numeric = offset.find();
      String rest = numeric ? after.substring(offset.end()) : after;
      ZoneOffset zone = numeric ? offset(offset) : named(after);
      int days = time.group(1).equals("24") ? 1 : 0;
      return date(before + " " + rest, before)
          .map(day -> day.plusDays(days).atTime(clock).toInstant(zone));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }

  private static LocalTime clock(Matcher time, @Nullable String half) {
    int hour = Integer.parseInt(time.group(1));
    if (half != null && hour <= 12) {
      hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
    }
    int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
    String fraction = time.group(4) == null ? "0" : time.group(4);
    int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
    return LocalTime.of(
        hour == 24 ? 0 : hour, Integer.parseInt(time.group(2)), Math.min(second, 59), nanos);
  }

  /** Korean and Chinese say it before the time. */
  private static @Nullable String halfOfDay(String before) {
    if (before.contains("오후") || before.contains("下午") || before.contains("午後")) {
      return "pm";
    }
    boolean morning = before.contains("오전") || before.contains("上午") || before.contains("午前");
    return morning ? "am" : null;
  }

  private static ZoneOffset offset(Matcher offset) {
    int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
    int total = Integer.parseInt(offset.group(2)) * 60 + minutes;
    return ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -total : total) * 60);
  }

  private static ZoneOffset named(String after) {
    Matcher words = WORD.matcher(after);
    while (words.find()) {
      ZoneOffset zone = Zones.likely(words.group());
      if (zone != null) {
        return zone;
      }
    }
    return ZoneOffset.UTC;
  }

  private static Optional<LocalDate> date(String text, String first) {
    List<String> numbers = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      if (number.group().length() > LONGEST_NUMBER) {
        return Optional.empty();
      }
      numbers.add(number.group());
    }
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      int month = MonthNames.month(words.group());
      if (month > 0 && numbers.size() == 2) {
        return Optional.of(named(numbers, month));
      }
    }
    return switch (numbers.size()) {
      case 1 -> single(numbers.getFirst());
      case 2 -> two(numbers.get(0), numbers.get(1));
      case 3 -> three(numbers, first.indexOf('.') > 0);
      default -> Optional.empty();
    };
  }

  private static LocalDate named(List<String> numbers, int month) {
    boolean yearFirst = numbers.get(0).length() > 2;
    String year = numbers.get(yearFirst ? 0 : 1);
    String day = numbers.get(yearFirst ? 1 : 0);
    return LocalDate.of(year(year), month, Integer.parseInt(day));
  }

  private static Optional<LocalDate> single(String digits) {
    return switch (digits.length()) {
      case 8 ->
          three(
              List.of(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6)), false);
      case 7 -> two(digits.substring(0, 4), digits.substring(4));
      case 6 ->
          digits.startsWith("19") || digits.startsWith("20")
              ? two(digits.substring(0, 4), digits.substring(4))
              : three(
                  List.of(digits.substring(0, 2), digits.substring(2, 4), digits.substring(4)),
                  false);
      case 5 -> two(digits.substring(0, 2), digits.substring(2));
      case 4 -> Optional.of(LocalDate.of(Integer.parseInt(digits), 1, 1));
      default -> Optional.empty();
    };
  }

  private static Optional<LocalDate> two(String year, String rest) {
    int number = Integer.parseInt(rest.substring(0, Math.min(9, rest.length())));
    return switch (rest.length()) {
      case 3 -> Optional.of(LocalDate.ofYearDay(year(year), number));
      case 1, 2 ->
          year.length() == 4 ? Optional.of(LocalDate.of(year(year), number, 1)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<LocalDate> three(List<String> parts, boolean dots) {
    if (parts.stream().anyMatch(part -> part.length() > 4)) {
      return Optional.empty();
    }
    int first = Integer.parseInt(parts.get(0));
    int second = Integer.parseInt(parts.get(1));
    int third = Integer.parseInt(parts.get(2));
    if (parts.get(0).length() == 4) {
      return Optional.of(LocalDate.of(first, second, third));
    }
    if (parts.get(2).length() != 4) {
      return dots
          ? Optional.of(LocalDate.of(year(parts.get(2)), second, first))
          : Optional.of(LocalDate.of(year(parts.get(0)), second, third));
    }
    if (dots || first > 12) {
      return Optional.of(LocalDate.of(third, second, first));
    }
    return second > 12 ? Optional.of(LocalDate.of(third, first, second)) : Optional.empty();
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() > 2 ? year : year + (year < 70 ? 2000 : 1900);
  }
}
