package news.dateline.enrich.live;

import java.time.Duration;
import java.util.function.Supplier;

/** Where the taxonomy in force is asked for, before each article. */
public interface TaxonomySource extends Supplier<TaxonomyInForce> {
  /** Whether a taxonomy that others know is known here. */
  enum Coming {
    /** It is in force, or a later one is. */
    CAME,
    /** Not yet; it is to be waited for again. */
    LATE,
    /** It never will: the topic ends before it. */
    NEVER
  }

  /**
   * Waits until the taxonomy topic has been read up to {@code offset}: what another instance did
   * with a newer taxonomy must not be done here with an older one.
   *
   * @param patience how long it waits at the most
   */
  Coming await(long offset, Duration patience);
}
