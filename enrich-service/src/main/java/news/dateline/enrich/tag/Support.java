package news.dateline.enrich.tag;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether an article names a country by another name than the one that is in doubt. Gathered when
 * it is first asked for.
 */
final class Support {
  private static final int SEVERAL = -1;

  private final List<Hit> hits;

  /** By entity, the one name that names it without doubt, or {@link #SEVERAL}. */
  private final Map<Integer, Integer> names = new HashMap<>();

  /** The names, by index, that are said to be places. */
  private final BitSet located = new BitSet(0);

  private boolean gathered;

  Support(List<Hit> hits) {
    this.hits = hits;
  }

  /** Whether another name of {@code entity} is there, or {@code name} is said to be a place. */
  boolean has(Name name, Entity entity) {
    gather();
    Integer other = names.get(entity.index());
    return located.get(name.index()) || (other != null && other != name.index());
  }

  private void gather() {
    if (gathered) {
      return;
    }
    gathered = true;
    for (Hit hit : hits) {
      if (hit.passage().zone().aboutTheStory()) {
        gather(hit);
      }
    }
  }

  private void gather(Hit hit) {
    Name name = hit.name();
    Reading reading = name.likeliest();
    if (reading != null && name.plain() && name.strong()) {
      names.merge(
          reading.entity().index(),
          name.index(),
          (one, other) -> one.equals(other) ? one : SEVERAL);
    }
    if (hit.passage().zone() == Zone.DATELINE || Locus.before(hit)) {
      located.set(name.index());
    }
  }
}
