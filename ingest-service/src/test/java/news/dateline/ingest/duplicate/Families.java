package news.dateline.ingest.duplicate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Which texts of the archive are the same story to begin with, as people judged. */
final class Families {
  private final Map<String, String> joined = new HashMap<>();

  private Families() {}

  static Families judged() throws IOException {
    Families families = new Families();
    try (InputStream file = Families.class.getResourceAsStream("/duplicates/same-story.txt")) {
      new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" "))
          .forEach(pair -> families.join(pair[0], pair[1]));
    }
    return families;
  }

  boolean same(Story one, Story other) {
    return root(one.family()).equals(root(other.family()));
  }

  private void join(String one, String other) {
    String from = root(one);
    String to = root(other);
    if (!from.equals(to)) {
      joined.put(from, to);
    }
  }

  private String root(String family) {
    String root = family;
    for (String next = joined.get(root); next != null; next = joined.get(root)) {
      root = next;
    }
    return root;
  }
}
