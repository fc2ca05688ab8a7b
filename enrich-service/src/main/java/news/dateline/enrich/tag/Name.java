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
    /** The first letter of the first word that has a capital: "Peru", "the North". */
    CAPITALIZED,
    /** All: "US" is not "us". */
    ACRONYM;

    private static final int LONGEST_ACRONYM = 8;

    /** The spelling of a name that is written {@code text}. */
    static Spelling of(String text) {
      if (text.length() > 1
          && Character.isUpperCase(text.charAt(0))
          && Character.isLowerCase(text.charAt(1))) {
        return CAPITALIZED; // Most are.
      }
      int letters = 0;
      int capitals = 0;
      for (int i = 0; i < text.length(); i++) {
        letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
      }
      if (firstCapital(text) < 0) {
        return FREE;
      }
      boolean oneWord = text.indexOf(' ') < 0;
      return oneWord && capitals == letters && letters <= LONGEST_ACRONYM ? ACRONYM : CAPITALIZED;
    }
  }

  /** What else there is to say of a name. Sets of these are sums of bits: there are many names. */
  enum Trait {
    /** It is there to be passed over. */
    TRAP(1),
    /** It is a person who is named like a place. */
    BEARER(1 << 1),
    /** It stands for all of its readings at once: "US-China" in one word. */
    PAIR(1 << 2),
    /** One of its readings has a period. */
    DATED(1 << 3),
    /** It is so short that its accents count. */
    ACCENTED(1 << 4),
    /** It is a word of its language, too: something else must speak for what it names. */
    WEAK(1 << 5),
    /** In Arabic: it has the article. */
    WITH_ARTICLE(1 << 6),
    /** In Arabic: it has no article. */
    WITHOUT_ARTICLE(1 << 7),
    /** It is a city where correspondents write about other countries. */
    BUREAU(1 << 8),
    /** It is read behind the English article alone: "the North". */
    AFTER_THE(1 << 9);

    private final int bit;

    Trait(int bit) {
      this.bit = bit;
    }

    int bit() {
      return bit;
    }
  }

  private static final int SHORT = 4;

  private final int index;
  private final String text;
  private final Spelling spelling;
  private final int firstCapital;
  private final List<Reading> readings;
  private final @Nullable Reading likeliest;
  private final @Nullable Ambiguity ambiguity;
  private final long languages;
  private final int traits;
  private final int next;

  /**
   * @param index its place among the gazetteer's names
   * @param text as the taxonomy spells it
   * @param spelling which letters must be capitals
   * @param readings what it can mean, the likeliest first; none for a mere cue
   * @param ambiguity what decides between its readings, for a name the taxonomy calls ambiguous
   * @param traits the sum of its traits' bits
   * @param next the name of the same words that is tried after this one, or -1
   */
  Name(
      int index,
      String text,
      Spelling spelling,
      List<Reading> readings,
      @Nullable Ambiguity ambiguity,
      long languages,
      int traits,
      int next) {
    this.index = index;
    this.text = text;
    this.spelling = spelling;
    this.firstCapital = firstCapital(text);
    this.readings = List.copyOf(readings);
    this.likeliest = readings.isEmpty() ? null : readings.getFirst();
    this.ambiguity = ambiguity;
    this.languages = languages;
    this.traits = traits;
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

  boolean has(Trait trait) {
    return (traits & trait.bit()) != 0;
  }

  boolean trap() {
    return has(Trait.TRAP);
  }

  @Nullable Ambiguity ambiguity() {
    return ambiguity;
  }

  long languages() {
    return languages;
  }

  /** Whether it names its country without doubt: neither a trap, nor weak, nor one of thousands. */
  boolean strong() {
    return likeliest != null && !trap() && !has(Trait.WEAK) && !likeliest.kind().gated();
  }

  int next() {
    return next;
  }

  /** Whether a name is so short that "Male" must not be read as "Malé". */
  static boolean needsAccents(String text) {
    boolean accents = false;
    for (int i = 0; i < text.length() && text.length() <= SHORT; i++) {
      char c = text.charAt(i);
      accents |= c > 0x7F && c < 0x2000 && Letters.fold(c) < 0x80;
    }
    return accents;
  }

  /** This name with the readings that hold on {@code day}, and what decides between those. */
  Name on(LocalDate day) {
    return new Name(
        index,
        text,
        spelling,
        readings.stream().filter(reading -> reading.holds(day)).toList(),
        ambiguity == null ? null : ambiguity.on(day),
        languages,
        traits,
        next);
  }

  boolean acronym() {
    return spelling == Spelling.ACRONYM;
  }

  /** Which of its words, counted from 0, must begin with a capital; -1 for none. */
  int firstCapital() {
    return firstCapital;
  }

  /**
   * Which of the words of {@code text}, as {@link Tokens} finds them, is the first with a capital.
   */
  static int firstCapital(String text) {
    if (Character.isUpperCase(text.charAt(0))) {
      return 0;
    }
    int word = -1;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean begins = Letters.single(c) || (!inside && Letters.inWord(c));
      inside = Letters.inWord(c) && !Letters.single(c);
      word += begins ? 1 : 0;
      if (begins && Character.isUpperCase(c)) {
        return word;
      }
    }
    return -1;
  }
}
