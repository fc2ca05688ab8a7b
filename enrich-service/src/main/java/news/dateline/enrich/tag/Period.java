package news.dateline.enrich.tag;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a name means what it means; both ends belong to it.
 *
 * @param from the first, or nothing when it always was so
 * @param to the last, or nothing when it still is so
 */
record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
  boolean holds(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** As a reason says it: "from 2013-07-01 to 2020-03-15". */
  @Override
  public String toString() {
    if (from == null) {
      return "until " + to;
    }
    return to == null ? "from " + from + " on" : "from " + from + " to " + to;
  }
}
