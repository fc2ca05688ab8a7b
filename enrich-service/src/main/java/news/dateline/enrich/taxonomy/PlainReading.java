package news.dateline.enrich.taxonomy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import news.dateline.taxonomy.AmbiguousName;
import news.dateline.taxonomy.Country;
import news.dateline.taxonomy.DatedName;
import news.dateline.taxonomy.GoldenExample;
import news.dateline.taxonomy.Program;
import news.dateline.taxonomy.Region;
import news.dateline.taxonomy.Sense;
import news.dateline.taxonomy.SourceHome;
import news.dateline.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads a taxonomy token by token, as long as each value is of the type one expects. Whatever else
 * it meets, an unknown key or a value left out, it throws {@link Unusual} and leaves to the general
 * reader, which accepts it or says what is wrong. In a fresh JVM it needs half a second less than
 * that one.
 */
final class PlainReading {
  private final JsonParser parser;
  private final Element<String> texts = this::text;
  private final Element<DatedName> datedNames = this::dated;

  PlainReading(JsonParser parser) {
    this.parser = parser;
  }

  /** Something for the general reader. */
  static final class Unusual extends Exception {
    private static final long serialVersionUID = 1L;

    Unusual() {
      super("not plain", null, false, false);
    }
  }

  /** Reads one element, whose first token is the current one. */
  private interface Element<T> {
    T read() throws Unusual;
  }

  /** The document, all of it. */
  Taxonomy document() throws Unusual {
    parser.nextToken();
    Taxonomy taxonomy = taxonomy();
    if (parser.nextToken() != null) {
      throw new Unusual();
    }
    return taxonomy;
  }

  private Taxonomy taxonomy() throws Unusual {
    int schema = 0;
    Double threshold = null;
    List<Region> regions = List.of();
    List<Country> countries = List.of();
    List<Program> programs = List.of();
    List<SourceHome> sources = List.of();
    List<String> actors = List.of();
    List<String> bureaus = List.of();
    List<AmbiguousName> ambiguous = List.of();
    List<String> traps = List.of();
    List<String> givenNames = List.of();
    List<GoldenExample> golden = List.of();
    for (String key = first(); key != null; key = next()) {
      switch (key) {
        case "schema" -> schema = (int) number(JsonToken.VALUE_NUMBER_INT);
        case "threshold" -> threshold = fraction();
        case "regions" -> regions = list(this::region);
        case "countries" -> countries = list(this::country);
        case "programs" -> programs = list(this::program);
        case "sources" -> sources = list(this::source);
        case "actors" -> actors = list(texts);
        case "bureaus" -> bureaus = list(texts);
        case "ambiguous" -> ambiguous = list(this::ambiguous);
        case "traps" -> traps = list(texts);
        case "givenNames" -> givenNames = list(texts);
        case "golden" -> golden = list(this::golden);
        default -> throw new Unusual();
      }
    }
    return new Taxonomy(
        schema,
        regions,
        countries,
        programs,
        sources,
        actors,
        bureaus,
        ambiguous,
        traps,
        givenNames,
        threshold,
        golden);
  }

  private Region region() throws Unusual {
    String id = null;
    String name = null;
    boolean world = false;
    Double threshold = null;
    List<String> countries = List.of();
    List<String> within = List.of();
    List<String> terms = List.of();
    List<String> aliases = List.of();
    for (String key = first(); key != null; key = next()) {
      switch (key) {
        case "id" -> id = text();
        case "name" -> name = text();
        case "world" -> world = truth();
        case "countries" -> countries = list(texts);
        case "within" -> within = list(texts);
        case "terms" -> terms = list(texts);
        case "aliases" -> aliases = list(texts);
        case "threshold" -> threshold = fraction();
        default -> throw new Unusual();
      }
    }
    return new Region(given(id), given(name), world, countries, within, terms, aliases, threshold);
  }

  private Country country() throws Unusual {
    String code = null;
    String name = null;
    List<String> names = List.of();
    List<String> demonyms = List.of();
    List<String> capitals = List.of();
    List<String> states = List.of();
    List<String> abbreviations = List.of();
    List<String> places = List.of();
    List<String> words = List.of();
    List<DatedName> people = List.of();
    List<DatedName> institutions = List.of();
    for (String key = first(); key != null; key = next()) {
      switch (key) {
        case "code" -> code = text();
        case "name" -> name = text();
        case "names" -> names = list(texts);
        case "demonyms" -> demonyms = list(texts);
        case "capitals" -> capitals = list(texts);
        case "states" -> states = list(texts);
        case "abbreviations" -> abbreviations = list(texts);
        case "places" -> places = list(texts);
        case "words" -> words = list(texts);
        case "people" -> people = list(datedNames);
        case "institutions" -> institutions = list(datedNames);
        default -> throw new Unusual();
      }
    }
    return new Country(
        given(code),
        given(name),
        names,
        demonyms,
        capitals,
        states,
        abbreviations,
        places,
        words,
        people,
        institutions);
  }

