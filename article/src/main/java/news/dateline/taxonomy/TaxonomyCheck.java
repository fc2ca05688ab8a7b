package news.dateline.taxonomy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds that a taxonomy refers only to what is in it, and says everything once. Of two that cannot
 * both be, the later is in the wrong.
 */
final class TaxonomyCheck {
  private final List<Region> regions;
  private final List<Country> countries;
  private final List<Program> programs;
  private final Set<String> codes = new HashSet<>();
  private final Set<String> regionIds = new HashSet<>();

  TaxonomyCheck(List<Region> regions, List<Country> countries, List<Program> programs) {
    this.regions = regions;
    this.countries = countries;
    this.programs = programs;
  }

  void run(
      List<SourceHome> sources,
      List<String> actors,
      List<AmbiguousName> ambiguous,
      List<GoldenExample> golden) {
    checkCountries();
    checkRegionIds();
    checkRegions();
    new ContainmentCheck(regions).run();
    checkPrograms();
    checkSources(sources);
    requireAll(codes, actors, "country", "actors", new Place("actors"));
    checkAmbiguous(ambiguous);
    checkGolden(golden);
  }

  private void checkCountries() {
    for (int i = 0; i < countries.size(); i++) {
      Place place = new Place("countries", i);
      String code = place.at("code").required(countries.get(i).code(), "a country has a code");
      place.at("name").required(countries.get(i).name(), "country " + code + " has a name");
      if (code.length() != 2 || !code.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
        throw place.at("code").invalid("a country code is two capital letters, not " + code);
      }
      addOnce(codes, code, "country", place.at("code"));
    }
  }

  private void checkRegionIds() {
    for (int i = 0; i < regions.size(); i++) {
      Region region = regions.get(i);
      Place place = new Place("regions", i);
      checkFeed("region", region.id(), region.name(), region.threshold(), place);
      addOnce(regionIds, region.id(), "region", place.at("id"));
      addAllOnce(regionIds, region.aliases(), "region", place.at("aliases"));
    }
  }

  private void checkRegions() {
    Set<String> inWorldRegion = new HashSet<>();
    for (int i = 0; i < regions.size(); i++) {
      Region region = regions.get(i);
      String where = "region " + region.id();
      Place members = new Place("regions", i, "countries");
      requireAll(codes, region.countries(), "country", where, members);
      requireAll(regionIds, region.within(), "region", where, new Place("regions", i, "within"));
      addAllOnce(new HashSet<>(), region.countries(), "in " + where + " country", members);
      if (region.world()) {
        addAllOnce(inWorldRegion, region.countries(), "in the world regions country", members);
      }
    }
  }

  private void checkPrograms() {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < programs.size(); i++) {
      Program program = programs.get(i);
      String where = "program " + program.id();
      Place place = new Place("programs", i);
      checkFeed("program", program.id(), program.name(), program.threshold(), place);
      addOnce(ids, program.id(), "program", place.at("id"));
      addAllOnce(ids, program.aliases(), "program", place.at("aliases"));
      Place topics = place.at("topics");
      requireAll(codes, program.topics().countries(), "country", where, topics.at("countries"));
      requireAll(regionIds, program.topics().regions(), "region", where, topics.at("regions"));
    }
  }

  private void checkSources(List<SourceHome> sources) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < sources.size(); i++) {
      Place place = new Place("sources", i);
      String name = place.at("source").required(sources.get(i).source(), "a source has a name");
      String country =
          place
              .at("country")
              .required(sources.get(i).country(), "source " + name + " has a country");
      addOnce(names, name, "source", place.at("source"));
      requireKnown(codes, country, "country", "source " + name, place.at("country"));
    }
  }

  private void checkAmbiguous(List<AmbiguousName> ambiguous) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < ambiguous.size(); i++) {
      Place place = new Place("ambiguous", i);
      String name =
          place.at("name").required(ambiguous.get(i).name(), "an ambiguous name has a name");
      addOnce(names, name, "ambiguous name", place.at("name"));
      String where = "ambiguous name " + name;
      List<Sense> senses = ambiguous.get(i).senses();
      for (int j = 0; j < senses.size(); j++) {
        Place sense = place.at("senses").at(j);
        requireKnown(codes, senses.get(j).country(), "country", where, sense.at("country"));
        requireKnown(regionIds, senses.get(j).region(), "region", where, sense.at("region"));
      }
    }
  }

  private void checkGolden(List<GoldenExample> golden) {
    Set<String> known = new HashSet<>(codes);
    known.addAll(regionIds);
    for (int i = 0; i < golden.size(); i++) {
      GoldenExample example = golden.get(i);
      String where = "golden example \"" + example.title() + "\"";
      Place place = new Place("golden", i);
      requireAll(known, example.focus(), "region or country", where, place.at("focus"));
      requireAll(known, example.never(), "region or country", where, place.at("never"));
    }
  }

  private static void checkFeed(
      String what,
      @Nullable String id,
      @Nullable String name,
      @Nullable Double threshold,
      Place place) {
    String given = place.at("id").required(id, "a " + what + " has an id");
    place.at("name").required(name, what + " " + given + " has a name");
    if (!given.matches("[a-z0-9][a-z0-9-]{0,99}")) {
      throw place.at("id").invalid("an id is lower-case letters, digits and hyphens, not " + given);
    }
    if (threshold != null && !(threshold >= 0 && threshold <= 1)) {
      throw place
          .at("threshold")
          .invalid("the threshold of " + given + " is from 0 to 1, not " + threshold);
    }
  }

  private static void addAllOnce(Set<String> seen, List<String> ids, String what, Place place) {
    for (int i = 0; i < ids.size(); i++) {
      addOnce(seen, ids.get(i), what, place.at(i));
    }
  }

  private static void addOnce(Set<String> seen, String id, String what, Place place) {
    if (!seen.add(id)) {
      throw place.invalid(what + " " + id + " is there twice");
    }
  }

  private static void requireAll(
      Set<String> known, List<String> used, String what, String where, Place place) {
    for (int i = 0; i < used.size(); i++) {
      requireKnown(known, used.get(i), what, where, place.at(i));
    }
  }

  private static void requireKnown(
      Set<String> known, @Nullable String id, String what, String where, Place place) {
    if (id != null && !known.contains(id)) {
      throw place.invalid(where + " refers to the unknown " + what + " " + id);
    }
  }
}
