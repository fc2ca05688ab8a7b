package news.dateline.publish.view;

import java.util.List;

/**
 * Some changes in a row, as many as fit in memory beside those of others.
 *
 * @param changes in their order
 * @param next the offset to go on at
 */
public record Stretch(List<Change> changes, long next) {
  /** Copies the list. */
  public Stretch {
    changes = List.copyOf(changes);
  }

  /** How much memory its bodies take. */
  public long bytes() {
    return changes.stream().mapToLong(change -> change.ninjs().length).sum();
  }
}
