package news.dateline.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import news.dateline.runtime.kafka.Clients;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Produces articles to a topic, with the settings of the services' own producers. */
final class Newsroom implements AutoCloseable {
  private static final double NANOS = 1e9;

  private final KafkaProducer<byte[], byte[]> producer;

  private final Form form;

  Newsroom(Clients clients, Form form) {
    this.form = form;
    this.producer =
        new KafkaProducer<>(
            clients.producer(), new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Sends all articles of {@code clocking} as fast as they are taken. */
  void sendAll(String topic, Clocking clocking) {
    List<Future<RecordMetadata>> acknowledged = new ArrayList<>(clocking.count());
    for (ProducerRecord<byte[], byte[]> record : records(topic, clocking)) {
      clocking.sent(number(record), Clocking.now());
      acknowledged.add(producer.send(record));
    }
    awaitAll(acknowledged);
  }

  /**
   * Sends them at {@code rate} a second. Each counts from the instant at which it was due, so that
   * time the sender loses is not lost from the figures.
   */
  void sendPaced(String topic, Clocking clocking, int rate) {
    List<Future<RecordMetadata>> acknowledged = new ArrayList<>(clocking.count());
    List<ProducerRecord<byte[], byte[]>> records = records(topic, clocking);
    long begin = Clocking.now();
    int position = 0;
    for (ProducerRecord<byte[], byte[]> record : records) {
      long due = begin + (long) (position++ * NANOS / rate);
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      clocking.sent(number(record), due);
      acknowledged.add(producer.send(record));
    }
    awaitAll(acknowledged);
  }

  private void awaitAll(List<Future<RecordMetadata>> acknowledged) {
    producer.flush();
    for (Future<RecordMetadata> record : acknowledged) {
      if (record.state() != Future.State.SUCCESS) {
        throw new IllegalStateException("an article was not taken", record.exceptionNow());
      }
    }
  }

  /** Made beforehand: making them is not measured. */
  private List<ProducerRecord<byte[], byte[]>> records(String topic, Clocking clocking) {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(clocking.count());
    for (int place = 0; place < clocking.count(); place++) {
      SyntheticArticle article = new SyntheticArticle(clocking.first() + place);
      byte[] key = article.uri().getBytes(StandardCharsets.UTF_8);
      ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key, form.bytes(article));
      form.headers(article)
          .forEach(
              (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
      records.add(record);
    }
    return records;
  }

  private static int number(ProducerRecord<byte[], byte[]> record) {
    return SyntheticArticle.numberIn(new String(record.key(), StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    producer.close();
  }
}
