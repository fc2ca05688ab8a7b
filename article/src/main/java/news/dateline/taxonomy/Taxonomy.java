package news.dateline.taxonomy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything {@code taxonomy.yaml} says. Immutable and consistent: every code and id it refers to
 * is in it, and a former id that the document refers to has become the current one.
 *
 * @param schema the version of this record's schema, {@link #SCHEMA}
 * @param regions in the order of the document
 * @param countries in the order of the document
 * @param programs in the order of the document
 * @param sources where sources are at home
 * @param actors countries that act everywhere and count less where they merely act
 * @param bureaus cities in whose datelines correspondents write about other countries
 * @param ambiguous names with several meanings
 * @param traps phrases that contain a name and name nothing of the taxonomy
 * @param givenNames given names: what follows one is a surname, not a place
 * @param threshold the confidence from which an article is in a feed that sets none of its own
 * @param golden examples that must hold before it comes into force
 */
public record Taxonomy(
    int schema,
    List<Region> regions,
    List<Country> countries,
    List<Program> programs,
    List<SourceHome> sources,
    List<String> actors,
    List<String> bureaus,
    List<AmbiguousName> ambiguous,
    List<String> traps,
    List<String> givenNames,
    @Nullable Double threshold,
    List<GoldenExample> golden) {
  /** The schema version this code reads and writes. */
  public static final int SCHEMA = 1;

  /** The threshold of a taxonomy that names none. */
  public static final double DEFAULT_THRESHOLD = 0.5;

  /**
   * @throws InvalidTaxonomyException naming the first reference that leads nowhere, id that is used
   *     twice, name that is missing, or region that lies within itself
   */
  public Taxonomy {
    regions = List.copyOf(regions);
    countries = List.copyOf(countries);
    programs = List.copyOf(programs);
    sources = List.copyOf(sources);
    actors = List.copyOf(actors);
    bureaus = List.copyOf(bureaus);
    ambiguous = List.copyOf(ambiguous);
    traps = List.copyOf(traps);
    givenNames = List.copyOf(givenNames);
    golden = List.copyOf(golden);
    threshold = threshold == null ? DEFAULT_THRESHOLD : threshold;
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new InvalidTaxonomyException(
          "the threshold is from 0 to 1, not " + threshold, "threshold");
    }
    new TaxonomyCheck(regions, countries, programs).run(sources, actors, ambiguous, golden);
    CurrentIds ids = new CurrentIds(regions);
    regions = regions.stream().map(ids::in).toList();
    programs = programs.stream().map(ids::in).toList();
    ambiguous = ambiguous.stream().map(ids::in).toList();
    golden = golden.stream().map(ids::in).toList();
  }

  /** The threshold of a feed that sets {@code own}, which may be nothing. */
  public double thresholdOr(@Nullable Double own) {
    if (own != null) {
      return own;
    }
    return threshold == null ? DEFAULT_THRESHOLD : threshold;
  }
}
