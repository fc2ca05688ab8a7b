package news.dateline.enrich.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.article.TagKind;
import news.dateline.taxonomy.AmbiguousName;
import news.dateline.taxonomy.Country;
import news.dateline.taxonomy.DatedName;
import news.dateline.taxonomy.Program;
import news.dateline.taxonomy.Region;
import news.dateline.taxonomy.Sense;
import news.dateline.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a taxonomy and the world's names into a {@link Gazetteer}: the taxonomy first, in the
 * document's order, so that what an editor says of a name goes before.
 */
final class GazetteerBuilder {
  private final Languages languages = new Languages();
  private final NameDrafts drafts = new NameDrafts();
  private final List<Entity> entities = new ArrayList<>();
  private final Map<String, Entity> countries = new LinkedHashMap<>();
  private final Map<String, Entity> regions = new LinkedHashMap<>();

  static Gazetteer build(Taxonomy taxonomy) {
    return new GazetteerBuilder().compile(taxonomy);
  }

  private Gazetteer compile(Taxonomy taxonomy) {
    taxonomy.countries().forEach(this::addCountry);
    taxonomy.regions().forEach(this::addRegion);
    taxonomy.programs().forEach(this::addProgram);
    taxonomy
        .traps()
        .forEach(text -> drafts.of(text).ifPresent(draft -> draft.set(Name.Trait.TRAP)));
    taxonomy.ambiguous().forEach(this::addAmbiguous);
    int cues = drafts.size();
    BitSet taxonomyWords = (BitSet) drafts.taxonomys().clone();
    new WorldNamesInto(drafts, languages, countries, regions, Set.copyOf(taxonomy.actors())).add();
    taxonomy
        .bureaus()
        .forEach(city -> drafts.of(city).ifPresent(draft -> draft.set(Name.Trait.BUREAU)));
    drafts.settle(languages);
    drafts.explainTraps();
    for (String name : taxonomy.givenNames()) {
      int[] path = WordPath.of(name, drafts.vocabulary());
      if (path.length == 1) {
        drafts.givenNames().set(path[0]);
      }
    }
    return gazetteer(cues, taxonomyWords);
  }

  private Gazetteer gazetteer(int cues, BitSet taxonomyWords) {
    Vocabulary vocabulary = drafts.vocabulary().build();
    TokenTrie trie = drafts.trie();
    int[] beginnings = new int[drafts.vocabulary().size()];
    Arrays.fill(beginnings, TokenTrie.NONE);
    drafts.beginnings().stream()
        .forEach(word -> beginnings[word] = trie.next(TokenTrie.ROOT, word));
    return new Gazetteer(
        vocabulary,
        trie,
        drafts.names(),
        entities,
        countries,
        regions,
        drafts.givenNames(),
        beginnings,
        drafts.smallBeginnings(),
        languages,
        cues,
        taxonomyWords);
  }

  private void addCountry(Country country) {
    Entity entity = entity(TagKind.COUNTRY, country.code(), country.name());
    countries.put(country.code(), entity);
    add(country.name(), entity, NameKind.COUNTRY_NAME);
    country.names().forEach(name -> add(name, entity, NameKind.COUNTRY_NAME));
    country.demonyms().forEach(name -> addWithPlural(name, entity));
    country.capitals().forEach(name -> add(name, entity, NameKind.CAPITAL));
    country.states().forEach(name -> add(name, entity, NameKind.STATE));
    country.abbreviations().forEach(name -> add(", " + name, entity, NameKind.STATE));
    country.places().forEach(name -> add(name, entity, NameKind.PLACE));
    country.words().forEach(name -> add(name, entity, NameKind.LOCAL_WORD));
    country.people().forEach(name -> addDated(name, entity, NameKind.PERSON));
    country.institutions().forEach(name -> addDated(name, entity, NameKind.INSTITUTION));
  }

  private void addRegion(Region region) {
    Entity entity = entity(TagKind.REGION, region.id(), region.name());
    regions.put(region.id(), entity);
    // The names of the world know a region by the id it had when they were written.
    region.aliases().forEach(former -> regions.put(former, entity));
    region.terms().forEach(name -> add(name, entity, NameKind.REGION_TERM));
  }

  private void addProgram(Program program) {
    Entity entity = entity(TagKind.PROGRAM, program.id(), program.name());
    add(program.name(), entity, NameKind.PROGRAM_NAME);
    program.names().forEach(name -> addDated(name, entity, NameKind.PROGRAM_NAME));
    program.series().forEach(name -> addDated(name, entity, NameKind.PROGRAM_SERIES));
  }

  private void addAmbiguous(AmbiguousName ambiguous) {
    NameDrafts.Draft draft = drafts.of(ambiguous.name()).orElse(null);
    if (draft == null) {
      return;
    }
    List<Ambiguity.Meaning> meanings = new ArrayList<>();
    for (Sense sense : ambiguous.senses()) {
      Set<Integer> cues = new LinkedHashSet<>();
      for (String cue : sense.cues()) {
        drafts
            .of(cue)
            .filter(found -> found != draft) // The name itself speaks for none of its meanings.
            .ifPresent(found -> cues.add(found.index));
      }
      meanings.add(new Ambiguity.Meaning(reading(draft, sense), cues));
    }
    draft.ambiguity = new Ambiguity(ambiguous.person(), meanings);
  }

  private @Nullable Reading reading(NameDrafts.Draft draft, Sense sense) {
    Entity entity = null;
    if (sense.country() != null) {
      entity = countries.get(sense.country());
    } else if (sense.region() != null) {
      entity = regions.get(sense.region());
    }
    if (entity == null) {
      return null;
    }
    for (Reading reading : draft.readings()) {
      if (reading.entity().equals(entity)) {
        return reading;
      }
    }
    NameKind kind = entity.kind() == TagKind.REGION ? NameKind.REGION_TERM : NameKind.PLACE;
    Reading added = new Reading(entity, kind);
    draft.add(added);
    return added;
  }

  private Entity entity(TagKind kind, String id, String name) {
    Entity entity = new Entity(entities.size(), kind, id, name);
    entities.add(entity);
    return entity;
  }

  private void addWithPlural(String demonym, Entity entity) {
    add(demonym, entity, NameKind.DEMONYM);
    if (!demonym.matches(".*(s|sh|ch|ese)")) {
      add(demonym + "s", entity, NameKind.DEMONYM);
    }
  }

  private void add(String text, Entity entity, NameKind kind) {
    add(text, new Reading(entity, kind));
  }

  private void addDated(DatedName name, Entity entity, NameKind kind) {
    List<Period> periods = name.dated() ? List.of(new Period(name.from(), name.to())) : List.of();
    add(name.name(), new Reading(entity, kind, 0, periods));
  }

  private void add(String text, Reading reading) {
    drafts.of(text).ifPresent(draft -> draft.add(reading));
  }
}
