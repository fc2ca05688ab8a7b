package news.dateline.enrich.tag;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.dateline.article.RejectedReading;

/**
 * The readings that were dropped, with the reason: the answer to "why not?". Bounded, and each
 * reason once for a name, so that a hostile text cannot blow it up.
 */
final class Rejections {
  /** How many are kept. */
  static final int MAX = 50;

  /** What has been said already. */
  private record Said(Entity entity, int name, String reason) {}

  private final List<RejectedReading> kept = new ArrayList<>();
  private final Set<Said> said = new HashSet<>();

  void add(Hit hit, Reading reading, String reason) {
    if (kept.size() < MAX && said.add(new Said(reading.entity(), hit.name().index(), reason))) {
      kept.add(
          new RejectedReading(
              reading.entity().kind(),
              reading.entity().id(),
              new Mention(hit, reading).evidence(),
              reason));
    }
  }

  List<RejectedReading> all() {
    return List.copyOf(kept);
  }
}
