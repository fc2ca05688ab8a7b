package news.dateline.publish.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The {@code updated} times of a document's items, to the millisecond, no two the same: readers
 * sort by them, and validators warn of two entries that claim the same instant. Of items from the
 * same millisecond the older ones keep it, the newer ones follow a millisecond apart.
 */
final class Timestamps {
  private static final DateTimeFormatter RFC_3339 =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Timestamps() {}

  /** The times of {@code items}, which are the newest first, in the same order. */
  static List<Instant> of(List<FeedItem> items) {
    Set<Instant> taken = new HashSet<>();
    List<Instant> oldestFirst = new ArrayList<>(items.size());
    for (FeedItem item : items.reversed()) {
      Instant distinct = time(item).truncatedTo(ChronoUnit.MILLIS);
      while (!taken.add(distinct)) {
        distinct = distinct.plusMillis(1);
      }
      oldestFirst.add(distinct);
    }
    return oldestFirst.reversed();
  }

  /** As RFC 3339 has it, in UTC and with milliseconds. */
  static String rfc3339(Instant instant) {
    return RFC_3339.format(instant);
  }

  /** As RFC 822 has it with four digits for the year, which is what RSS and HTTP write. */
  static String rfc822(Instant instant) {
    return RFC_822.format(instant);
  }

  private static Instant time(FeedItem item) {
    return switch (item) {
      case FeedItem.Published published -> published.updated();
      case FeedItem.Withdrawn withdrawn -> withdrawn.when();
    };
  }
}
