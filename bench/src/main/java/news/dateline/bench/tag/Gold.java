package news.dateline.bench.tag;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import news.dateline.cli.tag.Pieces;
import news.dateline.enrich.taxonomy.TaxonomyReader;

/**
 * A file of articles whose labels are known, named on a command line: {@code FILE.jsonl},
 * compressed or not, and {@code FILE@8} for one whose articles count eight times in training.
 *
 * @param name the file's
 * @param importance how often each article counts in training
 * @param lines the articles
 */
record Gold(String name, double importance, List<GoldLine> lines) {
  /** From this many articles on, a country that none is about is one that was not asked for. */
  private static final int LARGE = 5000;

  Gold {
    lines = List.copyOf(lines);
  }

  /** Reads the file that {@code argument} names. */
  static Gold of(String argument) throws IOException, Pieces.Unreadable {
    int at = argument.lastIndexOf('@');
    Path file = Path.of(at < 0 ? argument : argument.substring(0, at));
    double importance = at < 0 ? 1 : Double.parseDouble(argument.substring(at + 1));
    Pieces pieces = new Pieces(Map.of());
    WorldRegions world = new WorldRegions(TaxonomyReader.bundled().taxonomy());
    List<GoldLine> lines = new ArrayList<>();
    try (InputStream raw = Files.newInputStream(file);
        InputStream input = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(GoldLine.of(line, pieces, world));
      }
    }
    return new Gold(String.valueOf(file.getFileName()), importance, lines);
  }

  /**
   * The countries it knows: in a large file those that some article is about, for a country that
   * none is about was not asked for; in a small one all.
   */
  Set<String> known(Set<String> all) {
    Set<String> labeled = new TreeSet<>();
    for (GoldLine line : lines) {
      line.countries().ifPresent(labeled::addAll);
    }
    return lines.size() < LARGE ? all : labeled;
  }

  /** The articles from the share {@code from} of the file on, up to the share {@code to}. */
  List<GoldLine> between(double from, double to) {
    return lines.subList((int) (lines.size() * from), (int) (lines.size() * to));
  }
}
