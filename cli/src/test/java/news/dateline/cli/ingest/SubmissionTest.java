package news.dateline.cli.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SubmissionTest {
  @Test
  void headersOfAnyScriptTravelAsExtendedValues() {
    Submission submission =
        new Submission(
            "story.txt",
            new byte[0],
            "text/plain",
            Map.of("title", "São Paulo*", "source", "wire"));

    assertThat(submission.httpHeaders())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "Content-Type",
                "text/plain",
                "Dateline-source",
                "wire",
                "Dateline-title*",
                "UTF-8''S%C3%A3o%20Paulo%2A"));
  }
}
