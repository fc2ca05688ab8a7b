package news.dateline.enrich.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** "Paris, Texas": a place before a comma and a state or a country lies there. */
final class Containment {
  private static final Set<String> CONJUNCTIONS = Set.of("and", "or");

  private final List<Hit> hits;
  private final SenseChoice senses;

  /** The state or country of each place that stands before one, by its name. */
  private @Nullable Map<Integer, Reading> states;

  /** The last container that was found behind a place, so that a passage is walked once. */
  private int behind = -1;

  Containment(List<Hit> hits, SenseChoice senses) {
    this.hits = hits;
    this.senses = senses;
  }

  /**
   * The state of another country that {@code hits.get(index)} stands before, there or, where
   * nothing contains it there, elsewhere in the article.
   */
  Optional<Reading> stateOf(int index, Reading reading) {
    if (!isPlace(reading)) {
      return Optional.empty();
    }
    return containerOfPlace(index, reading)
        .or(() -> Optional.ofNullable(states().get(hits.get(index).name().index())))
        .filter(state -> state.kind() == NameKind.STATE)
        .filter(state -> !state.entity().equals(reading.entity()));
  }

  private Map<Integer, Reading> states() {
    Map<Integer, Reading> known = states;
    if (known == null) {
      known = new HashMap<>();
      for (int i = 0; i < hits.size(); i++) {
        Name name = hits.get(i).name();
        Reading likeliest = name.likeliest();
        if (likeliest != null && isPlace(likeliest)) {
          Reading state = containerOfPlace(i, likeliest).orElse(null);
          if (state != null) {
            known.put(name.index(), state);
          }
        }
      }
      states = known;
    }
    return known;
  }

  private static boolean isPlace(Reading reading) {
    return reading.kind() == NameKind.PLACE
        || reading.kind() == NameKind.CAPITAL
        || reading.kind() == NameKind.COUNTRY_NAME;
  }

  /** A town may be called as a country is ("Peru, Indiana"): not in a list of places. */
  private Optional<Reading> containerOfPlace(int index, Reading reading) {
    return reading.kind() != NameKind.COUNTRY_NAME || isTown(index)
        ? containerAfter(index)
        : Optional.empty();
  }

  /**
   * Whether what stands between the country's name and what follows the next one reads as a town in
   * its state: "in Peru, Indiana, on Monday", but not "Mexico, Texas and Arizona" or "by Mexico,
   * Texas officials said".
   */
  private boolean isTown(int index) {
    Hit state = afterComma(hits, index);
    if (state == null || afterCommaOrAnd(index)) {
      return false;
    }
    Tokens tokens = state.tokens();
    int next = state.last() + 1;
    boolean ends = next >= tokens.size() || !tokens.followsDirectly(next);
    boolean placed = !ends && Locus.before(hits.get(index));
    return (ends || (placed && !CONJUNCTIONS.contains(tokens.at(next))))
        && afterComma(hits, index + 1) == null
        && !conjunctionAfterComma(tokens, next);
  }

  private static boolean conjunctionAfterComma(Tokens tokens, int comma) {
    return comma + 1 < tokens.size()
        && tokens.word(comma) == Vocabulary.COMMA
        && CONJUNCTIONS.contains(tokens.at(comma + 1));
  }

  private boolean afterCommaOrAnd(int index) {
    Hit hit = hits.get(index);
    int before = hit.first() - 1;
    if (before < 0 || index == 0 || hits.get(index - 1).tokens() != hit.tokens()) {
      return false;
    }
    boolean listed =
        hit.tokens().word(before) == Vocabulary.COMMA
            || CONJUNCTIONS.contains(hit.tokens().at(before));
    return listed && hits.get(index - 1).last() == before - 1;
  }

  /** The state or country that {@code hits.get(index)} stands before: "Lyon, France". */
  Optional<Reading> containerAfter(int index) {
    Hit next = afterComma(hits, index);
    if (next == null) {
      return Optional.empty();
    }
    if (!Namesakes.isOne(next.name())) {
      return container(next);
    }
    Reading told = Namesakes.tell(hits.get(index), next);
    return told != null && hits.get(index).name().means(told.entity())
        ? Optional.of(told)
        : container(next).filter(reading -> reading.kind() == NameKind.STATE);
  }

  /** The state or country that the passage of {@code hits.get(index)} names behind it. */
  Optional<Reading> containerBehind(int index) {
    Passage passage = hits.get(index).passage();
    for (int i = Math.max(index + 1, behind); i < hits.size(); i++) {
      behind = i;
      if (!hits.get(i).passage().equals(passage)) {
        return Optional.empty();
      }
      Optional<Reading> container = container(hits.get(i));
      if (container.isPresent()) {
        return container;
      }
    }
    return Optional.empty();
  }

  private Optional<Reading> container(Hit hit) {
    if (hit.name().trap()) {
      return Optional.empty();
    }
    if (hit.name().ambiguity() != null) {
      return senses.of(hit.name()).filter(Containment::contains);
    }
    return hit.name().readings().stream().filter(Containment::contains).findFirst();
  }

  private static boolean contains(Reading reading) {
    return reading.kind() == NameKind.STATE || reading.kind() == NameKind.COUNTRY_NAME;
  }

  /**
   * The name behind the comma behind {@code hits.get(index)}. An abbreviation brings its comma with
   * it; an owner ("In Athens, Georgia's minister") contains nothing.
   */
  static @Nullable Hit afterComma(List<Hit> hits, int index) {
    if (index + 1 >= hits.size()) {
      return null;
    }
    Hit hit = hits.get(index);
    Hit next = hits.get(index + 1);
    boolean comma =
        next.tokens() == hit.tokens()
            && hit.last() + 1 < hit.tokens().size()
            && hit.tokens().word(hit.last() + 1) == Vocabulary.COMMA
            && (next.first() == hit.last() + 2 || next.first() == hit.last() + 1);
    return comma && !next.name().trap() && !next.possessive() ? next : null;
  }
}
