package news.dateline.enrich.tag;

import java.util.List;
import java.util.Optional;

/** "Paris, Texas": a place before a comma and a state lies in that state's country. */
final class Containment {
  private Containment() {}

  /** The state that {@code hits.get(index)} stands before, when it lies in another country. */
  static Optional<Reading> stateAfter(List<Hit> hits, int index, Reading reading) {
    boolean place = reading.kind() == NameKind.PLACE || reading.kind() == NameKind.CAPITAL;
    if (!place || index + 1 >= hits.size()) {
      return Optional.empty();
    }
    Hit hit = hits.get(index);
    Hit next = hits.get(index + 1);
    if (!next.passage().pointer().equals(hit.passage().pointer()) || !afterComma(hit, next)) {
      return Optional.empty();
    }
    return next.name().readings().stream()
        .filter(state -> state.kind() == NameKind.STATE)
        .filter(state -> !state.entity().equals(reading.entity()))
        .findFirst();
  }

  /** The state or country that {@code hits.get(index)} stands before: "Lyon, France". */
  static Optional<Reading> containerAfter(List<Hit> hits, int index) {
    if (index + 1 >= hits.size()) {
      return Optional.empty();
    }
    Hit hit = hits.get(index);
    Hit next = hits.get(index + 1);
    if (!next.passage().pointer().equals(hit.passage().pointer())
        || next.name().trap()
        || !afterComma(hit, next)) {
      return Optional.empty();
    }
    return next.name().readings().stream()
        .filter(container ->
            container.kind() == NameKind.STATE || container.kind() == NameKind.COUNTRY_NAME)
        .findFirst();
  }

  /** The state or country that the passage of {@code hits.get(index)} names behind it. */
  static Optional<Reading> containerBehind(List<Hit> hits, int index) {
    Passage passage = hits.get(index).passage();
    for (int i = index + 1; i < hits.size() && hits.get(i).passage().equals(passage); i++) {
      for (Reading reading : hits.get(i).name().readings()) {
        if (reading.kind() == NameKind.STATE || reading.kind() == NameKind.COUNTRY_NAME) {
          return Optional.of(reading);
        }
      }
    }
    return Optional.empty();
  }

  /** An abbreviation brings its comma with it. */
  private static boolean afterComma(Hit hit, Hit next) {
    return hit.last() + 1 < hit.tokens().size()
        && hit.tokens().word(hit.last() + 1) == Vocabulary.COMMA
        && (next.first() == hit.last() + 2 || next.first() == hit.last() + 1);
  }
}
