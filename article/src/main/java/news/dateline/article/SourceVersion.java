package news.dateline.article;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigInteger;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a source counts its versions of an article. The first revision fixes the scheme; what follows
 * is compared by it, and by arrival where it lacks what the scheme needs.
 *
 * @param number the source's version number, compared as a number: "10" comes after "2"
 * @param date the source's version date
 * @param arrival when Dateline got it
 */
public record SourceVersion(@Nullable String number, @Nullable Instant date, Arrival arrival) {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,40}(\\.\\d{1,40}){0,8}");

  /** What a source's versions are ordered by. */
  public enum Scheme {
    /** By version number. */
    NUMBER,
    /** By version date. */
    DATE,
    /** By arrival, for a source that says nothing. */
    ARRIVAL;

    /** The spelling used in JSON. */
    @JsonValue
    public String label() {
      return Labels.of(this);
    }
  }

  /** Keeps a version number only where it can be ordered: digits, or digits with dots. */
  public SourceVersion {
    number = number != null && NUMBER.matcher(number.strip()).matches() ? number.strip() : null;
  }

  /** The scheme that a first revision with this version fixes. */
  public Scheme scheme() {
    if (number != null) {
      return Scheme.NUMBER;
    }
    return date != null ? Scheme.DATE : Scheme.ARRIVAL;
  }

  /** Whether this version can be placed by {@code scheme} alone. */
  public boolean has(Scheme scheme) {
    return switch (scheme) {
      case NUMBER -> number != null;
      case DATE -> date != null;
      case ARRIVAL -> true;
    };
  }

  /** Compares by {@code scheme}; zero means neither is newer. Without what it needs, by arrival. */
  public int compare(SourceVersion other, Scheme scheme) {
    return switch (scheme) {
      case NUMBER ->
          number != null && other.number != null
              ? compareNumbers(number, other.number)
              : arrival.compareTo(other.arrival);
      case DATE ->
          date != null && other.date != null
              ? date.compareTo(other.date)
              : arrival.compareTo(other.arrival);
      case ARRIVAL -> arrival.compareTo(other.arrival);
    };
  }

  private static int compareNumbers(String left, String right) {
    String[] lefts = left.split("\\.", -1);
    String[] rights = right.split("\\.", -1);
    for (int i = 0; i < Math.max(lefts.length, rights.length); i++) {
      int order = part(lefts, i).compareTo(part(rights, i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static BigInteger part(String[] parts, int index) {
    return index < parts.length ? new BigInteger(parts[index]) : BigInteger.ZERO;
  }
}
