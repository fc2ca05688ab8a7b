package news.dateline.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.article.PubStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StatusesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "canceled",
        "Cancelled",
        "stat:canceled",
        "withdrawn",
        "killed",
        "KILL",
        "replaced",
        "http://cv.iptc.org/newscodes/pubstatusg2/canceled"
      })
  void killsAreCanceled(String text) {
    assertThat(Statuses.read(text)).contains(PubStatus.CANCELED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"withheld", "held", "on-hold", "embargoed", "privileged", "commissioned"})
  void holdsAreWithheld(String text) {
    assertThat(Statuses.read(text)).contains(PubStatus.WITHHELD);
  }

  @Test
  void unknownWordMeansNothing() {
    assertThat(Statuses.read("perhaps")).isEmpty();
    assertThat(Statuses.read("stat:usable")).contains(PubStatus.USABLE);
  }
}
