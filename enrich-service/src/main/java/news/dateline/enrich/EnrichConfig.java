package news.dateline.enrich;

import java.util.Map;
import news.dateline.runtime.config.Environment;
import news.dateline.runtime.config.HttpConfig;
import news.dateline.runtime.config.KafkaConfig;
import news.dateline.runtime.config.Setting;

/**
 * How enrich-service is set.
 *
 * @param kafka where Kafka is
 * @param http where it listens
 */
record EnrichConfig(KafkaConfig kafka, HttpConfig http) {

  /** Reads it; the error names the variable, its value and what was expected. */
  static EnrichConfig fromEnv(Map<String, String> variables) {
    Environment environment = Environment.of(variables);
    return new EnrichConfig(
        KafkaConfig.from(environment), HttpConfig.from(environment, Setting.ENRICH_PORT));
  }
}
