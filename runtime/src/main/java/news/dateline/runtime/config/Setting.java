package news.dateline.runtime.config;

/**
 * Every setting of Dateline. Each is the environment variable {@code DATELINE_<NAME>};
 * docs/reference/configuration.md lists them for people, and a test holds the two together.
 */
public enum Setting {
  /** Where Kafka is: host:port, several with commas. */
  KAFKA_BOOTSTRAP_SERVERS("localhost:9092"),
  /** Before the name of every topic and application, so that two pipelines share a cluster. */
  TOPIC_PREFIX(""),
  /** Partitions of the topics that are keyed by uri, where Dateline creates them. */
  PARTITIONS("6"),
  /** Copies of each partition, where Dateline creates topics. */
  REPLICATION("1"),
  /** Where a service keeps what it can rebuild: state stores, its instance id. */
  STATE_DIR("./data/state"),
  /** The interface HTTP listens on. */
  HTTP_HOST("127.0.0.1"),
  /** {@code off} lets anybody in; else it takes a token, but on loopback. */
  AUTH("on"),
  /** The file of the tokens that are good, as `dateline token` writes it; empty: there are none. */
  TOKENS_FILE(""),
  /** {@code on} lets anybody read without a token, beyond loopback too. */
  PUBLIC_READING("off"),
  /** How many requests a second one caller may make on average, twice as many at once; 0: any. */
  RATE_LIMIT("0"),
  /** The proxies that are believed when they say for whom they ask; empty: none. */
  TRUSTED_PROXIES(""),
  /** The port of ingest-service; 0 takes any free one. */
  INGEST_PORT("8081"),
  /** The port of enrich-service; 0 takes any free one. */
  ENRICH_PORT("8082"),
  /** The port of publish-service; 0 takes any free one. */
  PUBLISH_PORT("8080"),
  /**
   * What publish-service's addresses begin with, as its readers see them; empty: its own address.
   */
  PUBLIC_ADDRESS(""),
  /** {@code on}: sources may be polled at addresses inside the network, loopback included. */
  PRIVATE_ADDRESSES("off"),
  /**
   * Sources that may revise what belongs to another, with commas: {@code desk} every uri, {@code
   * desk=wire} those of wire.
   */
  REVISING_SOURCES(""),
  /** Threads of each Streams application. */
  STREAM_THREADS("1"),
  /** How often a transaction is committed, in milliseconds: half of the latency of a hop. */
  COMMIT_INTERVAL_MS("20"),
  /** How many articles a second an instance of enrich-service reads again to tag them anew. */
  RETAG_RATE("200"),
  /** How many entries a feed document has. */
  FEED_ENTRIES("50"),
  /** How many events may wait for one client of a stream before it is disconnected. */
  STREAM_QUEUE("4096"),
  /** How many clients may follow streams of one instance; the next gets 503. */
  STREAM_CLIENTS("10000"),
  /** How often a silent stream sends a comment, in milliseconds. */
  STREAM_HEARTBEAT_MS("15000"),
  /** How many of the newest articles a later one is compared with; 0 links nothing. */
  DUPLICATE_WINDOW_ARTICLES("200000"),
  /** For how many days an article is compared with later ones. */
  DUPLICATE_WINDOW_DAYS("7"),
  /** Where the command finds ingest-service. */
  INGEST_ADDRESS("http://localhost:8081"),
  /** Where the command finds enrich-service. */
  ENRICH_ADDRESS("http://localhost:8082"),
  /** Where the command finds publish-service. */
  PUBLISH_ADDRESS("http://localhost:8080"),
  /** The token that the command shows to the services. */
  TOKEN(""),
  /** The Java 25 the launcher takes, a JDK's directory. */
  JDK(""),
  /** How much is logged: error, warn, info, debug or trace. */
  LOG_LEVEL("info");

  /** What every variable begins with. */
  public static final String PREFIX = "DATELINE_";

  private final String defaultValue;

  Setting(String defaultValue) {
    this.defaultValue = defaultValue;
  }

  /** The environment variable. */
  public String variable() {
    return PREFIX + name();
  }

  /** What holds when the variable is not set, as it would be written there. */
  public String defaultValue() {
    return defaultValue;
  }
}
