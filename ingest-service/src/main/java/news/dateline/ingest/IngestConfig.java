package news.dateline.ingest;

import java.time.Duration;
import java.util.Map;
import news.dateline.ingest.duplicate.Window;
import news.dateline.ingest.lifecycle.Ownership;
import news.dateline.runtime.config.Environment;
import news.dateline.runtime.config.HttpConfig;
import news.dateline.runtime.config.KafkaConfig;
import news.dateline.runtime.config.Setting;

/**
 * How ingest-service is set.
 *
 * @param kafka where Kafka is
 * @param http where it listens
 * @param window which articles a later one is compared with to find near-duplicates
 * @param ownership which sources may revise what belongs to another
 * @param privateAddresses whether sources may be polled at private addresses
 */
record IngestConfig(
    KafkaConfig kafka,
    HttpConfig http,
    Window window,
    Ownership ownership,
    boolean privateAddresses) {

  /** Reads it; the error names the variable, its value and what was expected. */
  static IngestConfig fromEnv(Map<String, String> variables) {
    Environment environment = Environment.of(variables);
    return new IngestConfig(
        KafkaConfig.from(environment),
        HttpConfig.from(environment, Setting.INGEST_PORT),
        new Window(
            environment.number(Setting.DUPLICATE_WINDOW_ARTICLES, 0, Window.MOST_ARTICLES),
            Duration.ofDays(environment.number(Setting.DUPLICATE_WINDOW_DAYS, 1, 3650))),
        ownership(environment),
        environment.choice(Setting.PRIVATE_ADDRESSES, "on", "off").equals("on"));
  }

  private static Ownership ownership(Environment environment) {
    try {
      return Ownership.parse(environment.text(Setting.REVISING_SOURCES));
    } catch (IllegalArgumentException malformed) {
      throw environment.wrong(
          Setting.REVISING_SOURCES,
          "sources with commas between them, each alone (it may revise every uri) or as"
              + " source=owner");
    }
  }
}
