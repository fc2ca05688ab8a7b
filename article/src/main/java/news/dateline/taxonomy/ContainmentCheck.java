package news.dateline.taxonomy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Holds that no region lies within itself, by whatever regions and former ids between. */
final class ContainmentCheck {
  private final List<Region> regions;
  private final Map<String, Region> byId = new HashMap<>();

  ContainmentCheck(List<Region> regions) {
    this.regions = regions;
    for (Region region : regions) {
      byId.put(region.id(), region);
      region.aliases().forEach(alias -> byId.put(alias, region));
    }
  }

  void run() {
    for (int i = 0; i < regions.size(); i++) {
      Region region = regions.get(i);
      for (int j = 0; j < region.within().size(); j++) {
        String parent = region.within().get(j);
        if (reaches(parent, region)) {
          throw new Place("regions", i, "within", j)
              .invalid("region " + region.id() + " lies within itself, by " + parent);
        }
      }
    }
  }

  /** Whether {@code from}, or what it lies within, is {@code wanted}. */
  private boolean reaches(String from, Region wanted) {
    Map<String, Region> seen = new HashMap<>();
    Deque<Region> open = new ArrayDeque<>();
    open.add(Objects.requireNonNull(byId.get(from)));
    while (!open.isEmpty()) {
      Region next = open.removeFirst();
      if (next.id().equals(wanted.id())) {
        return true;
      }
      if (seen.putIfAbsent(next.id(), next) == null) {
        next.within().forEach(id -> open.add(Objects.requireNonNull(byId.get(id))));
      }
    }
    return false;
  }
}
