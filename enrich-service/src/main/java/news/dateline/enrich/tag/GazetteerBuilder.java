package news.dateline.enrich.tag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.article.TagKind;
import news.dateline.taxonomy.AmbiguousName;
import news.dateline.taxonomy.Country;
import news.dateline.taxonomy.Program;
import news.dateline.taxonomy.Region;
import news.dateline.taxonomy.Sense;
import news.dateline.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/** Compiles a taxonomy into a {@link Gazetteer}, in the document's order. */
final class GazetteerBuilder {
  private final Vocabulary.Builder vocabulary = new Vocabulary.Builder();
  private final TokenTrie.Builder trie = new TokenTrie.Builder();
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Entity> entities = new ArrayList<>();
  private final Map<String, Entity> countries = new LinkedHashMap<>();
  private final Map<String, Entity> regions = new LinkedHashMap<>();
  private final Map<String, Entity> programs = new LinkedHashMap<>();

  /** A name while its readings are collected. */
  private static final class Draft {
    final int index;
    final String text;
    final Set<Reading> readings = new LinkedHashSet<>();
    boolean trap;
    @Nullable Ambiguity ambiguity;

    Draft(int index, String text) {
      this.index = index;
      this.text = text;
    }
  }

  static Gazetteer build(Taxonomy taxonomy) {
    return new GazetteerBuilder().compile(taxonomy);
  }

  private Gazetteer compile(Taxonomy taxonomy) {
    taxonomy.countries().forEach(this::addCountry);
    taxonomy.regions().forEach(this::addRegion);
    taxonomy.programs().forEach(this::addProgram);
    taxonomy.traps().forEach(text -> draft(text).ifPresent(draft -> draft.trap = true));
    taxonomy.ambiguous().forEach(this::addAmbiguous);
    BitSet givenNames = new BitSet();
    for (String name : taxonomy.givenNames()) {
      int[] path = path(name);
      if (path.length == 1) {
        givenNames.set(path[0]);
      }
    }
    List<Name> names = new ArrayList<>();
    for (Draft draft : drafts) {
      names.add(
          new Name(
              names.size(),
              draft.text,
              Name.Spelling.of(draft.text),
              List.copyOf(draft.readings),
              draft.trap,
              draft.ambiguity));
    }
    return new Gazetteer(
        vocabulary.build(),
        trie.build(),
        names,
        entities,
        countries,
        regions,
        programs,
        givenNames);
  }

  private void addCountry(Country country) {
    Entity entity = entity(TagKind.COUNTRY, country.code(), country.name(), countries);
    add(country.name(), entity, NameKind.COUNTRY_NAME);
    country.names().forEach(name -> add(name, entity, NameKind.COUNTRY_NAME));
    country.demonyms().forEach(name -> addWithPlural(name, entity));
    country.capitals().forEach(name -> add(name, entity, NameKind.CAPITAL));
    country.states().forEach(name -> add(name, entity, NameKind.STATE));
    country.abbreviations().forEach(name -> add(", " + name, entity, NameKind.STATE));
    country.places().forEach(name -> add(name, entity, NameKind.PLACE));
    country.people().forEach(name -> add(name, entity, NameKind.PERSON));
    country.institutions().forEach(name -> add(name, entity, NameKind.INSTITUTION));
  }

  private void addRegion(Region region) {
    Entity entity = entity(TagKind.REGION, region.id(), region.name(), regions);
    region.terms().forEach(name -> add(name, entity, NameKind.REGION_TERM));
  }

  private void addProgram(Program program) {
    Entity entity = entity(TagKind.PROGRAM, program.id(), program.name(), programs);
    add(program.name(), entity, NameKind.PROGRAM_NAME);
    program.names().forEach(name -> add(name, entity, NameKind.PROGRAM_NAME));
    program.series().forEach(name -> add(name, entity, NameKind.PROGRAM_SERIES));
  }

  private void addAmbiguous(AmbiguousName ambiguous) {
    Draft draft = draft(ambiguous.name()).orElse(null);
    if (draft == null) {
      return;
    }
    List<Ambiguity.Meaning> meanings = new ArrayList<>();
    for (Sense sense : ambiguous.senses()) {
      Set<Integer> cues = new LinkedHashSet<>();
      for (String cue : sense.cues()) {
        draft(cue).ifPresent(found -> cues.add(found.index));
      }
      meanings.add(new Ambiguity.Meaning(reading(draft, sense), cues));
    }
    draft.ambiguity = new Ambiguity(ambiguous.person(), meanings);
  }

  private @Nullable Reading reading(Draft draft, Sense sense) {
    Entity entity = null;
    if (sense.country() != null) {
      entity = countries.get(sense.country());
    } else if (sense.region() != null) {
      entity = regions.get(sense.region());
    }
    if (entity == null) {
      return null;
    }
    for (Reading reading : draft.readings) {
      if (reading.entity().equals(entity)) {
        return reading;
      }
    }
    NameKind kind = entity.kind() == TagKind.REGION ? NameKind.REGION_TERM : NameKind.PLACE;
    Reading added = new Reading(entity, kind);
    draft.readings.add(added);
    return added;
  }

  private Entity entity(TagKind kind, String id, String name, Map<String, Entity> byId) {
    Entity entity = new Entity(entities.size(), kind, id, name);
    entities.add(entity);
    byId.put(id, entity);
    return entity;
  }

  private void addWithPlural(String demonym, Entity entity) {
    add(demonym, entity, NameKind.DEMONYM);
    if (!demonym.matches(".*(s|sh|ch|ese)")) {
      add(demonym + "s", entity, NameKind.DEMONYM);
    }
  }

  private void add(String text, Entity entity, NameKind kind) {
    draft(text)
        .filter(draft -> draft.readings.stream().noneMatch(known -> known.entity().equals(entity)))
        .ifPresent(draft -> draft.readings.add(new Reading(entity, kind)));
  }

  /** The draft of {@code text}, a new one if need be; none for a text without words. */
  private Optional<Draft> draft(String text) {
    int[] path = path(text);
    if (path.length == 0) {
      return Optional.empty();
    }
    int known = trie.find(path);
    if (known == TokenTrie.NONE) {
      known = drafts.size();
      drafts.add(new Draft(known, text));
      trie.add(path, known);
    }
    return Optional.of(drafts.get(known));
  }

  private int[] path(String text) {
    List<Integer> path = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Letters.inWord(c)) {
        if (Letters.fold(c) != Letters.MARK) {
          word.append(Letters.fold(c));
        }
        continue;
      }
      if (!word.isEmpty()) {
        path.add(vocabulary.add(word.toString()));
        word.setLength(0);
      }
      if (c == ',') {
        path.add(Vocabulary.COMMA);
      }
    }
    return path.stream().mapToInt(Integer::intValue).toArray();
  }
}
