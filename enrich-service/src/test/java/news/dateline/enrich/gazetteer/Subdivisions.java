package news.dateline.enrich.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import news.dateline.article.Json;
import tools.jackson.databind.JsonNode;

/**
 * States and provinces from CLDR (Unicode License v3), by their English names, as the npm package
 * cldr-subdivisions-full 48.2.0 packs them.
 */
final class Subdivisions {
  /** What is left off the end of a name: "Fier County" is Fier. */
  private static final Set<String> KINDS =
      Set.of(
          "County",
          "Province",
          "Region",
          "District",
          "Division",
          "Municipality",
          "Oblast",
          "oblysy",
          "Krai",
          "Governorate",
          "Prefecture",
          "Department");

  /** The taxonomy has all of these itself. */
  private static final Set<String> WHOLE = Set.of("US", "CA");

  private static final int SHORTEST = 4;

  private Subdivisions() {}

  /** One line a country: its states and provinces. */
  static List<String> lines(Path json, Path common, Set<String> codes) throws IOException {
    Set<String> words = new HashSet<>(Files.readAllLines(common));
    JsonNode names =
        Json.MAPPER
            .readTree(Files.readString(json))
            .at("/subdivisions/localeDisplayNames/subdivisions");
    Map<String, Set<String>> byCountry = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : names.properties()) {
      String code = entry.getKey().substring(0, 2).toUpperCase(Locale.ROOT);
      String name = bare(entry.getValue().asString());
      if (codes.contains(code) && !WHOLE.contains(code) && telling(name, words)) {
        byCountry.computeIfAbsent(code, any -> new TreeSet<>()).add(name);
      }
    }
    List<String> lines = new ArrayList<>();
    byCountry.forEach(
        (code, all) -> lines.add("province\t" + code + "\t*\t" + String.join("|", all)));
    return lines;
  }

  /** The name without the word for what it is, and without the mark of what is no more. */
  private static String bare(String name) {
    String bare = name.replace("†", "").strip();
    int space = bare.lastIndexOf(' ');
    return space > 0 && KINDS.contains(bare.substring(space + 1)) ? bare.substring(0, space) : bare;
  }

  private static boolean telling(String name, Set<String> words) {
    return name.length() >= SHORTEST
        && name.matches("[^|:\\d(),]+")
        && !name.startsWith("Saint ")
        && !words.contains(folded(name));
  }

  static String folded(String name) {
    return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "");
  }
}
