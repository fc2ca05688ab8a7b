package news.dateline.enrich.retag;

import java.util.Optional;

/** Where an accepted article is found again by its place; used by one thread. */
public interface Archive extends AutoCloseable {
  /**
   * The value at {@code offset} of a partition of {@code articles.accepted}.
   *
   * @return empty when it is there no more: a newer revision has come, or it was taken down
   * @throws org.apache.kafka.common.errors.TimeoutException when it cannot be told yet; to be asked
   *     again
   */
  Optional<byte[]> read(int partition, long offset);

  @Override
  void close();
}
