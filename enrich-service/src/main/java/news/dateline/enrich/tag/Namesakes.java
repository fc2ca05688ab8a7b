package news.dateline.enrich.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells a state from the country of the same name by the places before it: "Valdosta, Georgia". The
 * cities of such a country are all known, and a place that is none of them lies in the state:
 * "Athens, Georgia". Gathered when it is first asked for.
 */
final class Namesakes {
  private record Sense(int name, int entity) {}

  private final List<Hit> hits;
  private @Nullable Map<Sense, Integer> counts;

  Namesakes(List<Hit> hits) {
    this.hits = hits;
  }

  /** How many places say that {@code name} has this meaning. */
  int count(Name name, Reading reading) {
    if (!isOne(name)) {
      return 0;
    }
    Map<Sense, Integer> known = counts;
    if (known == null) {
      known = gather();
      counts = known;
    }
    return known.getOrDefault(new Sense(name.index(), reading.entity().index()), 0);
  }

  private Map<Sense, Integer> gather() {
    Map<Sense, Integer> told = new HashMap<>();
    for (int i = 0; i < hits.size(); i++) {
      Hit next = Containment.afterComma(hits, i);
      Reading reading = next != null && isOne(next.name()) ? tell(hits.get(i), next) : null;
      if (next != null && reading != null) {
        told.merge(new Sense(next.name().index(), reading.entity().index()), 1, Integer::sum);
      }
    }
    return told;
  }

  /** Whether {@code name} is an ambiguous one that a state has, and a country. */
  static boolean isOne(Name name) {
    return name.ambiguity() != null
        && has(name, NameKind.STATE)
        && has(name, NameKind.COUNTRY_NAME);
  }

  private static boolean has(Name name, NameKind kind) {
    for (Reading reading : name.readings()) {
      if (reading.kind() == kind) {
        return true;
      }
    }
    return false;
  }

  /** Which of the two {@code place} lies in; null where it is no place. */
  static @Nullable Reading tell(Hit place, Hit namesake) {
    if (!isPlace(place.name())) {
      return null;
    }
    Reading state = null;
    for (Reading reading : namesake.name().readings()) {
      if (reading.kind() == NameKind.COUNTRY_NAME && place.name().means(reading.entity())) {
        return reading;
      }
      state = reading.kind() == NameKind.STATE ? reading : state;
    }
    return state;
  }

  private static boolean isPlace(Name name) {
    Reading likeliest = name.likeliest();
    return likeliest != null
        && !name.trap()
        && (likeliest.kind().gated()
            || likeliest.kind() == NameKind.PLACE
            || likeliest.kind() == NameKind.CAPITAL);
  }
}
