package news.dateline.enrich.tag;

import java.util.List;

/**
 * The countries and regions a story names, each with the probability that the story is about it.
 *
 * @param all in the gazetteer's order
 */
record Focus(List<Candidate> all) {
  /**
   * One of them.
   *
   * @param tally its mentions
   * @param probability that the story is about it, from 0 to 1
   */
  record Candidate(Tally tally, double probability) {
    Entity entity() {
      return tally.entity();
    }

    /** Whether the story is about it rather than merely naming it. */
    boolean inFocus() {
      return probability >= Weights.FOCUS;
    }
  }

  Focus {
    all = List.copyOf(all);
  }

  static Focus of(List<Tally> tallies) {
    double top = tallies.stream().mapToDouble(Tally::score).max().orElse(0);
    return new Focus(
        tallies.stream()
            .map(tally -> new Candidate(tally, Weights.focus(tally.features(top))))
            .toList());
  }
}
