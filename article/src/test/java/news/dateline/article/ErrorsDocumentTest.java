package news.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/reference/errors.md and {@link ReasonCode} name the same reasons. */
class ErrorsDocumentTest {
  private static final Path DOCUMENT =
      Path.of(System.getProperty("dateline.root", ".."), "docs/reference/errors.md");
  private static final Pattern HEADING = Pattern.compile("### `([a-z0-9-]+)`");
  private static final List<String> PARTS = List.of("**Cause.**", "**Cure.**", "**Example.**");

  @Test
  void everyReasonCodeHasAHeadingAndNothingElseHas() throws IOException {
    List<String> headings = new ArrayList<>();
    for (String line : Files.readAllLines(DOCUMENT)) {
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        headings.add(heading.group(1));
      }
    }
    assertThat(headings)
        .containsExactlyElementsOf(
            Arrays.stream(ReasonCode.values()).map(ReasonCode::label).toList());
  }

  @Test
  void everyReasonCodeHasACauseACureAndAnExample() throws IOException {
    String document = Files.readString(DOCUMENT);
    for (ReasonCode reason : ReasonCode.values()) {
      String section = section(document, "### `" + reason.label() + "`\n");
      assertThat(section).as(reason.label()).contains(PARTS);
    }
  }

  private static String section(String document, String heading) {
    int start = document.indexOf(heading);
    assertThat(start).as(heading).isNotNegative();
    int next = document.indexOf("\n##", start + heading.length());
    return document.substring(start, next < 0 ? document.length() : next);
  }
}
