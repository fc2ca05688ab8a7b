package news.dateline.taxonomy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything {@code taxonomy.yaml} says. Immutable and consistent: every code and id it refers to
 * is in it.
 *
 * @param schema the version of this record's schema, {@link #SCHEMA}
 * @param regions in the order of the document
 * @param countries in the order of the document
 * @param programs in the order of the document
 * @param sources where sources are at home
 * @param threshold the confidence from which an article is in a feed that sets none of its own
 */
public record Taxonomy(
    int schema,
    List<Region> regions,
    List<Country> countries,
    List<Program> programs,
    List<SourceHome> sources,
    @Nullable Double threshold) {
  /** The schema version this code reads and writes. */
  public static final int SCHEMA = 1;

  /** The threshold of a taxonomy that names none. */
  public static final double DEFAULT_THRESHOLD = 0.5;

  /**
   * @throws IllegalArgumentException naming the first reference that leads nowhere or id that is
   *     used twice
   */
  public Taxonomy {
    regions = List.copyOf(regions);
    countries = List.copyOf(countries);
    programs = List.copyOf(programs);
    sources = List.copyOf(sources);
    threshold = threshold == null ? DEFAULT_THRESHOLD : threshold;
    check(regions, countries, programs, sources);
  }

  private static void check(
      List<Region> regions,
      List<Country> countries,
      List<Program> programs,
      List<SourceHome> sources) {
    Set<String> codes = new HashSet<>();
    countries.forEach(country -> addOnce(codes, country.code(), "country"));
    Set<String> regionIds = new HashSet<>();
    for (Region region : regions) {
      addOnce(regionIds, region.id(), "region");
      region.aliases().forEach(alias -> addOnce(regionIds, alias, "region"));
    }
    Set<String> inWorldRegion = new HashSet<>();
    for (Region region : regions) {
      requireAll(codes, region.countries(), "country", "region " + region.id());
      requireAll(regionIds, region.within(), "region", "region " + region.id());
      if (region.world()) {
        region
            .countries()
            .forEach(code -> addOnce(inWorldRegion, code, "country in a world region"));
      }
    }
    Set<String> programIds = new HashSet<>();
    for (Program program : programs) {
      addOnce(programIds, program.id(), "program");
      program.aliases().forEach(alias -> addOnce(programIds, alias, "program"));
      requireAll(codes, program.topics().countries(), "country", "program " + program.id());
      requireAll(regionIds, program.topics().regions(), "region", "program " + program.id());
    }
    for (SourceHome source : sources) {
      requireAll(codes, List.of(source.country()), "country", "source " + source.source());
    }
  }

  private static void addOnce(Set<String> seen, String id, String what) {
    if (!seen.add(id)) {
      throw new IllegalArgumentException(what + " " + id + " is there twice");
    }
  }

  private static void requireAll(Set<String> known, List<String> used, String what, String where) {
    for (String id : used) {
      if (!known.contains(id)) {
        throw new IllegalArgumentException(where + " refers to the unknown " + what + " " + id);
      }
    }
  }
}
