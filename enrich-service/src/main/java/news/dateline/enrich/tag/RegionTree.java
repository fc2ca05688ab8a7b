package news.dateline.enrich.tag;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.taxonomy.Region;

/**
 * Which regions a country is in, and which regions contain a region wholly: by their countries, or
 * because the taxonomy says so ({@code within}).
 */
final class RegionTree {
  private final Map<String, List<String>> ofCountry = new HashMap<>();
  private final Map<String, Set<String>> containing = new HashMap<>();

  RegionTree(List<Region> regions) {
    for (Region region : regions) {
      for (String code : region.countries()) {
        ofCountry.computeIfAbsent(code, any -> new ArrayList<>()).add(region.id());
      }
    }
    Map<String, Set<String>> parents = new HashMap<>();
    regions.forEach(region -> parents.put(region.id(), parents(region, regions)));
    regions.forEach(region -> containing.put(region.id(), ancestors(region.id(), parents)));
  }

  /** The regions that {@code country} is in, in the taxonomy's order. */
  List<String> ofCountry(String country) {
    return ofCountry.getOrDefault(country, List.of());
  }

  /** The regions that contain {@code region} wholly, without itself. */
  Set<String> containing(String region) {
    return containing.getOrDefault(region, Set.of());
  }

  private static Set<String> parents(Region region, List<Region> regions) {
    Set<String> parents = new LinkedHashSet<>();
    for (Region other : regions) {
      boolean declared = region.within().contains(other.id());
      boolean covered =
          !region.countries().isEmpty()
              && new HashSet<>(other.countries()).containsAll(region.countries());
      if (!other.id().equals(region.id()) && (declared || covered)) {
        parents.add(other.id());
      }
    }
    return parents;
  }

  private static Set<String> ancestors(String id, Map<String, Set<String>> parents) {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(parents.getOrDefault(id, Set.of()));
    while (!open.isEmpty()) {
      String next = open.removeFirst();
      if (!next.equals(id) && found.add(next)) {
        open.addAll(parents.getOrDefault(next, Set.of()));
      }
    }
    return Set.copyOf(found);
  }
}
