package news.dateline.ingest.parse;

import java.util.List;
import news.dateline.ingest.structure.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The text of an article as its format read it, or why it cannot be read. A usable article is then
 * refused; a kill or a hold is heeded, for its text means nothing.
 *
 * @param story title, byline, dateline, sections and cuts; without sections where there is a fault
 * @param fault why the text cannot be read, or null
 */
public record Copy(Structure story, Parsed.@Nullable Rejection fault) {
  /** A text that was read. */
  public static Copy of(Structure story) {
    return new Copy(story, null);
  }

  /** A text that cannot be read, below a title and a byline that can. */
  public static Copy unreadable(@Nullable String title, @Nullable String byline, Unreadable fault) {
    return new Copy(new Structure(title, byline, null, List.of(), List.of()), fault.rejection());
  }

  /** The same, written at {@code dateline}. */
  public Copy at(@Nullable String dateline) {
    return new Copy(
        new Structure(story.title(), story.byline(), dateline, story.sections(), story.cuts()),
        fault);
  }

  /** Whether there is nothing of a story in it, not even a fault. */
  public boolean isEmpty() {
    return fault == null && story.title() == null && story.sections().isEmpty();
  }
}
