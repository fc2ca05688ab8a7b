package news.dateline.publish.search;

import java.util.Locale;
import java.util.Optional;

/** What comes first. */
public enum Order {
  /** What was published last. */
  NEWEST,
  /** What changed last. */
  UPDATED,
  /** What fits the words best. */
  RELEVANCE;

  /** The order called {@code label}. */
  public static Optional<Order> of(String label) {
    for (Order order : values()) {
      if (order.label().equals(label)) {
        return Optional.of(order);
      }
    }
    return Optional.empty();
  }

  /** As in cursors. */
  byte mark() {
    return (byte) label().charAt(0);
  }

  /** As in addresses. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
