package news.dateline.ingest.structure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of all languages by which pages show their furniture: {@code wording.txt}, by rule. */
final class Vocabulary {
  private static final String FILE = "wording.txt";
  private static final Pattern SPACES = Pattern.compile(" +");
  private static final Map<String, List<String>> LINES = read();

  private Vocabulary() {}

  private static Map<String, List<String>> read() {
    Map<String, List<String>> lines = new HashMap<>();
    try (InputStream file = Vocabulary.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is not on the class path");
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] parts = SPACES.split(line, 3);
          lines.computeIfAbsent(parts[0], rule -> new ArrayList<>()).add(parts[2]);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return lines;
  }

  /** The patterns of a rule. */
  static String[] patterns(String rule) {
    return lines(rule).toArray(new String[0]);
  }

  /** The same as one pattern. */
  static String pattern(String rule) {
    return "(?:" + String.join("|", lines(rule)) + ")";
  }

  /** The words of a rule, in lower case. */
  static Set<String> words(String rule) {
    Set<String> words = new HashSet<>();
    lines(rule).forEach(line -> words.addAll(List.of(line.split(";", -1))));
    return words;
  }

  private static List<String> lines(String rule) {
    List<String> lines = LINES.get(rule);
    if (lines == null) {
      throw new IllegalArgumentException(FILE + " has no rule " + rule);
    }
    return lines;
  }
}
