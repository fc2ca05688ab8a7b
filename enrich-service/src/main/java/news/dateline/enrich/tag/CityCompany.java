package news.dateline.enrich.tag;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cities of an article that only the gazetteer knows, taken together: two small cities of one
 * country speak for each other, one of them said to be a place; and a name that is once a person's
 * surname is a person's throughout. Gathered when it is first asked for.
 */
final class CityCompany {
  private final List<Hit> hits;
  private final BitSet surnames = new BitSet(0);

  /** The different cities of each country, and of these which are said to be places. */
  private final Map<Entity, Company> companies = new HashMap<>();

  private boolean gathered;

  private static final class Company {
    final DistinctNames names = new DistinctNames();
    boolean located;

    boolean speaks() {
      return located || names.count() > 2;
    }
  }

  CityCompany(List<Hit> hits) {
    this.hits = hits;
  }

  private void gather() {
    if (gathered) {
      return;
    }
    gathered = true;
    for (Hit hit : hits) {
      if (isCity(hit) && CityGate.isSurname(hit)) {
        surnames.set(hit.name().index());
      }
    }
    for (Hit hit : hits) {
      if (isCity(hit)
          && hit.passage().zone().aboutTheStory()
          && !surnames.get(hit.name().index())) {
        boolean located = Locus.before(hit);
        for (Reading reading : hit.name().readings()) {
          Company company = companies.computeIfAbsent(reading.entity(), any -> new Company());
          company.located |= located;
          company.names.add(hit.name().index());
        }
      }
    }
  }

  private static boolean isCity(Hit hit) {
    Reading likeliest = hit.name().likeliest();
    return likeliest != null && likeliest.kind().gated() && !hit.name().trap();
  }

  /** Whether the name of {@code hit} is a surname somewhere in the article. */
  boolean isSurname(Hit hit) {
    gather();
    return surnames.get(hit.name().index());
  }

  /** The city that others of its country speak for; null where none does. */
  @Nullable Reading of(Hit hit) {
    gather();
    Reading best = null;
    int most = 1;
    for (Reading reading : hit.name().readings()) {
      Company company = companies.get(reading.entity());
      if (company != null && company.names.count() > most && company.speaks()) {
        most = company.names.count();
        best = reading;
      }
    }
    return best;
  }
}
