package news.dateline.enrich.tag;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes a place's name that is part of a person's: after a given name or a form of address
 * ("Michael Jordan", "Mr. Chad"), or, for names people are called by, before what looks like a
 * surname ("Jordan Peterson").
 */
final class PersonNames {
  private static final Set<String> ADDRESSES =
      Set.of(
          "Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Lady", "Judge", "Justice", "Prof", "Professor");

  private static final Set<String> VIETNAMESE_ADDRESSES = Set.of("Anh", "Chị", "Ông", "Bà", "Cô");

  /** How many words behind a place may be one name with it: "Sydney Cricket Ground". */
  private static final int BEHIND = 3;

  /** Words of so many small letters are capitalized where a headline capitalizes its words. */
  private static final int LONG = 5;

  private static final int LONGEST_FORM = 9;

  private final Gazetteer gazetteer;
  private final List<Hit> hits;
  private @Nullable Set<String> persons;

  /** The headline that was last asked about, and the answer. */
  private @Nullable Tokens judged;

  private boolean capitalizing;

  PersonNames(Gazetteer gazetteer, List<Hit> hits) {
    this.gazetteer = gazetteer;
    this.hits = hits;
  }

  /** Why the words around {@code hit} make a person of it; empty when it may be a place. */
  Optional<String> reason(Hit hit, Reading reading) {
    if (reading.kind() == NameKind.PERSON) {
      return Optional.empty();
    }
    if (Transliterated.partOfName(hit) || isVietnamese(hit)) {
      return Optional.of("part of a person's name");
    }
    if (hit.first() != hit.last()) {
      return Optional.empty();
    }
    Tokens tokens = hit.tokens();
    int before = hit.first() - 1;
    if (before >= 0 && addressed(tokens, before, hit.start())) {
      return Optional.of("a surname: it stands after a form of address");
    }
    boolean demonym = reading.kind() == NameKind.DEMONYM;
    if (afterGivenName(hit) && (!demonym || standsAlone(hit))) {
      return Optional.of("a surname: it stands after a given name");
    }
    return !demonym && isGivenName(hit) && beforeSurname(hit)
        ? Optional.of("a given name: it stands before what looks like a surname")
        : Optional.empty();
  }

  /** "Anh" at the beginning of a Vietnamese sentence is "he" as often as it is Britain. */
  static boolean mayBePronoun(Hit hit) {
    return Languages.vietnamese(hit.name().languages())
        && VIETNAMESE_ADDRESSES.contains(hit.text())
        && hit.tokens().opensSentence(hit.first());
  }

  /** "Thúy Nga": a Vietnamese country's name of one syllable is a given name behind another. */
  private boolean isVietnamese(Hit hit) {
    if (hit.first() != hit.last() || !Languages.vietnamese(hit.name().languages())) {
      return false;
    }
    Tokens tokens = hit.tokens();
    int before = hit.first() - 1;
    if (VIETNAMESE_ADDRESSES.contains(hit.text()) && capitalAfter(tokens, hit.last() + 1)) {
      return true;
    }
    return tokens.followsDirectly(hit.first())
        && tokens.capitalized(before)
        && !tokens.allCapitals(before)
        && !PlaceWords.mayPrecedeInVietnamese(tokens.at(before))
        && (!tokens.opensSentence(before) || VIETNAMESE_ADDRESSES.contains(tokens.at(before)));
  }

  private boolean afterGivenName(Hit hit) {
    Tokens tokens = hit.tokens();
    int before = hit.first() - 1;
    return tokens.followsDirectly(hit.first())
        && tokens.capitalized(before) // Before it is looked up: most are not.
        && gazetteer.isGivenName(tokens.word(before));
  }

  /** Whether nothing follows that a demonym could tell of: "Dawn French said", no "French wine". */
  static boolean standsAlone(Hit hit) {
    Tokens tokens = hit.tokens();
    int next = hit.last() + 1;
    return hit.passage().zone() != Zone.HEADLINE
        && (next >= tokens.size()
            || !tokens.followsDirectly(next)
            || Attribution.followsNoun(tokens.at(next)));
  }

  private static boolean addressed(Tokens tokens, int before, int start) {
    return tokens.capitalized(before)
        && tokens.end(before) - tokens.start(before) <= LONGEST_FORM
        && start - tokens.end(before) <= 2
        && tokens.joined(before + 1)
        && ADDRESSES.contains(tokens.text().substring(tokens.start(before), tokens.end(before)));
  }

  private boolean beforeSurname(Hit hit) {
    Tokens tokens = hit.tokens();
    int next = hit.last() + 1;
    if (!capitalAfter(tokens, next)
        || isInitial(tokens, next)
        || gazetteer.ofTaxonomy(tokens.word(next))) {
      return false;
    }
    for (int word = next; word < next + BEHIND && capitalAfter(tokens, word); word++) {
      if (PlaceWords.mayFollow(tokens.at(word))) {
        return false;
      }
    }
    return hit.passage().zone() != Zone.HEADLINE
        || !capitalizesWords(tokens)
        || persons().contains(withNext(hit));
  }

  /** Whether the word is a single letter, and not the beginning of "O'Neal". */
  private static boolean isInitial(Tokens tokens, int word) {
    int end = tokens.end(word);
    char behind = tokens.charAt(end);
    boolean apostrophe = behind == '\'' || behind == '\u2019';
    return end - tokens.start(word) == 1
        && !(apostrophe && Character.isUpperCase(tokens.charAt(end + 1)));
  }

  /** The persons named like places outside of the headline. */
  private Set<String> persons() {
    Set<String> known = persons;
    if (known == null) {
      known = new HashSet<>();
      for (Hit hit : hits) {
        if (hit.passage().zone() != Zone.HEADLINE && isGivenName(hit) && beforeSurname(hit)) {
          known.add(withNext(hit));
        }
      }
      persons = known;
    }
    return known;
  }

  private static String withNext(Hit hit) {
    return hit.text() + " " + hit.tokens().at(hit.last() + 1);
  }

  /** Whether people are called so. */
  private static boolean isGivenName(Hit hit) {
    Ambiguity ambiguity = hit.name().ambiguity();
    return hit.first() == hit.last() && ambiguity != null && ambiguity.person();
  }

  private static boolean capitalAfter(Tokens tokens, int word) {
    return word < tokens.size() && tokens.followsDirectly(word) && tokens.capitalized(word);
  }

  /** Whether a headline capitalizes every word: then a capital says nothing. */
  private boolean capitalizesWords(Tokens headline) {
    if (headline != judged) {
      judged = headline;
      capitalizing = true;
      for (int word = 0; word < headline.size() && capitalizing; word++) {
        boolean longer = headline.end(word) - headline.start(word) >= LONG;
        capitalizing = !longer || headline.capitalized(word);
      }
    }
    return capitalizing;
  }
}
