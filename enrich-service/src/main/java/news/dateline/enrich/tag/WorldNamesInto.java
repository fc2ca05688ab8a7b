package news.dateline.enrich.tag;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts the world's names beside the taxonomy's. A country the taxonomy does not have is left out.
 */
final class WorldNamesInto {
  /**
   * A province is as well known as a city a little below those known by themselves, in thousands.
   */
  private static final int PROVINCE = 99;

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
        case "trap" -> each(row, name -> drafts.of(name, mask).ifPresent(d -> d.trap = true));
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

  /** What to do with a name. */
  private interface Step {
    void take(String name);
  }

  private static void each(WorldNames.Row row, Step step) {
    String names = row.names();
    int start = 0;
    while (start <= names.length()) {
      int bar = names.indexOf('|', start);
      int end = bar < 0 ? names.length() : bar;
      step.take(names.substring(start, end));
      start = end + 1;
    }
  }

  private void addAll(WorldNames.Row row, @Nullable Entity entity, NameKind kind, long mask) {
    if (entity != null) {
      Reading reading = new Reading(entity, kind);
      each(
          row,
          name -> {
            if (!drafts.decided(name, entity)) {
              drafts.of(name, mask).ifPresent(draft -> draft.add(reading));
            }
          });
    }
  }

  private void addPairs(WorldNames.Row row, long mask) {
    String[] codes = row.id().split("\\+", -1);
    each(
        row,
        name -> {
          Optional<NameDrafts.Draft> draft = drafts.of(name, mask);
          for (String code : codes) {
            Entity entity = countries.get(code);
            if (draft.isPresent() && entity != null) {
              draft.get().pair = true;
              draft.get().add(new Reading(entity, NameKind.COUNTRY_NAME));
            }
          }
        });
  }

  private void addProvinces(WorldNames.Row row, int taxonomys) {
    Entity entity = countries.get(row.id());
    if (entity != null) {
      Reading province = new Reading(entity, NameKind.PROVINCE, PROVINCE);
      each(row, name -> addGated(name, province, taxonomys));
    }
  }

  /** What the taxonomy has a word for is the taxonomy's business. */
  private void addGated(String name, Reading reading, int taxonomys) {
    drafts
        .of(name, Languages.ALL)
        .filter(draft -> draft.index >= taxonomys && !draft.trap)
        .ifPresent(draft -> {
          draft.add(reading);
          draft.readings.sort(Comparator.comparingInt(Reading::population).reversed());
        });
  }

  private void addCities(WorldNames.Row row, int taxonomys) {
    Entity entity = countries.get(row.id());
    if (entity == null) {
      return;
    }
    each(
        row,
        cell -> {
          int colon = cell.lastIndexOf(':');
          String name = cell.substring(0, colon);
          Reading city =
              new Reading(entity, NameKind.CITY, Integer.parseInt(cell.substring(colon + 1)));
          addGated(name, city, taxonomys);
        });
  }
}
