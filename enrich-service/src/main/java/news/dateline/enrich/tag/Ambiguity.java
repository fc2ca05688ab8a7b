package news.dateline.enrich.tag;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What decides between the meanings of a {@link Name}.
 *
 * @param person whether people are called so
 * @param senses in the taxonomy's order; the first is read where nothing speaks for another
 */
record Ambiguity(boolean person, List<Meaning> senses) {
  /**
   * One meaning.
   *
   * @param reading what it is, or nothing of ours
   * @param cues the indexes of the names that speak for it
   */
  record Meaning(@Nullable Reading reading, Set<Integer> cues) {
    Meaning {
      cues = Set.copyOf(cues);
    }
  }

  Ambiguity {
    senses = List.copyOf(senses);
  }

  /** Between the meanings that hold on {@code day}; nothing when there is none. */
  @Nullable Ambiguity on(LocalDate day) {
    List<Meaning> then =
        senses.stream()
            .filter(sense -> sense.reading() == null || sense.reading().holds(day))
            .toList();
    return then.isEmpty() ? null : new Ambiguity(person, then);
  }
}
