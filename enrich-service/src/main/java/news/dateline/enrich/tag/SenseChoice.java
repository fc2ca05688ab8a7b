package news.dateline.enrich.tag;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides, once for an article, which of its meanings an ambiguous name has: the one that the
 * context speaks for most, and the first where nothing does.
 */
final class SenseChoice {
  /** Further mentions of the same country make it no likelier. */
  private static final int ENOUGH = 3;

  private final Cues cues;
  private final Set<String> actors;
  private final Map<Integer, Optional<Reading>> decided = new HashMap<>();

  SenseChoice(Cues cues, Set<String> actors) {
    this.cues = cues;
    this.actors = actors;
  }

  /** What {@code name} means in this article; empty for nothing of ours. */
  Optional<Reading> of(Name name) {
    return decided.computeIfAbsent(name.index(), index -> choose(name));
  }

  private Optional<Reading> choose(Name name) {
    Ambiguity ambiguity = name.ambiguity();
    return ambiguity == null ? chooseShared(name) : chooseSense(ambiguity);
  }

  private Optional<Reading> chooseSense(Ambiguity ambiguity) {
    Ambiguity.Meaning best = ambiguity.senses().getFirst();
    int most = 0;
    for (Ambiguity.Meaning meaning : ambiguity.senses()) {
      Reading reading = meaning.reading();
      int support = cues.count(meaning.cues()) + (reading == null ? 0 : certain(reading));
      if (support > most) {
        most = support;
        best = meaning;
      }
    }
    return Optional.ofNullable(best.reading());
  }

  private Optional<Reading> chooseShared(Name name) {
    Reading best = null;
    int most = -1;
    for (Reading reading : name.readings()) {
      int support = certain(reading);
      if (support > most) {
        most = support;
        best = reading;
      }
    }
    return Optional.ofNullable(best);
  }

  /** A country that acts everywhere is no cue for itself. */
  private int certain(Reading reading) {
    return actors.contains(reading.entity().id())
        ? 0
        : Math.min(ENOUGH, cues.certain(reading.entity()));
  }
}
