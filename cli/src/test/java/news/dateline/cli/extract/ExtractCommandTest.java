package news.dateline.cli.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import news.dateline.article.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

final class ExtractCommandTest {
  private static final String PAGE =
      "<html lang=en><head><title>The boats are back</title></head><body><article><h1>The boats are back"
          + "</h1><p>The boats that left in the morning came back by noon, all of them.</p></article>";

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return new CommandLine(new ExtractCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private List<JsonNode> lines() {
    return out.toString().lines().map(Json.MAPPER::readTree).toList();
  }

  @Test
  void pagesOfADirectoryAreExtractedInTheOrderOfTheirNames() throws IOException {
    Files.writeString(folder.resolve("b.html"), PAGE);
    Files.writeString(folder.resolve("notes.txt"), "not a page");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(PAGE.getBytes(StandardCharsets.UTF_8));
    }
    Files.write(folder.resolve("a.html.gz"), packed.toByteArray());

    assertThat(run(folder.toString())).isZero();

    assertThat(lines())
        .extracting(line -> Path.of(line.path("file").asString()).getFileName().toString())
        .containsExactly("a.html.gz", "b.html");
    assertThat(lines())
        .allSatisfy(line -> {
          assertThat(line.propertyNames())
              .containsExactly("file", "url", "title", "byline", "published", "language", "body");
          assertThat(line.path("title").asString()).isEqualTo("The boats are back");
          assertThat(line.path("body").asString()).startsWith("The boats that left");
          assertThat(line.path("url").isNull()).isTrue();
        });
  }

  @Test
  void pageThatIsNotThereIsToldAndTheOthersAreExtracted() throws IOException {
    Path page = Files.writeString(folder.resolve("page.html"), PAGE);

    assertThat(run(folder.resolve("none.html").toString(), page.toString())).isEqualTo(1);

    assertThat(lines()).hasSize(1);
    assertThat(err.toString()).contains("there is no file").contains("none.html");
  }
}
