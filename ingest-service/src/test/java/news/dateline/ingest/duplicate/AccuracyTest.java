package news.dateline.ingest.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Skipped where the archive of texts is not there. */
class AccuracyTest {
  @Test
  void copiesAreFoundAndLookalikesAreNotOnTheHalfThatNothingWasChosenOn() throws IOException {
    assumeThat(Archive.isThere()).isTrue();
    Accuracy judged = Accuracy.of(1);
    assertThat(judged.precision().value()).as(judged.report()).isGreaterThanOrEqualTo(0.99);
    assertThat(judged.overallRecall().value()).as(judged.report()).isGreaterThanOrEqualTo(0.95);
    assertThat(judged.recall()).hasSize(Edit.values().length);
  }
}
