package news.dateline.enrich.live;

import java.time.Duration;
import java.util.function.Supplier;

/** Where the taxonomy in force is asked for, before each article. */
public interface TaxonomySource extends Supplier<TaxonomyInForce> {
  /**
   * Waits until the taxonomy topic has been read up to {@code offset}: what another instance did
   * with a newer taxonomy must not be done here with an older one.
   *
   * @return false when it has not been within {@code patience}
   */
  boolean await(long offset, Duration patience);
}
