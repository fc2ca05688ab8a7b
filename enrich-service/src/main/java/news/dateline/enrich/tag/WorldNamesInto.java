package news.dateline.enrich.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the world's names beside the taxonomy's. A country the taxonomy does not have is left out.
 */
final class WorldNamesInto {
  /**
   * A province is as well known as a city a little below those known by themselves, in thousands.
   */
  private static final int PROVINCE = 99;

  private static final int SHORT_ACRONYM = 3;

  /** From this size on, in thousands, a city is worth telling from one that the taxonomy has. */
  private static final int NAMESAKE = 100;

  /** So many times larger, the one that the taxonomy has is always meant. */
  private static final int TIMES_LARGER = 8;

  private static final Comparator<Reading> LARGEST_FIRST =
      (one, other) -> Integer.compare(other.population(), one.population());

  private final NameDrafts drafts;
  private final Languages languages;
  private final Map<String, Entity> countries;
  private final Map<String, Entity> regions;
  private final Set<String> actors;

  /** The cities that are called as a place of the taxonomy is. */
  private final Map<NameDrafts.Draft, List<Reading>> namesakes = new LinkedHashMap<>();

  WorldNamesInto(
      NameDrafts drafts,
      Languages languages,
      Map<String, Entity> countries,
      Map<String, Entity> regions,
      Set<String> actors) {
    this.drafts = drafts;
    this.languages = languages;
    this.countries = countries;
    this.regions = regions;
    this.actors = actors;
  }

  void add() {
    int taxonomys = drafts.size();
    for (WorldNames.Row row : WorldNames.rows()) {
      long mask = languages.bits(row.languages());
      switch (row.kind()) {
        case "city" -> addCities(row, taxonomys);
        case "province" -> addProvinces(row, taxonomys);
        case "given" -> row.names().forEach(drafts::addGivenName);
        case "pair" -> addPairs(row, mask);
        case "trap" -> addTraps(row, mask, EnumSet.of(Name.Trait.TRAP));
        case "bearer" -> addTraps(row, mask, EnumSet.of(Name.Trait.TRAP, Name.Trait.BEARER));
        case "weak" -> addWeak(row, mask, NameKind.COUNTRY_NAME);
        case "weak-demonym" -> addWeak(row, mask, NameKind.DEMONYM);
        case "weak-place" -> addWeak(row, mask, NameKind.PLACE);
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
    namesakes.forEach(this::addNamesakes);
  }

  private void addAll(WorldNames.Row row, @Nullable Entity entity, NameKind kind, long mask) {
    if (entity == null) {
      return;
    }
    Reading reading = new Reading(entity, kind);
    List<Reading> alone = List.of(reading);
    for (WorldNames.Spelled name : row.names()) {
      if (!drafts.decided(name, entity)) {
        NameDrafts.Draft draft = drafts.of(name, mask);
        draft.add(reading, alone);
        if (kind == NameKind.INSTITUTION && isShortAcronym(name) && !isActor(entity)) {
          draft.set(Name.Trait.WEAK);
        }
      }
    }
  }

  /** A word of the language that names a country too, whatever else says so. */
  private void addWeak(WorldNames.Row row, long mask, NameKind kind) {
    Entity entity = countries.get(row.id());
    if (entity != null) {
      for (WorldNames.Spelled name : row.names()) {
        NameDrafts.Draft draft = drafts.of(name, mask);
        draft.add(new Reading(entity, kind));
        draft.set(Name.Trait.WEAK);
      }
    }
  }

  /** Three letters stand for many things: DPP for a party of Taiwan, and for a prosecutor. */
  private static boolean isShortAcronym(WorldNames.Spelled name) {
    return name.spelling() == Name.Spelling.ACRONYM && name.text().length() <= SHORT_ACRONYM;
  }

  private boolean isActor(Entity entity) {
    return actors.contains(entity.id());
  }

  private void addTraps(WorldNames.Row row, long mask, Set<Name.Trait> traits) {
    for (WorldNames.Spelled name : row.names()) {
      NameDrafts.Draft draft = drafts.of(name, mask);
      traits.forEach(draft::set);
    }
  }

  private void addPairs(WorldNames.Row row, long mask) {
    String[] codes = row.id().split("\\+", -1);
    for (WorldNames.Spelled name : row.names()) {
      NameDrafts.Draft draft = drafts.of(name, mask);
      for (String code : codes) {
        Entity entity = countries.get(code);
        if (entity != null) {
          draft.set(Name.Trait.PAIR);
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

  /** What the taxonomy has a word for is the taxonomy's business, but for a city of that name. */
  private void addGated(WorldNames.Spelled name, Reading reading, int taxonomys) {
    NameDrafts.Draft draft = drafts.of(name, Languages.ALL);
    if (draft.index < taxonomys) {
      if (reading.kind() == NameKind.CITY && isPlace(draft)) {
        namesakes.computeIfAbsent(draft, any -> new ArrayList<>()).add(reading);
      }
    } else if (!draft.trap()) {
      draft.add(reading);
      draft.sort(LARGEST_FIRST);
    }
  }

  private static boolean isPlace(NameDrafts.Draft draft) {
    return draft.ambiguity == null
        && draft.readings().size() == 1
        && !draft.trap()
        && (draft.readings().getFirst().kind() == NameKind.PLACE
            || draft.readings().getFirst().kind() == NameKind.CAPITAL);
  }

  /**
   * Hyderabad is India's to the taxonomy, and Pakistan's where the article speaks of Pakistan
   * alone. A country that acts everywhere is spoken of everywhere.
   */
  private void addNamesakes(NameDrafts.Draft draft, List<Reading> cities) {
    Entity own = draft.readings().getFirst().entity();
    int population = 0;
    for (Reading city : cities) {
      population = city.entity().equals(own) ? city.population() : population;
    }
    for (Reading city : cities) {
      boolean large =
          city.population() >= NAMESAKE && city.population() * TIMES_LARGER >= population;
      if (population > 0 && large && !isActor(city.entity())) {
        draft.add(city);
      }
    }
  }
}
