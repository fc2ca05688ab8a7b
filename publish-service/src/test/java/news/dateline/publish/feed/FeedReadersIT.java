package news.dateline.publish.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import news.dateline.article.FeedId;
import news.dateline.article.Json;
import news.dateline.article.Signal;
import news.dateline.publish.ninjs.Stories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Feed readers nobody here wrote see the same articles in every form: Debian's feedparser, npm's
 * rss-parser, feedsmith and feed-parser. CI installs them; elsewhere they are skipped where absent.
 */
class FeedReadersIT {
  private static final Instant NOW = Instant.parse("2026-11-22T10:30:00Z");
  private static final Path MODULE =
      Path.of(System.getProperty("dateline.root", ".."), "publish-service");

  private record Seen(String id, String title, String link, String date) {}

  @Test
  void everyReaderSeesTheSameIdsTitlesLinksAndDates(@TempDir Path directory) throws Exception {
    List<Path> files = documents(directory);
    Map<String, List<Seen>> seen = new TreeMap<>();
    for (JsonNode line : node(files)) {
      seen.put(name(line), items(line));
    }
    for (JsonNode line : python(files.subList(0, 2))) {
      assertThat(line.get("bozo").asBoolean()).as(line.toString()).isFalse();
      seen.put(name(line), items(line));
    }

    assertThat(seen.keySet())
        .containsExactly(
            "feed-parser feed.atom",
            "feed-parser feed.rss",
            "feedparser feed.atom",
            "feedparser feed.rss",
            "feedsmith feed.atom",
            "feedsmith feed.json",
            "feedsmith feed.rss",
            "rss-parser feed.atom",
            "rss-parser feed.rss");
    List<Seen> first = seen.get("feedparser feed.atom");
    assertThat(first).hasSize(titles().size());
    seen.forEach((reader, items) -> assertThat(items).as(reader).isEqualTo(first));
  }

  private static List<String> titles() {
    return List.of(
        "Ferry to Fukuoka",
        "مرحبا بالعالم",
        "👩‍👩‍👧 and 😀",
        "]]> <![CDATA[ & \" ' > 3 < 4",
        "AT&T and R&D",
        "a\u0000\u0008\u001B\uFFFEb",
        " ");
  }

  private static List<Path> documents(Path directory) throws IOException {
    List<FeedItem> items = new ArrayList<>();
    items.add(FeedItem.Published.of(Stories.ninjs(Stories.full(Signal.CORRECTION)), NOW));
    for (String title : titles().subList(1, titles().size())) {
      byte[] ninjs = Stories.ninjs(Stories.text("urn:wire:" + items.size(), title, title + "x"));
      items.add(FeedItem.Published.of(ninjs, NOW));
    }
    List<Path> files = new ArrayList<>();
    for (FeedWriter writer : List.of(FeedWriter.atom(), FeedWriter.rss(), FeedWriter.json())) {
      Path file = directory.resolve("feed." + writer.extension());
      Files.write(file, writer.write(new FeedDocument(meta(writer), items)));
      files.add(file);
    }
    return files;
  }

  private static FeedMeta meta(FeedWriter writer) {
    URI self = URI.create("https://news.example.org/feeds/all." + writer.extension());
    PageLinks pages = new PageLinks(self, null, null, self);
    return new FeedMeta(
        FeedId.ALL, "All", Optional.of(NOW), self, Stories.ADDRESS, null, Stories.ADDRESS, pages);
  }

  private static String name(JsonNode line) {
    return line.get("reader").asString() + " " + Path.of(line.get("file").asString()).getFileName();
  }

  private static List<Seen> items(JsonNode line) {
    List<Seen> items = new ArrayList<>();
    for (JsonNode item : line.get("items")) {
      Map<String, String> fields = new LinkedHashMap<>();
      for (String field : List.of("id", "title", "link", "date")) {
        fields.put(field, item.get(field).asString());
      }
      // To the second: that is what RSS can say.
      String date = Instant.parse(fields.get("date")).getEpochSecond() + " s";
      items.add(new Seen(fields.get("id"), fields.get("title"), fields.get("link"), date));
    }
    return items;
  }

  private static List<JsonNode> node(List<Path> files) throws Exception {
    Path readers = MODULE.resolve("target/readers");
    return run(
        Files.exists(readers.resolve("node_modules")), "node", readers.resolve("read.mjs"), files);
  }

  private static List<JsonNode> python(List<Path> files) throws Exception {
    Path script = MODULE.resolve("src/test/readers/read.py");
    boolean there =
        Files.exists(Path.of("/usr/bin/python3"))
            && new ProcessBuilder("/usr/bin/python3", "-c", "import feedparser").start().waitFor()
                == 0;
    return run(there, "/usr/bin/python3", script, files);
  }

  private static List<JsonNode> run(boolean there, String command, Path script, List<Path> files)
      throws IOException, InterruptedException {
    if (System.getenv("CI") == null) {
      assumeThat(there).as("the readers of " + script + " are installed").isTrue();
    }
    List<String> line = new ArrayList<>(List.of(command, script.toString()));
    files.forEach(file -> line.add(file.toString()));
    Process process =
        new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(command).isZero();
    return Arrays.stream(output.split("\n")).map(Json.MAPPER::readTree).toList();
  }
}
