package news.dateline.enrich.tag;

import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the world's names beside the taxonomy's. A country the taxonomy does not have is left out.
 */
final class WorldNamesInto {
  /**
   * A province is as well known as a city a little below those known by themselves, in thousands.
   */
  private static final int PROVINCE = 99;

  private static final Comparator<Reading> LARGEST_FIRST =
      (one, other) -> Integer.compare(other.population(), one.population());

  private final NameDrafts drafts;
  private final Languages languages;
  private final Map<String, Entity> countries;
  private final Map<String, Entity> regions;

  WorldNamesInto(
      NameDrafts drafts,
      Languages languages,
      Map<String, Entity> countries,
      Map<String, Entity> regions) {
    this.drafts = drafts;
    this.languages = languages;
    this.countries = countries;
    this.regions = regions;
  }

  void add() {
    int taxonomys = drafts.size();
    for (WorldNames.Row row : WorldNames.rows()) {
      long mask = languages.bits(row.languages());
      switch (row.kind()) {
        case "city" -> addCities(row, taxonomys);
        case "province" -> addProvinces(row, taxonomys);
        case "pair" -> addPairs(row, mask);
        case "trap" -> addTraps(row, mask);
        case "region" -> addAll(row, regions.get(row.id()), NameKind.REGION_TERM, mask);
        case "name" -> addAll(row, countries.get(row.id()), NameKind.COUNTRY_NAME, mask);
        case "demonym" -> addAll(row, countries.get(row.id()), NameKind.DEMONYM, mask);
        case "capital" -> addAll(row, countries.get(row.id()), NameKind.CAPITAL, mask);
        case "place" -> addAll(row, countries.get(row.id()), NameKind.PLACE, mask);
        case "person" -> addAll(row, countries.get(row.id()), NameKind.PERSON, mask);
        case "institution" -> addAll(row, countries.get(row.id()), NameKind.INSTITUTION, mask);
        case "word" -> addAll(row, countries.get(row.id()), NameKind.LOCAL_WORD, mask);
        default -> throw new IllegalStateException("gazetteer.tsv has the kind " + row.kind());
      }
    }
  }

  private void addAll(WorldNames.Row row, @Nullable Entity entity, NameKind kind, long mask) {
    if (entity == null) {
      return;
    }
    Reading reading = new Reading(entity, kind);
    for (WorldNames.Spelled name : row.names()) {
      if (!drafts.decided(name, entity)) {
        drafts.of(name, mask).add(reading);
      }
    }
  }

  private void addTraps(WorldNames.Row row, long mask) {
    for (WorldNames.Spelled name : row.names()) {
      drafts.of(name, mask).trap = true;
    }
  }

  private void addPairs(WorldNames.Row row, long mask) {
    String[] codes = row.id().split("\\+", -1);
    for (WorldNames.Spelled name : row.names()) {
      NameDrafts.Draft draft = drafts.of(name, mask);
      for (String code : codes) {
        Entity entity = countries.get(code);
        if (entity != null) {
          draft.pair = true;
          draft.add(new Reading(entity, NameKind.COUNTRY_NAME));
        }
      }
    }
  }

  private void addProvinces(WorldNames.Row row, int taxonomys) {
    Entity entity = countries.get(row.id());
    if (entity != null) {
      Reading province = new Reading(entity, NameKind.PROVINCE, PROVINCE);
      for (WorldNames.Spelled name : row.names()) {
        addGated(name, province, taxonomys);
      }
    }
  }

  private void addCities(WorldNames.Row row, int taxonomys) {
    Entity entity = countries.get(row.id());
    if (entity != null) {
      for (WorldNames.Spelled name : row.names()) {
        addGated(name, new Reading(entity, NameKind.CITY, name.population()), taxonomys);
      }
    }
  }

  /** What the taxonomy has a word for is the taxonomy's business. */
  private void addGated(WorldNames.Spelled name, Reading reading, int taxonomys) {
    NameDrafts.Draft draft = drafts.of(name, Languages.ALL);
    if (draft.index >= taxonomys && !draft.trap) {
      draft.add(reading);
      if (draft.readings.size() > 1) {
        draft.readings.sort(LARGEST_FIRST);
      }
    }
  }
}
