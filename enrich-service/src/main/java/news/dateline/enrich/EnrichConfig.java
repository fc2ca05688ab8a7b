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
 * @param retagRate how many articles a second are read again at the most
 */
record EnrichConfig(KafkaConfig kafka, HttpConfig http, int retagRate) {

  /** Reads it; the error names the variable, its value and what was expected. */
  static EnrichConfig fromEnv(Map<String, String> variables) {
    Environment environment = Environment.of(variables);
    return new EnrichConfig(
        KafkaConfig.from(environment),
        HttpConfig.from(environment, Setting.ENRICH_PORT),
        environment.number(Setting.RETAG_RATE, 1, 100_000));
  }
}
