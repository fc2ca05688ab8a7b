package news.dateline.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.article.Article;
import news.dateline.article.PubStatus;
import news.dateline.article.Signal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples in docs/how-to/send-*.md are read as the documents say. */
final class HowToExamplesTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("```(?:json|xml) (\\w+)\n(.*?)```", Pattern.DOTALL);
  private static final Pattern TYPE = Pattern.compile("-H 'Content-Type: ([^']+)'");

  static Stream<Path> documents() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../docs/how-to"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("send-"))
          // Those have tests of their own, beside what reads them.
          .filter(file -> !file.endsWith("send-html.md") && !file.endsWith("send-plain-text.md"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void examplesAreReadAsTheDocumentSays(Path document) throws IOException {
    String text = Files.readString(document);
    MatchResult type = TYPE.matcher(text).results().findFirst().orElseThrow();
    List<MatchResult> examples = EXAMPLE.matcher(text).results().toList();

    assertThat(examples).extracting(example -> example.group(1)).contains("article");
    String uri = null;
    for (MatchResult example : examples) {
      Draft draft = Inputs.draft(Inputs.input(example.group(2), "content-type", type.group(1)));
      assertThat(draft.uri().value()).isEqualTo(uri == null ? draft.uri().value() : uri);
      uri = draft.uri().value();
      assertThat(draft.warnings()).isEmpty();
      holds(example.group(1), draft);
      Draft looked = Inputs.draft(Inputs.input(example.group(2)));
      assertThat(looked).isEqualTo(draft);
    }
  }

  private static void holds(String label, Draft draft) {
    switch (label) {
      case "article" -> {
        assertThat(draft.pubStatus()).isEqualTo(PubStatus.USABLE);
        assertThat(draft.title()).isEqualTo("Seoul opens a pier");
        assertThat(draft.byline()).isEqualTo("Ana Example");
        assertThat(draft.language()).isEqualTo("en");
        assertThat(draft.published()).isNotNull();
        assertThat(draft.sections()).hasSize(2);
      }
      case "correction" -> assertThat(draft.signal()).isEqualTo(Signal.CORRECTION);
      case "embargo" ->
          assertThat(draft.embargoedUntil()).isNotNull().isBefore(Article.UNTIL_FURTHER_NOTICE);
      case "hold" -> assertThat(draft.pubStatus()).isEqualTo(PubStatus.WITHHELD);
      case "kill" -> assertThat(draft.pubStatus()).isEqualTo(PubStatus.CANCELED);
      default -> throw new IllegalArgumentException("an example of what? " + label);
    }
  }
}
