package news.dateline.ingest;

import java.util.Map;
import news.dateline.runtime.config.Environment;
import news.dateline.runtime.config.HttpConfig;
import news.dateline.runtime.config.KafkaConfig;
import news.dateline.runtime.config.Setting;

/**
 * How ingest-service is set.
 *
 * @param kafka where Kafka is
 * @param http where it listens
 * @param privateAddresses whether sources may be polled at private addresses
 */
record IngestConfig(KafkaConfig kafka, HttpConfig http, boolean privateAddresses) {

  /** Reads it; the error names the variable, its value and what was expected. */
  static IngestConfig fromEnv(Map<String, String> variables) {
    Environment environment = Environment.of(variables);
    return new IngestConfig(
        KafkaConfig.from(environment),
        HttpConfig.from(environment, Setting.INGEST_PORT),
        environment.choice(Setting.PRIVATE_ADDRESSES, "on", "off").equals("on"));
  }
}