  private Program program() throws Unusual {
    String id = null;
    String name = null;
    List<DatedName> names = List.of();
    List<DatedName> series = List.of();
    Program.Topics topics = Program.Topics.NONE;
    List<String> aliases = List.of();
    LocalDate closed = null;
    Double threshold = null;
    for (String key = first(); key != null; key = next()) {
      switch (key) {
        case "id" -> id = text();
        case "name" -> name = text();
        case "names" -> names = list(datedNames);
        case "series" -> series = list(datedNames);
        case "topics" -> topics = topics();
        case "aliases" -> aliases = list(texts);
        case "closed" -> closed = day();
        case "threshold" -> threshold = fraction();
        default -> throw new Unusual();
      }
    }
    return new Program(given(id), given(name), names, series, topics, aliases, closed, threshold);
  }

  private Program.Topics topics() throws Unusual {
    List<String> regions = List.of();
    List<String> countries = List.of();
    for (String key = first(); key != null; key = next()) {
      switch (key) {
        case "regions" -> regions = list(texts);
        case "countries" -> countries = list(texts);
        default -> throw new Unusual();
      }
    }
    return new Program.Topics(regions, countries);
  }

  private SourceHome source() throws Unusual {
    String source = null;
    String country = null;
    for (String key = first(); key != null; key = next()) {
      switch (key) {
        case "source" -> source = text();
        case "country" -> country = text();
        default -> throw new Unusual();
      }
    }
    return new SourceHome(given(source), given(country));
  }

  private AmbiguousName ambiguous() throws Unusual {
    String name = null;
    boolean person = false;
    List<Sense> senses = List.of();
    for (String key = first(); key != null; key = next()) {
      switch (key) {
        case "name" -> name = text();
        case "person" -> person = truth();
        case "senses" -> senses = list(this::sense);
        default -> throw new Unusual();
      }
    }
    return new AmbiguousName(given(name), person, senses);
  }

  private Sense sense() throws Unusual {
    String country = null;
    String region = null;
    List<String> cues = List.of();
    for (String key = first(); key != null; key = next()) {
      switch (key) {
        case "country" -> country = text();
        case "region" -> region = text();
        case "cues" -> cues = list(texts);
        default -> throw new Unusual();
      }
    }
    return new Sense(country, region, cues);
  }

  private GoldenExample golden() throws Unusual {
    String title = null;
    String body = null;
    String source = null;
    LocalDate published = null;
    List<String> focus = List.of();
    List<String> never = List.of();
    for (String key = first(); key != null; key = next()) {
      switch (key) {
        case "title" -> title = text();
        case "body" -> body = text();
        case "source" -> source = text();
        case "published" -> published = day();
        case "focus" -> focus = list(texts);
        case "never" -> never = list(texts);
        default -> throw new Unusual();
      }
    }
    return new GoldenExample(given(title), given(body), source, published, focus, never);
  }

  private DatedName dated() throws Unusual {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return DatedName.always(text());
    }
    String name = null;
    String from = null;
    String to = null;
    for (String key = first(); key != null; key = next()) {
      switch (key) {
        case "name" -> name = text();
        case "from" -> from = end();
        case "to" -> to = end();
        default -> throw new Unusual();
      }
    }
    return DatedName.of(name, from, to);
  }

  /** The first key of the object that begins here, standing at its value; null if there is none. */
  private @Nullable String first() throws Unusual {
    expect(JsonToken.START_OBJECT);
    return next();
  }

  /** The next key, standing at its value; null at the end of the object. */
  private @Nullable String next() throws Unusual {
    if (parser.nextToken() == JsonToken.END_OBJECT) {
      return null;
    }
    expect(JsonToken.PROPERTY_NAME);
    String key = parser.currentName();
    parser.nextToken();
    return key;
  }

  private <T> List<T> list(Element<T> element) throws Unusual {
    expect(JsonToken.START_ARRAY);
    List<T> all = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      all.add(element.read());
    }
    return all;
  }

  private String text() throws Unusual {
    expect(JsonToken.VALUE_STRING);
    return parser.getString();
  }

  /** An end of a period; a year is written as a number. */
  private String end() throws Unusual {
    return parser.currentToken() == JsonToken.VALUE_NUMBER_INT ? parser.getString() : text();
  }

  private static String given(@Nullable String text) throws Unusual {
    if (text == null) {
      throw new Unusual();
    }
    return text;
  }

  private boolean truth() throws Unusual {
    if (parser.currentToken() != JsonToken.VALUE_TRUE) {
      expect(JsonToken.VALUE_FALSE);
      return false;
    }
    return true;
  }

  private double number(JsonToken type) throws Unusual {
    expect(type);
    return parser.getDoubleValue();
  }

  private Double fraction() throws Unusual {
    return number(JsonToken.VALUE_NUMBER_FLOAT);
  }

  /** Of digits alone, so that it can be read. */
  private LocalDate day() throws Unusual {
    String text = text();
    if (!text.matches("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])")) {
      throw new Unusual();
    }
    return LocalDate.parse(text);
  }

  private void expect(JsonToken type) throws Unusual {
    if (parser.currentToken() != type) {
      throw new Unusual();
    }
  }
}
