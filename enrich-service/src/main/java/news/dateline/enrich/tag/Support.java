package news.dateline.enrich.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether an article names a country by another name than the one that is in doubt. */
final class Support {
  private record Doubt(int name, int entity) {}

  private final List<Hit> hits;
  private final Map<Doubt, Boolean> known = new HashMap<>();

  Support(List<Hit> hits) {
    this.hits = hits;
  }

  /** Whether another name of {@code entity} is there, or {@code name} is said to be a place. */
  boolean has(Name name, Entity entity) {
    return known.computeIfAbsent(
        new Doubt(name.index(), entity.index()), doubt -> find(name, entity));
  }

  private boolean find(Name name, Entity entity) {
    for (Hit hit : hits) {
      boolean same = hit.name().index() == name.index();
      if (same ? Locus.before(hit) : hit.name().strong() && hit.name().means(entity)) {
        return true;
      }
    }
    return false;
  }
}
