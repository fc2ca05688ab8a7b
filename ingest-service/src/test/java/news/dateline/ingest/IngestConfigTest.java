package news.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import news.dateline.ingest.lifecycle.Ownership;
import news.dateline.runtime.config.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngestConfigTest {
  private static final String REVISING = "DATELINE_REVISING_SOURCES";

  @Test
  void nobodyRevisesWhatBelongsToAnotherUnlessTheSettingSaysSo() {
    assertThat(IngestConfig.fromEnv(Map.of()).ownership()).isEqualTo(Ownership.STRICT);
    assertThat(ownership(" Copy-desk , archive=Harbor-Wire,archive=PA").revisers())
        .isEqualTo(Map.of("copy-desk", Set.of("*"), "archive", Set.of("harbor-wire", "pa")));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", "desk,", "=wire", "desk=", "desk=wire=pa"})
  void aSourceThatIsMissingIsNamedWithWhatWasExpected(String text) {
    assertThatThrownBy(() -> ownership(text))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(REVISING + "=" + text.strip() + ": expected sources with commas");
  }

  private static Ownership ownership(String text) {
    return IngestConfig.fromEnv(Map.of(REVISING, text)).ownership();
  }
}
