package news.dateline.ingest.fetch;

import java.net.URI;

/** What one request led to. */
sealed interface Hop {
  /** The end of it. */
  record Arrived(Fetched fetched) implements Hop {}

  /** A redirect to {@code next}, for good or for now. */
  record Onward(URI next, boolean permanent) implements Hop {}
}
