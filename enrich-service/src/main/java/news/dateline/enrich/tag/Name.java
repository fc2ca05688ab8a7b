package news.dateline.enrich.tag;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name of the gazetteer, as one finds it in text.
 *
 * @param index its place among the gazetteer's names
 * @param text as the taxonomy spells it
 * @param spelling which letters must be capitals
 * @param readings what it can mean, the likeliest first; none for a mere cue
 * @param trap whether it is there to be passed over
 * @param ambiguity what decides between its readings, for a name the taxonomy calls ambiguous
 */
record Name(
    int index,
    String text,
    Spelling spelling,
    List<Reading> readings,
    boolean trap,
    @Nullable Ambiguity ambiguity) {
  /** Which of a name's letters must be capitals in text. */
  enum Spelling {
    /** None: a cue such as "coffee". */
    FREE,
    /** The first letter of the first word. */
    CAPITALIZED,
    /** All: "US" is not "us". */
    ACRONYM;

    private static final int LONGEST_ACRONYM = 8;

    /** The spelling of a name that the taxonomy spells {@code text}. */
    static Spelling of(String text) {
      String letters = text.replaceAll("[^\\p{L}]", "");
      if (letters.isEmpty() || !Character.isUpperCase(letters.charAt(0))) {
        return FREE;
      }
      boolean oneWord = text.indexOf(' ') < 0 && letters.length() <= LONGEST_ACRONYM;
      return oneWord && letters.chars().allMatch(Character::isUpperCase) ? ACRONYM : CAPITALIZED;
    }
  }

  Name {
    readings = List.copyOf(readings);
  }

  boolean acronym() {
    return spelling == Spelling.ACRONYM;
  }

  boolean capitalized() {
    return spelling != Spelling.FREE;
  }
}
