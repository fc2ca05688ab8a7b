package news.dateline.enrich.tag;

import java.util.Set;

/** Tells where a name is said to be a place by the small word before it: "in Kololo". */
final class Locus {
  private static final Set<String> PREPOSITIONS =
      Set.of("in", "near", "outside", "around", "In", "Near", "Outside", "Around");

  private static final String BEGINNINGS = "inoaINOA";

  private static final int LONGEST = 7;

  private Locus() {}

  /** Whether a preposition of place stands before {@code hit}. */
  static boolean before(Hit hit) {
    Tokens tokens = hit.tokens();
    int before = hit.first() - 1;
    return tokens.followsDirectly(hit.first())
        && tokens.end(before) - tokens.start(before) <= LONGEST
        && BEGINNINGS.indexOf(tokens.charAt(tokens.start(before))) >= 0
        && PREPOSITIONS.contains(tokens.at(before));
  }
}
