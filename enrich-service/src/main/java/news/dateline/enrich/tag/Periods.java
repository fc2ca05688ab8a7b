package news.dateline.enrich.tag;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Leaves of names what they mean on the day the story was published (UTC), and notes the meanings
 * that do not hold then. In a story without a date every name holds. Asked only about names that
 * have a period.
 */
final class Periods {
  private final @Nullable Instant published;
  private final Rejections rejections;
  private @Nullable LocalDate day;
  private final BitSet told = new BitSet(0);
  private @Nullable Name outdated;
  private int last;

  Periods(@Nullable Instant published, Rejections rejections) {
    this.published = published;
    this.rejections = rejections;
  }

  /** What {@code name}, which ends with the word {@code at}, means on the day; null if nothing. */
  @Nullable Name onTheDay(Name name, int at) {
    if (published == null || name.trap()) {
      return name;
    }
    Name then = name.on(day(published));
    if (then.readings().size() == name.readings().size()) {
      return name;
    }
    outdated = name;
    last = at;
    return then.readings().isEmpty() ? null : then;
  }

  /**
   * Notes what did not hold among the names that begin with the word {@code first}, unless a longer
   * one that ends with {@code end} holds.
   */
  void settle(Passage passage, Tokens tokens, int first, int end) {
    Name name = outdated;
    if (name == null || published == null) {
      return;
    }
    outdated = null;
    if (last < end || told.get(name.index())) {
      return;
    }
    told.set(name.index());
    Hit hit = new Hit(passage, tokens, first, last, name);
    for (Reading reading : name.readings()) {
      if (!reading.holds(day(published))) {
        rejections.add(hit, reading, reason(reading, day(published)));
      }
    }
  }

  /** Most stories name nobody who has a period. */
  private LocalDate day(Instant instant) {
    LocalDate known = day;
    if (known == null) {
      known = LocalDate.ofInstant(instant, ZoneOffset.UTC);
      day = known;
    }
    return known;
  }

  private static String reason(Reading reading, LocalDate day) {
    return "outside its period: the story is of %s, and the name means %s %s"
        .formatted(
            day,
            reading.entity().name(),
            reading.periods().stream().map(Period::toString).collect(Collectors.joining(", ")));
  }
}
