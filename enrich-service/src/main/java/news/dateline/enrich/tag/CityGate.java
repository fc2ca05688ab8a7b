package news.dateline.enrich.tag;

import org.jspecify.annotations.Nullable;

/**
 * Lets a city of the gazetteer through where something speaks for it: the dateline, a country that
 * the article names, or its size; and which of the cities of that name it is. There is a city for
 * most words.
 */
final class CityGate {
  /** From this size on, in thousands, a city is known by itself. */
  static final int LARGE = 100;

  /** From this size on even as the first word of a sentence, which is always capitalized. */
  static final int GREAT = 500;

  /** So large that a smaller one of the name is not meant, unless it is said. */
  private static final int METROPOLIS = 1500;

  private static final int TIMES_LARGER = 8;

  private final Cues cues;
  private final CityCompany company;

  CityGate(Cues cues, CityCompany company) {
    this.cues = cues;
    this.company = company;
  }

  /** Which city it is; null where none is meant. */
  @Nullable Reading choose(Hit hit) {
    Reading largest = hit.name().readings().getFirst();
    Reading supported = null;
    for (Reading reading : hit.name().readings()) {
      if (supported == null && cues.certain(reading.entity()) > 0) {
        supported = reading;
      }
    }
    boolean overshadowed =
        supported != null
            && largest.population() >= METROPOLIS
            && largest.population() >= TIMES_LARGER * supported.population();
    if (supported != null && !overshadowed) {
      return supported;
    }
    boolean opening = hit.tokens().opensSentence(hit.first()) && hit.first() == hit.last();
    boolean known = largest.population() >= (opening ? GREAT : LARGE);
    if (known || hit.passage().zone() == Zone.DATELINE) {
      Reading among = largest.population() < METROPOLIS ? company.of(hit) : null;
      return among == null ? largest : among;
    }
    Reading among = company.of(hit);
    return among == null && Locus.before(hit) && !opening ? largest : among;
  }

  /** Whether the words around it make a person's or a company's name of it. */
  static boolean partOfName(Hit hit) {
    return isSurname(hit) || opensName(hit);
  }

  /**
   * Whether a capitalized word before it makes a surname of it: "Anders Bomet". Headlines
   * capitalize every word and say nothing.
   */
  static boolean isSurname(Hit hit) {
    Tokens tokens = hit.tokens();
    int before = hit.first() - 1;
    return hit.passage().zone() != Zone.HEADLINE
        && hit.passage().zone() != Zone.DATELINE
        && tokens.followsDirectly(hit.first())
        && tokens.capitalized(before)
        && tokens.word(before) != Vocabulary.COMMA
        && !tokens.opensSentence(before)
        && !PlaceWords.mayPrecede(tokens.at(before));
  }

  /** Whether a longer name begins with it; not where it is said to be a place. */
  private static boolean opensName(Hit hit) {
    Tokens tokens = hit.tokens();
    int next = hit.last() + 1;
    return hit.passage().zone() != Zone.HEADLINE
        && hit.passage().zone() != Zone.DATELINE
        && next < tokens.size()
        && tokens.followsDirectly(next)
        && tokens.capitalized(next)
        && !PlaceWords.mayFollow(tokens.at(next))
        && !Locus.before(hit);
  }
}
