package news.dateline.enrich.tag;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The names that come with Dateline beside the taxonomy's: countries, demonyms and cities in many
 * languages, {@code gazetteer.tsv}. Generated; what the taxonomy says of a name goes before.
 */
final class WorldNames {
  private static final String FILE = "/gazetteer.tsv";

  /**
   * A line of the file.
   *
   * @param kind name, demonym, capital, place, person, region, pair, trap or city
   * @param id a country, or a region; two countries for a pair: {@code US+CN}
   * @param languages separated by commas, or {@code *}
   * @param names separated by bars; cities with their population in thousands: {@code Lyon:522}
   */
  record Row(String kind, String id, String languages, String names) {}

  private static final List<Row> ROWS = read();

  private WorldNames() {}

  static List<Row> rows() {
    return ROWS;
  }

  private static List<Row> read() {
    InputStream stream = WorldNames.class.getResourceAsStream(FILE);
    if (stream == null) {
      throw new IllegalStateException(FILE + " is not on the class path");
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 4))
          .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3]))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
