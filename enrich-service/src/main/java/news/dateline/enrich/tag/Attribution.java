package news.dateline.enrich.tag;

import java.util.Locale;
import java.util.Set;

/**
 * Tells the country that merely acts from the country where things happen: "U.S. officials" from
 * "in the U.S.".
 */
final class Attribution {
  /** What follows a country's name that stands by itself. */
  private static final Set<String> AFTER_A_NOUN =
      Set.of(
          "and", "or", "is", "was", "has", "had", "have", "in", "to", "for", "with", "of", "on",
          "at", "by", "as", "will", "would", "could", "can", "may", "said", "says", "that", "which",
          "who", "where", "when", "while", "from", "after", "before", "but", "if", "than", "since",
          "are", "were", "into", "over", "under", "against", "also", "this", "last", "should");

  /** What makes money of a country's name: a bond in Australian dollars is not about Australia. */
  private static final Set<String> CURRENCIES =
      Set.of(
          "dlr",
          "dlrs",
          "dollar",
          "dollars",
          "pound",
          "pounds",
          "franc",
          "francs",
          "mark",
          "marks",
          "yen",
          "crown",
          "crowns",
          "krona",
          "kronor",
          "krone",
          "kroner",
          "peso",
          "pesos",
          "lira",
          "lire",
          "guilder",
          "guilders",
          "schilling",
          "schillings",
          "rupee",
          "rupees",
          "ringgit",
          "sterling",
          "rouble",
          "roubles",
          "ruble",
          "rubles",
          "real",
          "reais",
          "rand",
          "yuan");

  private static final int LONGEST = 9;

  private Attribution() {}

  /** Whether this mention names who acts rather than where. */
  static boolean actor(Mention mention) {
    NameKind kind = mention.reading().kind();
    return kind.actor() || (kind == NameKind.COUNTRY_NAME && attributive(mention.hit()));
  }

  /** Whether this mention names a currency. */
  static boolean currency(Mention mention) {
    NameKind kind = mention.reading().kind();
    if (kind != NameKind.DEMONYM && kind != NameKind.COUNTRY_NAME) {
      return false;
    }
    Hit hit = mention.hit();
    Tokens tokens = hit.tokens();
    int next = hit.last() + 1;
    return next < tokens.size()
        && tokens.start(next) - hit.end() <= 2
        && tokens.end(next) - tokens.start(next) <= LONGEST
        && CURRENCIES.contains(tokens.at(next).toLowerCase(Locale.ROOT));
  }

  /** Whether {@code word} may follow a name that stands by itself, and describes nothing. */
  static boolean followsNoun(String word) {
    return AFTER_A_NOUN.contains(word);
  }

  private static boolean attributive(Hit hit) {
    Tokens tokens = hit.tokens();
    int next = hit.last() + 1;
    if (!hit.name().acronym()
        || next >= tokens.size()
        || tokens.word(next) == Vocabulary.COMMA
        || tokens.start(next) - hit.end() > 2) {
      return false;
    }
    int length = tokens.end(next) - tokens.start(next);
    return length > LONGEST
        || !AFTER_A_NOUN.contains(tokens.text().substring(tokens.start(next), tokens.end(next)));
  }
}
