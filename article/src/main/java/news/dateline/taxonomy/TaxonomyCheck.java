package news.dateline.taxonomy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds that a taxonomy refers only to what is in it, and says everything once. */
final class TaxonomyCheck {
  private final List<Region> regions;
  private final List<Country> countries;
  private final List<Program> programs;
  private final List<SourceHome> sources;
  private final List<String> actors;
  private final List<AmbiguousName> ambiguous;
  private final List<GoldenExample> golden;

  TaxonomyCheck(
      List<Region> regions,
      List<Country> countries,
      List<Program> programs,
      List<SourceHome> sources,
      List<String> actors,
      List<AmbiguousName> ambiguous,
      List<GoldenExample> golden) {
    this.regions = regions;
    this.countries = countries;
    this.programs = programs;
    this.sources = sources;
    this.actors = actors;
    this.ambiguous = ambiguous;
    this.golden = golden;
  }

  void run() {
    Set<String> codes = countryCodes();
    Set<String> regionIds = regionIds();
    checkRegions(codes, regionIds);
    checkContainment();
    checkPrograms(codes, regionIds);
    checkRest(codes, regionIds);
    checkGolden(codes, regionIds);
  }

  private Set<String> countryCodes() {
    Set<String> codes = new HashSet<>();
    for (Country country : countries) {
      if (country.code().length() != 2
          || !country.code().chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
        throw new InvalidTaxonomyException(
            "a country code is two capital letters, not " + country.code(), country.code());
      }
      addOnce(codes, country.code(), "country");
    }
    return codes;
  }

  private Set<String> regionIds() {
    Set<String> ids = new HashSet<>();
    for (Region region : regions) {
      checkId(region.id());
      checkThreshold(region.id(), region.threshold());
      addOnce(ids, region.id(), "region");
      region.aliases().forEach(alias -> addOnce(ids, alias, "region"));
    }
    return ids;
  }

  private void checkRegions(Set<String> codes, Set<String> regionIds) {
    Set<String> inWorldRegion = new HashSet<>();
    for (Region region : regions) {
      String where = "region " + region.id();
      requireAll(codes, region.countries(), "country", where);
      requireAll(regionIds, region.within(), "region", where);
      Set<String> members = new HashSet<>();
      region.countries().forEach(code -> addOnce(members, code, "in " + where + " country"));
      if (region.world()) {
        region
            .countries()
            .forEach(code -> addOnce(inWorldRegion, code, "in the world regions country"));
      }
    }
  }

  private void checkContainment() {
    Map<String, List<String>> parents = new HashMap<>();
    regions.forEach(region -> parents.put(region.id(), region.within()));
    for (Region region : regions) {
      Set<String> seen = new HashSet<>();
      List<String> level = region.within();
      while (!level.isEmpty()) {
        if (level.contains(region.id())) {
          throw new InvalidTaxonomyException(
              "region " + region.id() + " lies within itself", region.id());
        }
        level =
            level.stream()
                .filter(seen::add)
                .flatMap(id -> parents.getOrDefault(id, List.of()).stream())
                .toList();
      }
    }
  }

  private void checkPrograms(Set<String> codes, Set<String> regionIds) {
    Set<String> ids = new HashSet<>();
    for (Program program : programs) {
      String where = "program " + program.id();
      checkId(program.id());
      checkThreshold(program.id(), program.threshold());
      addOnce(ids, program.id(), "program");
      program.aliases().forEach(alias -> addOnce(ids, alias, "program"));
      requireAll(codes, program.topics().countries(), "country", where);
      requireAll(regionIds, program.topics().regions(), "region", where);
    }
  }

  private void checkRest(Set<String> codes, Set<String> regionIds) {
    Set<String> sourceNames = new HashSet<>();
    for (SourceHome source : sources) {
      addOnce(sourceNames, source.source(), "source");
      requireAll(codes, List.of(source.country()), "country", "source " + source.source());
    }
    requireAll(codes, actors, "country", "actors");
    Set<String> names = new HashSet<>();
    for (AmbiguousName name : ambiguous) {
      addOnce(names, name.name(), "ambiguous name");
      String where = "ambiguous name " + name.name();
      for (Sense sense : name.senses()) {
        requireKnown(codes, sense.country(), "country", where);
        requireKnown(regionIds, sense.region(), "region", where);
      }
    }
  }

  private void checkGolden(Set<String> codes, Set<String> regionIds) {
    Set<String> known = new HashSet<>(codes);
    known.addAll(regionIds);
    for (GoldenExample example : golden) {
      String where = "golden example \"" + example.title() + "\"";
      requireAll(known, example.focus(), "region or country", where);
      requireAll(known, example.never(), "region or country", where);
    }
  }

  private static void checkId(String id) {
    if (!id.matches("[a-z0-9][a-z0-9-]{0,99}")) {
      throw new InvalidTaxonomyException(
          "an id is lower-case letters, digits and hyphens, not " + id, id);
    }
  }

  private static void checkThreshold(String id, @Nullable Double threshold) {
    if (threshold != null && !(threshold >= 0 && threshold <= 1)) {
      throw new InvalidTaxonomyException(
          "the threshold of " + id + " is from 0 to 1, not " + threshold, id);
    }
  }

  private static void addOnce(Set<String> seen, String id, String what) {
    if (!seen.add(id)) {
      throw new InvalidTaxonomyException(what + " " + id + " is there twice", id);
    }
  }

  private static void requireAll(Set<String> known, List<String> used, String what, String where) {
    used.forEach(id -> requireKnown(known, id, what, where));
  }

  private static void requireKnown(
      Set<String> known, @Nullable String id, String what, String where) {
    if (id != null && !known.contains(id)) {
      throw new InvalidTaxonomyException(where + " refers to the unknown " + what + " " + id, id);
    }
  }
}
