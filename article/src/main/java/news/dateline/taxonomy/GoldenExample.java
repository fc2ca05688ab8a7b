package news.dateline.taxonomy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A short article and what a taxonomy must say about it; held before the taxonomy comes into force.
 *
 * @param title the headline; names the example in messages
 * @param body the text
 * @param source who wrote it, or nothing
 * @param published the day it was published (UTC), or nothing
 * @param focus regions and countries that must be in focus
 * @param never regions and countries that must not be
 */
public record GoldenExample(
    String title,
    String body,
    @Nullable String source,
    @Nullable LocalDate published,
    List<String> focus,
    List<String> never) {
  /** Copies the lists and holds that there is something to tag. */
  public GoldenExample {
    focus = List.copyOf(focus);
    never = List.copyOf(never);
    if (title == null || body == null) {
      throw new InvalidTaxonomyException("a golden example has a title and a body");
    }
  }
}
