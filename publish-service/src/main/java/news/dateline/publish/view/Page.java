package news.dateline.publish.view;

import java.util.List;

/**
 * Some of what a feed has to say, the newest first.
 *
 * @param changes each article once, as it is now
 * @param first the offset of the newest change on the page; -1 on an empty page
 * @param last the offset of the oldest
 * @param newer whether there is anything newer
 * @param older whether there is anything older
 */
public record Page(List<Change> changes, long first, long last, boolean newer, boolean older) {
  /** Copies the changes. */
  public Page {
    changes = List.copyOf(changes);
  }

  /** Which page. */
  public sealed interface Place {
    /** What is newest. */
    record Newest() implements Place {}

    /** What comes before {@code offset}. */
    record Before(long offset) implements Place {}

    /** What comes right after {@code offset}; -1 for the oldest there is. */
    record After(long offset) implements Place {}
  }
}
