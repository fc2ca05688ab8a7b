package news.dateline.cli.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import news.dateline.article.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

class TagCommandTest {
  @TempDir private Path directory;

  @Test
  void answersComeInTheOrderOfTheLines() throws IOException {
    List<String> lines =
        IntStream.range(0, 3000)
            .mapToObj(i ->
                "{\"uri\": \"urn:x:%d\", \"title\": \"%s\", \"body\": \"It rained all day.\"}"
                    .formatted(i, i % 2 == 0 ? "Floods in Peru" : "A calm day"))
            .toList();
    List<JsonNode> answers = tag("lines.jsonl", String.join("\n", lines));
    assertThat(answers).hasSize(3000);
    for (int i = 0; i < answers.size(); i++) {
      assertThat(answers.get(i).path("uri").asString()).isEqualTo("urn:x:" + i);
      assertThat(answers.get(i).path("countries").size()).isEqualTo(i % 2 == 0 ? 1 : 0);
    }
  }

  @Test
  void aBadLineIsAnsweredOnItsLine() throws IOException {
    List<JsonNode> answers =
        tag(
            "lines.jsonl",
            """
            {"uri": "urn:x:1", "title": "Floods in Peru", "body": "It rained."}
            {"uri": "urn:x:2", "title": 7}
            nonsense
            {"uri": "urn:x:4", "title": "Peru votes"}
            {"uri": "urn:x:5", "dateline": "LIMA", "title": "A vote", "body": "People voted."}
            """);
    assertThat(answers).hasSize(5);
    assertThat(answers.get(1).path("error").path("reason").asString()).isEqualTo("invalid-field");
    assertThat(answers.get(1).path("uri").asString()).isEqualTo("urn:x:2");
    assertThat(answers.get(2).path("error").path("line").asInt()).isEqualTo(3);
    assertThat(answers.get(3).path("countries").get(0).path("id").asString()).isEqualTo("PE");
    assertThat(answers.get(4).path("evidence").get(0).path("pointer").asString())
        .isEqualTo("/dateline");
  }

  @Test
  void namesAreReadThatHoldOnTheDayItWasPublished() throws IOException {
    String title = "\"title\": \"Mark Rutte speaks\"";
    String body = ", \"body\": \"He spoke for an hour.\"";
    List<JsonNode> answers =
        tag(
            "lines.jsonl",
            String.join(
                "\n",
                "{" + title + "}",
                "{" + title + ", \"published\": \"2025-06-25\"}",
                "{" + title + body + ", \"published\": \"2025-06-25\"}",
                "{" + title + body + ", \"published\": \"2025-06-25T08:00:00Z\"}",
                "{" + title + body + ", \"published\": \"2017-06-25\"}"));
    assertThat(answers)
        .extracting(answer -> answer.path("countries").size())
        .containsExactly(1, 0, 0, 0, 1);
  }

  @Test
  void datelineIsCutWhereIngestCutsIt() throws IOException {
    String beyond = "\"dateline\": \"" + "x ".repeat(300) + "LIMA, Peru\"";
    List<JsonNode> answers =
        tag(
            "lines.jsonl",
            String.join(
                "\n",
                "{\"title\": \"Floods\", " + beyond + "}",
                "{\"title\": \"Floods\", \"body\": \"It rained.\", " + beyond + "}",
                "{\"title\": \"Floods\", \"body\": \"It rained.\", \"dateline\": \"LIMA, Peru\"}"));
    assertThat(answers)
        .extracting(answer -> answer.path("countries").size())
        .containsExactly(0, 0, 1);
  }

  @Test
  void anyOtherFormatIsOneArticle() throws IOException {
    List<JsonNode> answers =
        tag("article.txt", "Floods in Peru\n\nIt rained all day in Lima, and in Cusco too.\n");
    assertThat(answers).hasSize(1);
    assertThat(answers.getFirst().path("countries").get(0).path("id").asString()).isEqualTo("PE");
  }

  @Test
  void evidenceStandsWhereItSaysItStands() throws IOException {
    String title = "Floods in Peru";
    JsonNode evidence =
        tag("a.jsonl", "{\"title\": \"%s\", \"body\": \"It rained.\"}".formatted(title))
            .getFirst()
            .path("evidence")
            .get(0);
    assertThat(title.substring(evidence.path("start").asInt(), evidence.path("end").asInt()))
        .isEqualTo(evidence.path("text").asString());
  }

  private List<JsonNode> tag(String name, String content) throws IOException {
    Path file = Files.writeString(directory.resolve(name), content);
    StringWriter out = new StringWriter();
    CommandLine command = new CommandLine(new TagCommand()).setOut(new PrintWriter(out, true));
    assertThat(command.execute(file.toString())).isZero();
    return out.toString().lines().map(Json.MAPPER::readTree).toList();
  }
}
