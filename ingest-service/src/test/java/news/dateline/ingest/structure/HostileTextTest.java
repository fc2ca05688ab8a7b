package news.dateline.ingest.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HostileTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a ",
        "the boats came back by noon ",
        "the boats came back by noon again.\n",
        "The boats came back by noon again.\n\n",
        "Author\n",
        "Share\n",
        "[a] ",
        "… ",
        "By A B\n",
        "Kennan Institute\n\nThe Kennan Institute promotes a very long understanding of things.\n\n",
        "Related Articles\n",
        "Ana Example is a fellow who writes.\n\n",
        "    x\n",
        "/",
        "- - "
      })
  void hostileTextTakesNoLongerThanOtherText(String piece) {
    String text = "A Title of Words\n\n" + piece.repeat(1_000_000 / piece.length());

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(Structure.of(text, Known.NOTHING)).isNotNull());
  }
}
