package news.dateline.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import news.dateline.article.Arrival;
import news.dateline.article.Cut;
import news.dateline.article.ReceiptId;
import news.dateline.ingest.parse.Draft;
import news.dateline.ingest.parse.Headers;
import news.dateline.ingest.parse.Input;
import news.dateline.ingest.parse.Parsed;
import org.junit.jupiter.api.Test;

/** The complete examples in docs/how-to are read as they are printed. */
final class HowToTest {
  private static Draft example(String page, String language, String contentType)
      throws IOException {
    String text = Files.readString(Path.of("..", "docs", "how-to", page));
    int start = text.indexOf("```" + language + "\n") + language.length() + 4;
    String example = text.substring(start, text.indexOf("\n```", start));
    Input input =
        new Input(
            example.getBytes(StandardCharsets.UTF_8),
            new Headers(Map.of("content-type", contentType)),
            null,
            new Arrival(Instant.EPOCH, new ReceiptId(0, 0, ReceiptId.WHOLE)));
    List<Draft> drafts = ((Parsed.Drafts) Formats.parser().parse(input)).drafts();
    return drafts.getFirst();
  }

  @Test
  void htmlPageOfTheHowToIsRead() throws IOException {
    Draft draft = example("send-html.md", "html", "text/html");

    assertThat(draft.title()).isEqualTo("Ferry crews walk out over night shifts");
    assertThat(draft.byline()).isEqualTo("Dunja Izmisljena");
    assertThat(draft.dateline()).isEqualTo("SPLIT, Croatia, June 3");
    assertThat(draft.url()).isEqualTo("https://gazette.example/2026/06/ferry-strike");
    assertThat(draft.published()).isEqualTo("2026-06-03T07:12:00Z");
    assertThat(draft.sections()).hasSize(3);
  }

  @Test
  void plainTextOfTheHowToIsRead() throws IOException {
    Draft draft = example("send-plain-text.md", "text", "text/plain");

    assertThat(draft.title()).isEqualTo("Council votes down levy on summer water use");
    assertThat(draft.byline()).isEqualTo("Harriet Invented");
    assertThat(draft.sections()).hasSize(3);
    assertThat(draft.cuts())
        .extracting(Cut::rule)
        .containsExactly("skip-link", "navigation", "date", "share-bar", "share-bar", "share-bar");
  }
}
