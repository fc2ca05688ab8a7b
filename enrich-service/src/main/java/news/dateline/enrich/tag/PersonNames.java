package news.dateline.enrich.tag;

import java.util.Optional;
import java.util.Set;

/**
 * Recognizes a place's name that is part of a person's: after a given name or a form of address
 * ("Michael Jordan", "Mr. Chad"), or, for names people are called by, before what looks like a
 * surname ("Jordan Peterson").
 */
final class PersonNames {
  private static final Set<String> ADDRESSES =
      Set.of(
          "Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Lady", "Judge", "Justice", "Prof", "Professor");

  /** Capitalized words that follow a place without being anybody's surname. */
  private static final Set<String> NO_SURNAMES =
      Set.of(
          "Monday",
          "Tuesday",
          "Wednesday",
          "Thursday",
          "Friday",
          "Saturday",
          "Sunday",
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December",
          "River",
          "Valley",
          "Government",
          "President",
          "Prime",
          "Foreign",
          "King",
          "Queen",
          "Army",
          "Air",
          "Central",
          "National",
          "State",
          "Governor",
          "D",
          "DC",
          "I",
          "The",
          "But",
          "And",
          "In",
          "On",
          "At",
          "As",
          "He",
          "She",
          "It",
          "They",
          "We");

  private static final int LONGEST_FORM = 9;

  private final Gazetteer gazetteer;

  PersonNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Why {@code hit} is a person and no place; empty when it may be a place. */
  Optional<String> reason(Hit hit, Reading reading) {
    if (hit.first() != hit.last()
        || reading.kind() == NameKind.PERSON
        || reading.kind() == NameKind.DEMONYM) {
      return Optional.empty();
    }
    Tokens tokens = hit.tokens();
    int before = hit.first() - 1;
    if (before >= 0 && addressed(tokens, before, hit.start())) {
      return Optional.of("a surname: it stands after a form of address");
    }
    if (tokens.followsDirectly(hit.first())
        && gazetteer.isGivenName(tokens.word(before))
        && tokens.capitalized(before)) {
      return Optional.of("a surname: it stands after a given name");
    }
    Ambiguity ambiguity = hit.name().ambiguity();
    if (ambiguity != null && ambiguity.person() && beforeSurname(hit)) {
      return Optional.of("a given name: it stands before what looks like a surname");
    }
    return Optional.empty();
  }

  private static boolean addressed(Tokens tokens, int before, int start) {
    return tokens.end(before) - tokens.start(before) <= LONGEST_FORM
        && start - tokens.end(before) <= 2
        && tokens.joined(before + 1)
        && ADDRESSES.contains(tokens.text().substring(tokens.start(before), tokens.end(before)));
  }

  /** Headlines capitalize every word and say nothing. */
  private boolean beforeSurname(Hit hit) {
    Tokens tokens = hit.tokens();
    int next = hit.last() + 1;
    if (hit.passage().zone() == Zone.HEADLINE
        || next >= tokens.size()
        || !tokens.followsDirectly(next)
        || !tokens.capitalized(next)
        || gazetteer.ofTaxonomy(tokens.word(next))) {
      return false;
    }
    int length = tokens.end(next) - tokens.start(next);
    return length > 1
        && !(length <= LONGEST_FORM + 1
            && NO_SURNAMES.contains(tokens.text().substring(tokens.start(next), tokens.end(next))));
  }
}
