package news.dateline.ingest.duplicate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import news.dateline.article.Json;
import tools.jackson.databind.JsonNode;

/**
 * The texts that lie beside a checkout: Reuters' of 1987 and Wikinews'. They are not ours to ship.
 */
final class Archive {
  private static final Path DATA =
      Path.of(System.getProperty("dateline.shared", "../../shared")).resolve("data");
  private static final Path REUTERS = DATA.resolve("reuters-21578-train.jsonl.gz");
  private static final Path WIKINEWS = DATA.resolve("wikinews.jsonl.gz");

  private Archive() {}

  static boolean isThere() {
    return Files.exists(REUTERS) && Files.exists(WIKINEWS);
  }

  static List<Story> stories() throws IOException {
    List<Story> stories = new ArrayList<>();
    for (JsonNode line : lines(REUTERS)) {
      String body = line.path("body").asString("").replaceAll("(?i)\\s+reuters?\\s*$", "");
      add(stories, line.path("uri").asString(), line.path("title").asString(""), body, "\n {4,}");
    }
    for (JsonNode line : lines(WIKINEWS)) {
      String text = line.path("text").asString("");
      add(stories, line.path("url").asString(), line.path("title").asString(""), text, "\n\n+");
    }
    return stories;
  }

  private static void add(
      List<Story> stories, String uri, String title, String text, String between) {
    List<String> paragraphs =
        Arrays.stream(text.split(between))
            .map(paragraph -> paragraph.replaceAll("\\s+", " ").strip())
            .filter(paragraph -> !paragraph.isEmpty())
            .toList();
    if (!paragraphs.isEmpty()) {
      stories.add(new Story(uri, "original", title, paragraphs));
    }
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return reader.lines().map(Json.MAPPER::readTree).toList();
    }
  }
}
