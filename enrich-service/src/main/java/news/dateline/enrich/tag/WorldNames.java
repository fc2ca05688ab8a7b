package news.dateline.enrich.tag;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The names that come with Dateline beside the taxonomy's: countries, demonyms and cities in many
 * languages, {@code gazetteer.tsv}. Generated; what the taxonomy says of a name goes before.
 */
final class WorldNames {
  private static final int ROWS_EXPECTED = 1 << 14;
  private static final String FILE = "/gazetteer.tsv";

  /**
   * A line of the file.
   *
   * @param kind name, demonym, capital, place, person, institution, word, region, pair, trap,
   *     bearer (a person named like a place), weak (a country's name that is a word, too),
   *     weak-demonym, weak-place, province, city or given (a given name)
   * @param id a country, or a region; two countries for a pair: {@code US+CN}
   * @param languages separated by commas, or {@code *}
   * @param names of the same kind
   */
  record Row(String kind, String id, String languages, List<Spelled> names) {}

  /**
   * A name, taken apart.
   *
   * @param path its words, at least one
   * @param population of a city, in thousands; else 0
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared; there are many.
  record Spelled(String text, int[] path, Name.Spelling spelling, int population) {}

  private static final Vocabulary.Builder WORDS = new Vocabulary.Builder();
  private static final List<Row> ROWS = read();

  private WorldNames() {}

  static List<Row> rows() {
    return ROWS;
  }

  /** The words that the names are made of; not to be added to. */
  static Vocabulary.Builder words() {
    return WORDS;
  }

  private static Row row(String line) {
    int id = line.indexOf('\t') + 1;
    int languages = line.indexOf('\t', id) + 1;
    int names = line.indexOf('\t', languages) + 1;
    String kind = line.substring(0, id - 1);
    return new Row(
        kind,
        line.substring(id, languages - 1),
        line.substring(languages, names - 1),
        names(line, names, kind.equals("city")));
  }

  /** They are separated by bars; cities have their population in thousands: "Lyon:522". */
  private static List<Spelled> names(String line, int from, boolean cities) {
    List<Spelled> names = new ArrayList<>();
    int start = from;
    while (start <= line.length()) {
      int bar = line.indexOf('|', start);
      int end = bar < 0 ? line.length() : bar;
      int colon = cities ? line.lastIndexOf(':', end) : end;
      String text = line.substring(start, colon);
      int[] path = WordPath.of(text, WORDS);
      if (path.length > 0) {
        int population = cities ? Integer.parseInt(line, colon + 1, end, 10) : 0;
        names.add(new Spelled(text, path, Name.Spelling.of(text), population));
      }
      start = end + 1;
    }
    return names;
  }

  private static List<Row> read() {
    InputStream stream = WorldNames.class.getResourceAsStream(FILE);
    if (stream == null) {
      throw new IllegalStateException(FILE + " is not on the class path");
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      List<Row> rows = new ArrayList<>(ROWS_EXPECTED);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.charAt(0) != '#') {
          rows.add(row(line));
        }
      }
      return rows;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
