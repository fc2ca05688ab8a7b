package news.dateline.enrich.tag;

/**
 * The numbers that are set by hand: where a name stands and what kind of name it is give a mention
 * its weight. What follows from the weights is learned, see {@link Model}.
 */
final class Weights {
  /** The probability from which an entity is the story's focus. */
  static final double FOCUS = 0.5;

  /** The probability from which the likeliest of a story's entities is its focus. */
  static final double BEST = 0.25;

  /**
   * The probability from which a world region is in focus by its terms alone, where a country
   * elsewhere is: "Canada's brewers look to Europe".
   */
  static final double WORLD_BESIDE_COUNTRY = 0.8;

  /** What an actor's deeds count, beside what happens in a country: "U.S. officials". */
  static final double ACTOR = 0.35;

  /** What a currency says of its country. */
  static final double CURRENCY = 0.3;

  /** What a source's home country counts for. */
  static final double HOME = 0.4;

  /** How much less the end of the running text counts than its beginning. */
  static final double DECAY = 0.4;

  /** Where the lead ends in a text that does not mark it, in characters. */
  static final int LEAD_LENGTH = 300;

  /** A program named over or at the head of its own affiliation block. */
  static final double HEADING = 0.99;

  /** A program named inside an affiliation block without a heading. */
  static final double AFFILIATION_TEXT = 0.9;

  /** "Hosted by", and a series or blog of the program's. */
  static final double SERIES = 0.95;

  /** A program its author belongs to. */
  static final double AUTHOR = 0.75;

  /** What a topic leaves of the confidence in its region or country. */
  static final double TOPIC = 0.65;

  private Weights() {}

  static double zone(Zone zone) {
    return switch (zone) {
      case HEADLINE -> 3;
      case DATELINE -> 1.5;
      case LEAD -> 2;
      case BODY -> 1;
      case CAPTION -> 0.4;
      case PULL_QUOTE -> 0.3;
      case SLUGLINE, BYLINE, HEADING, BIO, AFFILIATION, NOTE -> 0;
    };
  }

  static double kind(NameKind kind) {
    return switch (kind) {
      case COUNTRY_NAME, REGION_TERM -> 1;
      case DEMONYM -> 0.8;
      case CAPITAL, STATE -> 0.7;
      case PLACE, PERSON, INSTITUTION -> 0.6;
      case CITY, PROVINCE -> 0.5;
      case LOCAL_WORD -> 0.4;
      case PROGRAM_NAME, PROGRAM_SERIES -> 0;
    };
  }

  /** How sure it is that a name of this kind, once read, names its country at all. */
  static double certainty(NameKind kind) {
    return switch (kind) {
      case COUNTRY_NAME, REGION_TERM -> 0.97;
      case DEMONYM, CAPITAL, PROGRAM_NAME, PROGRAM_SERIES -> 0.95;
      case STATE, PERSON -> 0.92;
      case PLACE, INSTITUTION -> 0.85;
      case CITY, PROVINCE -> 0.75;
      case LOCAL_WORD -> 0.6;
    };
  }
}
