package news.dateline.enrich.tag;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * What an article names without doubt: the context in which ambiguous names are read. Gathered when
 * it is first asked for: most names are not ambiguous.
 */
final class Cues {
  private final Gazetteer gazetteer;
  private final List<Hit> hits;
  private final BitSet seen;
  private int[] counts = {};

  Cues(Gazetteer gazetteer, List<Hit> hits) {
    this.gazetteer = gazetteer;
    this.hits = hits;
    this.seen = new BitSet();
  }

  private void gather() {
    if (counts.length > 0) {
      return;
    }
    counts = new int[gazetteer.entities().size() + 1];
    for (Hit hit : hits) {
      if (hit.passage().zone().aboutTheStory()) {
        note(hit.name(), gazetteer.cues());
      }
    }
  }

  private void note(Name name, int cues) {
    // What is said of the name in one language hides the cue that is said of all.
    for (Name any = name; any != null; any = gazetteer.next(any)) {
      if (any.index() < cues) {
        seen.set(any.index());
      }
    }
    Reading reading = name.likeliest();
    if (reading != null && name.plain() && name.strong()) {
      counts[reading.entity().index()]++;
    }
  }

  /** How many of {@code names} the article has. */
  int count(Set<Integer> names) {
    gather();
    int count = 0;
    for (int name : names) {
      count += seen.get(name) ? 1 : 0;
    }
    return count;
  }

  /** How often {@code entity} is named without doubt. */
  int certain(Entity entity) {
    gather();
    return counts[entity.index()];
  }
}
