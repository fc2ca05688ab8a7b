package news.dateline.runtime.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import news.dateline.runtime.config.KafkaConfig;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** The settings of Kafka clients, each with its reason. */
public final class Clients {
  /** The largest request a producer sends: a 16 MiB record and what frames it. */
  public static final int MAX_REQUEST_BYTES = 17 * 1024 * 1024;

  private final KafkaConfig config;

  /** Clients of the cluster that {@code config} names. */
  public Clients(KafkaConfig config) {
    this.config = config;
  }

  /** An admin client. */
  public Admin admin() {
    return Admin.create(common());
  }

  /** For a producer outside Kafka Streams: acknowledged by all replicas, no duplicates on retry. */
  public Map<String, Object> producer() {
    Map<String, Object> settings = common();
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST_BYTES);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    return settings;
  }

  /** For a consumer without a group that reads whole topics, committed records only. */
  public Map<String, Object> reader() {
    Map<String, Object> settings = common();
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return settings;
  }

  /**
   * For a consumer that shares a topic with the other members of the group {@code name}: committed
   * records only, offsets committed by hand, static membership as Kafka Streams has it.
   */
  public Map<String, Object> member(String name) {
    Map<String, Object> settings = reader();
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group(name));
    settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
    settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance(name));
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
    return settings;
  }

  /**
   * For a consumer of the group {@code name}, whose members share the partitions: of several topics
   * with as many partitions each member has the same ones. It commits nothing; a member that says
   * nothing for {@code silence} loses its place.
   */
  public Map<String, Object> group(String name, Duration silence) {
    Map<String, Object> settings = reader();
    settings.put(CommonClientConfigs.GROUP_ID_CONFIG, config.topicPrefix() + name);
    settings.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RangeAssignor.class.getName());
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) silence.toMillis());
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
    return settings;
  }

  /** For a producer of transactions, one at a time per instance. */
  public Map<String, Object> transactional(String name) {
    Map<String, Object> settings = producer();
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, group(name) + "-" + instance(name));
    // What a crash leaves open holds back every reader of what was written.
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000);
    return settings;
  }

  /** The group, or application, {@code name} as Kafka knows it. */
  public String group(String name) {
    return config.topicPrefix() + name;
  }

  private String instance(String name) {
    return InstanceId.in(config.stateDir().resolve(name));
  }

  /** For the Streams application {@code name}. */
  public Properties streams(String name) {
    Properties settings = new Properties();
    settings.putAll(common());
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, group(name));
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, config.commitIntervalMs());
    settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, config.threads());
    settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) config.replication());
    settings.put(StreamsConfig.STATE_DIR_CONFIG, config.stateDir().toString());
    // A revision must not be swallowed by a cache.
    settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
    settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
    settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    // Records can be 8 MiB each: what waits in memory is bounded by this.
    settings.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, 128);
    settings.put(StreamsConfig.topicPrefix("max.message.bytes"), 16 * 1024 * 1024);
    // Static membership (KIP-345): back in its place 1.4 s after kill -9; the default takes 45 s.
    settings.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
    settings.put(
        StreamsConfig.mainConsumerPrefix(CommonClientConfigs.GROUP_INSTANCE_ID_CONFIG),
        instance(name));
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 3_000);
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    // A fetch that waits for records holds up what comes after it on the same connection: the look
    // for offsets that each restored task begins with.
    settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG), 100);
    settings.put(StreamsConfig.restoreConsumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG), 20);
    settings.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), MAX_REQUEST_BYTES);
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    // Articles of some kilobytes would fill the default of 16 KiB two at a time.
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 256 * 1024);
    return settings;
  }

  private Map<String, Object> common() {
    Map<String, Object> settings = new HashMap<>();
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
    settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MS_CONFIG, 50L);
    settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000L);
    return settings;
  }
}
