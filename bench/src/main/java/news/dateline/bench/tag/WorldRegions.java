package news.dateline.bench.tag;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import news.dateline.taxonomy.Region;
import news.dateline.taxonomy.Taxonomy;

/** Which world region each country is in: the seven of the taxonomy, and {@code other}. */
final class WorldRegions {
  static final String OTHER = "other";

  private final Map<String, String> regions = new HashMap<>();
  private final Set<String> ids = new LinkedHashSet<>();

  private final Set<String> countries = new LinkedHashSet<>();

  WorldRegions(Taxonomy taxonomy) {
    taxonomy.countries().forEach(country -> countries.add(country.code()));
    for (Region region : taxonomy.regions()) {
      if (region.world()) {
        ids.add(region.id());
        region.countries().forEach(country -> regions.put(country, region.id()));
      }
    }
  }

  Set<String> of(Collection<String> countries) {
    Set<String> found = new LinkedHashSet<>();
    countries.forEach(country -> found.add(regions.getOrDefault(country, OTHER)));
    return found;
  }

  /** All countries of the taxonomy. */
  Set<String> countries() {
    return countries;
  }

  boolean contains(String id) {
    return ids.contains(id);
  }
}
