package news.dateline.enrich.tag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing a name can mean.
 *
 * @param entity what it stands for
 * @param kind how
 * @param population of a city, in thousands; else 0
 * @param periods when; empty for always
 */
record Reading(Entity entity, NameKind kind, int population, List<Period> periods) {
  Reading {
    periods = List.copyOf(periods);
  }

  Reading(Entity entity, NameKind kind, int population) {
    this(entity, kind, population, List.of());
  }

  Reading(Entity entity, NameKind kind) {
    this(entity, kind, 0);
  }

  boolean dated() {
    return !periods.isEmpty();
  }

  boolean holds(LocalDate day) {
    if (periods.isEmpty()) {
      return true;
    }
    for (Period period : periods) {
      if (period.holds(day)) {
        return true;
      }
    }
    return false;
  }

  /** The same meaning, which holds whenever {@code other} does, too. */
  Reading or(Reading other) {
    if (!dated() || !other.dated()) {
      return new Reading(entity, kind, population);
    }
    List<Period> both = new ArrayList<>(periods);
    both.addAll(other.periods);
    return new Reading(entity, kind, population, both);
  }
}
