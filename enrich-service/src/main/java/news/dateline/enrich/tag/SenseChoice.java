package news.dateline.enrich.tag;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides, once for an article, which of its meanings an ambiguous name has: the one that the
 * context speaks for most, and the first where nothing does.
 */
final class SenseChoice {
  /** Further mentions of the same country make it no likelier. */
  private static final int ENOUGH = 3;

  /**
   * A country that acts everywhere acts on others: that one of them is named once does not make an
   * institution its own.
   */
  private static final int ONE_MENTION = 1;

  private final Cues cues;
  private final Namesakes namesakes;
  private final Set<String> actors;
  private final Map<Integer, Optional<Reading>> decided = new HashMap<>();

  SenseChoice(Cues cues, Namesakes namesakes, Set<String> actors) {
    this.cues = cues;
    this.namesakes = namesakes;
    this.actors = actors;
  }

  /** What {@code name} means in this article; empty for nothing of ours. */
  Optional<Reading> of(Name name) {
    return decided.computeIfAbsent(name.index(), index -> choose(name));
  }

  private Optional<Reading> choose(Name name) {
    Ambiguity ambiguity = name.ambiguity();
    return ambiguity == null ? chooseShared(name) : chooseSense(name, ambiguity);
  }

  private Optional<Reading> chooseSense(Name name, Ambiguity ambiguity) {
    Ambiguity.Meaning best = ambiguity.senses().getFirst();
    int most = acts(best.reading()) ? ONE_MENTION : 0;
    for (Ambiguity.Meaning meaning : ambiguity.senses()) {
      Reading reading = meaning.reading();
      int support =
          cues.count(meaning.cues())
              + (reading == null ? 0 : certain(reading) + namesakes.count(name, reading));
      if (support > most) {
        most = support;
        best = meaning;
      }
    }
    return Optional.ofNullable(best.reading());
  }

  private boolean acts(@Nullable Reading reading) {
    return reading != null && actors.contains(reading.entity().id());
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
    return acts(reading) ? 0 : Math.min(ENOUGH, cues.certain(reading.entity()));
  }
}
