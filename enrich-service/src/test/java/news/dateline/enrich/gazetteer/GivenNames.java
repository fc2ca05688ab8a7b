package news.dateline.enrich.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.dateline.article.Json;

/**
 * Given names in six languages, as the npm package human-names 1.0.13 (MIT) has them: what stands
 * behind one is a surname, not a place.
 */
final class GivenNames {
  private static final int SHORTEST = 3;

  /** What stands before a place in capitals without being somebody's name. */
  private static final Set<String> WORDS =
      Set.of(
          ("will may can art grant chase august april june summer hope faith joy mark miles drew rob"
                  + " sue pat jack king prince earl duke dean major norman christian roman franco royal"
                  + " star bay lake river forest rio real max victor guy sol mercedes kia lance price"
                  + " pierce trace chance cash ace jet rush sage story true journey justice genesis"
                  + " heaven trinity destiny liberty haven harmony ocean sunny winter autumn ivory gene ray dale"
                  + " glen dell ford lane reed stone angel jesus santos santa san domingo paz cruz mar luz"
                  + " alexa siri del mai van von las los amber crystal pearl ruby jade jasmine"
                  + " violet lily daisy ginger melody noel eve dawn princess precious"
                  + " constant clement frank rich ernest earnest dolores marina mina nova vita viva")
              .split(" "));

  private GivenNames() {}

  /** One line: the names in the files of {@code directory}. */
  static String line(Path directory) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.sorted().toList()) {
        Json.MAPPER.readTree(Files.readString(file)).forEach(name -> names.add(name.asString()));
      }
    }
    List<String> telling =
        names.stream()
            .filter(name -> name.length() >= SHORTEST && name.matches("\\p{L}+"))
            .filter(name -> !WORDS.contains(Subdivisions.folded(name)))
            .toList();
    return "given\t*\t*\t" + String.join("|", telling);
  }
}
