package news.dateline.enrich.taxonomy;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import news.dateline.taxonomy.InvalidTaxonomyException;
import news.dateline.taxonomy.Taxonomy;
import news.dateline.taxonomy.TaxonomyDocument;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Turns YAML text into a {@link TaxonomyDocument}. Bounded: a document of at most {@link
 * #MAX_LENGTH} characters, nested at most {@link #MAX_DEPTH} deep, without YAML aliases. Strict: an
 * unknown or repeated key is an error, because it is a typing error, and so is a document without a
 * region or without a country, which would take all tags away.
 */
public final class TaxonomyReader {
  /** The longest document, in characters. */
  public static final int MAX_LENGTH = 2_000_000;

  /** How deep a document may be nested. */
  public static final int MAX_DEPTH = 16;

  private static final String BUNDLED = "/taxonomy.yaml";

  static final YAMLFactory FACTORY =
      YAMLFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxDocumentLength(MAX_LENGTH)
                  .build())
          .build();

  private TaxonomyReader() {}

  /** Reads what is unusual, and says what is wrong; made when it is needed, which is seldom. */
  private static final class General {
    static final ObjectReader READER =
        YAMLMapper.builder(FACTORY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(
                List.class,
                list ->
                    list.setNullHandling(
                        JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY, Nulls.FAIL)))
            .build()
            .readerFor(Taxonomy.class);

    private General() {}
  }

  /** The taxonomy that comes with Dateline. */
  public static TaxonomyDocument bundled() {
    try (InputStream stream = TaxonomyReader.class.getResourceAsStream(BUNDLED)) {
      if (stream == null) {
        throw new IllegalStateException(BUNDLED + " is not on the class path");
      }
      return read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (TaxonomyReadException invalid) {
      throw new IllegalStateException("the bundled taxonomy is invalid", invalid);
    }
  }

  /**
   * The document whose text is {@code utf8}, as it came.
   *
   * @throws TaxonomyReadException when it is not UTF-8, or for what {@link #read(String)} refuses
   */
  public static TaxonomyDocument read(byte[] utf8) throws TaxonomyReadException {
    return read(Utf8.text(utf8));
  }

  /**
   * The document whose text is {@code yaml}.
   *
   * @throws TaxonomyReadException when it is too long, no YAML, has an unknown key or a wrong type,
   *     contradicts itself, or has no regions or no countries
   */
  public static TaxonomyDocument read(String yaml) throws TaxonomyReadException {
    if (yaml.length() > MAX_LENGTH) {
      throw new TaxonomyReadException(
          1 + (int) yaml.chars().limit(MAX_LENGTH).filter(c -> c == '\n').count(),
          "the document has %d characters, at most %d are allowed"
              .formatted(yaml.length(), MAX_LENGTH));
    }
    try {
      refuseAliases(yaml);
      Taxonomy taxonomy = plain(yaml).orElseGet(() -> general(yaml));
      if (taxonomy == null) {
        throw new TaxonomyReadException(0, "the document is empty");
      }
      if (taxonomy.schema() != Taxonomy.SCHEMA) {
        throw new TaxonomyReadException(
            DocumentLines.of(yaml, List.of("schema")),
            "schema is " + Taxonomy.SCHEMA + ", not " + taxonomy.schema());
      }
      requireSome(yaml, "regions", taxonomy.regions());
      requireSome(yaml, "countries", taxonomy.countries());
      return TaxonomyDocument.of(yaml, taxonomy);
    } catch (JacksonException malformed) {
      throw Refusal.of(yaml, malformed);
    }
  }

  private static void requireSome(String yaml, String key, List<?> entries)
      throws TaxonomyReadException {
    if (entries.isEmpty()) {
      throw new TaxonomyReadException(
          DocumentLines.of(yaml, List.of(key)),
          "there are no %s; a taxonomy has at least one region and one country".formatted(key));
    }
  }

  /** The document, when it is plain; what is not is read once more, by the general reader. */
  static Optional<Taxonomy> plain(String yaml) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), yaml)) {
      return Optional.of(new PlainReading(parser).document());
    } catch (PlainReading.Unusual | InvalidTaxonomyException | JacksonException unusual) {
      // The general reader meets it too, and says what it is and on which line.
      return Optional.empty();
    }
  }

  static Taxonomy general(String yaml) {
    return General.READER.readValue(yaml);
  }

  /** Reading twice takes twice as long: a document without an asterisk has no alias. */
  private static void refuseAliases(String yaml) throws TaxonomyReadException {
    if (yaml.indexOf('*') < 0) {
      return;
    }
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), yaml)) {
      while (parser.nextToken() != null) {
        if (parser instanceof YAMLParser events && events.isCurrentAlias()) {
          throw new TaxonomyReadException(
              parser.currentTokenLocation().getLineNr(), "YAML aliases (*name) are not supported");
        }
      }
    }
  }
}
