package news.dateline.enrich.tag;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A name of the gazetteer, as one finds it in text. */
final class Name {
  /** Which of a name's letters must be capitals in text. */
  enum Spelling {
    /** None: a cue such as "coffee". */
    FREE,
    /** The first letter of the first word. */
    CAPITALIZED,
    /** All: "US" is not "us". */
    ACRONYM;

    private static final int LONGEST_ACRONYM = 8;

    /** The spelling of a name that is written {@code text}. */
    static Spelling of(String text) {
      int letters = 0;
      boolean capitals = true;
      boolean first = false;
      boolean oneWord = text.indexOf(' ') < 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (Character.isLetter(c)) {
          boolean capital = Character.isUpperCase(c);
          first |= letters == 0 && capital;
          capitals &= capital;
          letters++;
        }
      }
      if (!first) {
        return FREE;
      }
      return oneWord && capitals && letters <= LONGEST_ACRONYM ? ACRONYM : CAPITALIZED;
    }
  }

  private static final int SHORT = 4;

  private final int index;
  private final String text;
  private final Spelling spelling;
  private final List<Reading> readings;
  private final @Nullable Reading likeliest;
  private final boolean trap;
  private final @Nullable Ambiguity ambiguity;
  private final long languages;
  private final boolean pair;
  private final boolean dated;
  private final boolean accented;
  private final int next;

  /**
   * @param index its place among the gazetteer's names
   * @param text as the taxonomy spells it
   * @param spelling which letters must be capitals
   * @param trap whether it is there to be passed over
   * @param ambiguity what decides between its readings, for a name the taxonomy calls ambiguous
   * @param pair whether it stands for all of its readings at once: "US-China" in one word
   * @param dated whether one of its readings has a period
   * @param accented whether it is so short that its accents count
   * @param next the name of the same words that is tried after this one, or -1
   * @param readings what it can mean, the likeliest first; none for a mere cue
   */
  Name(
      int index,
      String text,
      Spelling spelling,
      List<Reading> readings,
      boolean trap,
      @Nullable Ambiguity ambiguity,
      long languages,
      boolean pair,
      boolean dated,
      boolean accented,
      int next) {
    this.index = index;
    this.text = text;
    this.spelling = spelling;
    this.readings = List.copyOf(readings);
    this.likeliest = readings.isEmpty() ? null : readings.getFirst();
    this.trap = trap;
    this.ambiguity = ambiguity;
    this.languages = languages;
    this.pair = pair;
    this.dated = dated;
    this.accented = accented;
    this.next = next;
  }

  int index() {
    return index;
  }

  String text() {
    return text;
  }

  List<Reading> readings() {
    return readings;
  }

  /** What it means where nothing speaks for another meaning; null for a mere cue. */
  @Nullable Reading likeliest() {
    return likeliest;
  }

  /** Whether it can mean one thing alone; a person may still be called so. */
  boolean plain() {
    return readings.size() == 1 && (ambiguity == null || ambiguity.senses().size() == 1);
  }

  /** Whether it can mean {@code entity}. */
  boolean means(Entity entity) {
    for (Reading reading : readings) {
      if (reading.entity().equals(entity)) {
        return true;
      }
    }
    return false;
  }

  boolean trap() {
    return trap;
  }

  @Nullable Ambiguity ambiguity() {
    return ambiguity;
  }

  long languages() {
    return languages;
  }

  boolean pair() {
    return pair;
  }

  boolean dated() {
    return dated;
  }

  boolean accented() {
    return accented;
  }

  int next() {
    return next;
  }

  /** Whether a name is so short that "Male" must not be read as "Malé". */
  static boolean needsAccents(String text) {
    return text.length() <= SHORT
        && text.chars().anyMatch(c -> c > 0x7F && c < 0x2000 && Letters.fold((char) c) < 0x80);
  }

  /** This name with the readings that hold on {@code day}, and what decides between those. */
  Name on(LocalDate day) {
    return new Name(
        index,
        text,
        spelling,
        readings.stream().filter(reading -> reading.holds(day)).toList(),
        trap,
        ambiguity == null ? null : ambiguity.on(day),
        languages,
        pair,
        dated,
        accented,
        next);
  }

  boolean acronym() {
    return spelling == Spelling.ACRONYM;
  }

  boolean capitalized() {
    return spelling != Spelling.FREE;
  }
}
