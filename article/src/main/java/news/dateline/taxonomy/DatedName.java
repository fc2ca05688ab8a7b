package news.dateline.taxonomy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A name, and when it holds: a person stands for a country while in its office. Written as the bare
 * name where it always holds, else as {@code {name, from, to}}.
 *
 * @param name as it stands in text
 * @param from the first day, or nothing when it always was so
 * @param to the last day, or nothing when it still is so
 */
public record DatedName(String name, @Nullable LocalDate from, @Nullable LocalDate to) {
  /**
   * @throws InvalidTaxonomyException when the period ends before it begins
   */
  public DatedName {
    if (from != null && to != null && to.isBefore(from)) {
      throw new InvalidTaxonomyException(
          "the period of " + name + " ends before it begins: from " + from + " to " + to, "to");
    }
  }

  /** A name that holds at any time. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static DatedName always(String name) {
    return new DatedName(name, null, null);
  }

  /**
   * A name with a period, whose ends are days, months or years: 2017-05-14, 2017-05, 2017. A month
   * or year is all of it.
   *
   * @throws InvalidTaxonomyException when there is no name, or an end cannot be read or comes first
   */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public static DatedName of(
      @JsonProperty("name") @Nullable String name,
      @JsonProperty("from") @Nullable String from,
      @JsonProperty("to") @Nullable String to) {
    if (name == null || name.isBlank()) {
      throw new InvalidTaxonomyException("an entry with a period has a name");
    }
    return new DatedName(
        name,
        from == null ? null : day(name, "from", from, false),
        to == null ? null : day(name, "to", to, true));
  }

  /** Whether there are days on which it does not hold. */
  public boolean dated() {
    return from != null || to != null;
  }

  /** As it is written: a text, or an object. */
  @JsonValue
  Object written() {
    if (!dated()) {
      return name;
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("name", name);
    if (from != null) {
      object.put("from", from);
    }
    if (to != null) {
      object.put("to", to);
    }
    return object;
  }

  private static LocalDate day(String name, String key, String text, boolean last) {
    try {
      if (text.matches("\\d{4}")) {
        Year year = Year.parse(text);
        return last ? year.atMonth(12).atEndOfMonth() : year.atDay(1);
      }
      if (text.matches("\\d{4}-\\d{2}")) {
        YearMonth month = YearMonth.parse(text);
        return last ? month.atEndOfMonth() : month.atDay(1);
      }
      return LocalDate.parse(text);
    } catch (DateTimeParseException unreadable) {
      throw new InvalidTaxonomyException(
          "\"%s\" of %s is a day (2017-05-14), a month (2017-05) or a year (2017), not \"%s\""
              .formatted(key, name, text),
          key);
    }
  }
}
