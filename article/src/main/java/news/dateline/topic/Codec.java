package news.dateline.topic;

import news.dateline.article.Json;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/**
 * Turns a record into bytes and back.
 *
 * @param <V> the record
 */
public interface Codec<V> {
  /** Bytes as they are. */
  Codec<byte[]> RAW =
      new Codec<>() {
        @Override
        public byte[] encode(byte[] value) {
          return value;
        }

        @Override
        public byte[] decode(byte[] bytes) {
          return bytes;
        }
      };

  /** The bytes of {@code value}. */
  byte[] encode(V value);

  /**
   * The record in {@code bytes}.
   *
   * @throws SerializationException when they are no such record
   */
  V decode(byte[] bytes);

  /** The codec of a record that travels as JSON. */
  static <V> Codec<V> json(Class<V> type) {
    ObjectReader reader = Json.MAPPER.readerFor(type);
    ObjectWriter writer = Json.MAPPER.writerFor(type);
    return new Codec<>() {
      @Override
      public byte[] encode(V value) {
        return writer.writeValueAsBytes(value);
      }

      @Override
      public V decode(byte[] bytes) {
        try {
          return reader.readValue(bytes);
        } catch (JacksonException malformed) {
          throw new SerializationException("not a " + type.getSimpleName(), malformed);
        }
      }
    };
  }

  /** This codec for Kafka's clients; a null value stays null. */
  default Serde<V> serde() {
    Deserializer<V> deserializer = (topic, bytes) -> bytes == null ? null : decode(bytes);
    return Serdes.serdeFrom((topic, value) -> value == null ? null : encode(value), deserializer);
  }
}
