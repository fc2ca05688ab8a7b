package news.dateline.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {
  @Test
  void withoutVariablesEverythingHasItsDefault() {
    Environment environment = Environment.of(Map.of("PATH", "/bin"));
    assertThat(KafkaConfig.from(environment))
        .isEqualTo(
            new KafkaConfig("localhost:9092", "", 6, (short) 1, Path.of("./data/state"), 1, 20));
    assertThat(HttpConfig.from(environment, Setting.INGEST_PORT))
        .isEqualTo(new HttpConfig("127.0.0.1", 8081));
  }

  @Test
  void unknownSettingStopsTheStartAndIsNamed() {
    assertThatThrownBy(() -> Environment.of(Map.of("DATELINE_PARTITION", "3")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("DATELINE_PARTITION;")
        .hasMessageContaining("DATELINE_PARTITIONS");
  }

  @ParameterizedTest
  @CsvSource({
    "DATELINE_PARTITIONS,many,a whole number from 1 to 1000",
    "DATELINE_PARTITIONS,0,a whole number from 1 to 1000",
    "DATELINE_TOPIC_PREFIX,a b,'letters, digits'",
    "DATELINE_COMMIT_INTERVAL_MS,-1,a whole number",
  })
  void wrongValueIsNamedWithWhatWasExpected(String variable, String value, String expected) {
    assertThatThrownBy(() -> KafkaConfig.from(Environment.of(Map.of(variable, value))))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(variable + "=" + value)
        .hasMessageContaining(expected);
  }

  @Test
  void listeningBeyondLoopbackTakesAuthOff() {
    Map<String, String> open = Map.of("DATELINE_HTTP_HOST", "0.0.0.0");
    assertThatThrownBy(() -> HttpConfig.from(Environment.of(open), Setting.PUBLISH_PORT))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("DATELINE_AUTH=off");
    Map<String, String> said = Map.of("DATELINE_HTTP_HOST", "0.0.0.0", "DATELINE_AUTH", "off");
    assertThat(HttpConfig.from(Environment.of(said), Setting.PUBLISH_PORT).host())
        .isEqualTo("0.0.0.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/", "127.0.0.1,,::1", "/8"})
  void trustedProxyThatIsNoAddressIsRefused(String value) {
    Environment environment = Environment.of(Map.of("DATELINE_TRUSTED_PROXIES", value));
    assertThatThrownBy(() -> AccessConfig.from(environment))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("DATELINE_TRUSTED_PROXIES=" + value)
        .hasMessageContaining("addresses or networks");
  }

  @Test
  void trustedProxiesAreAddressesAndNetworks() {
    Map<String, String> said = Map.of("DATELINE_TRUSTED_PROXIES", "127.0.0.1, 10.0.0.0/8,fd00::/8");
    assertThat(AccessConfig.from(Environment.of(said)).trustedProxies()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"localhost:8080", "ftp://x", "http://", "'http://a b'"})
  void addressThatIsNoneIsRefused(String value) {
    Environment environment = Environment.of(Map.of("DATELINE_PUBLISH_ADDRESS", value));
    assertThatThrownBy(() -> environment.address(Setting.PUBLISH_ADDRESS))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("http://localhost:8080");
  }
}
