package news.dateline.publish.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.publish.ninjs.Ninjs;
import news.dateline.publish.view.Change;

/**
 * What a search found.
 *
 * @param total how many articles match; on the first page only
 * @param hits the best of them
 * @param counts by kind of facet, how many articles with which id; on the first page, if asked for
 * @param next the cursor of the next page
 */
public record Found(
    Optional<Long> total,
    List<Hit> hits,
    Optional<Map<String, Map<String, Long>>> counts,
    Optional<String> next) {
  /**
   * An article that was found.
   *
   * @param change what is said of it now
   * @param story the same, read
   * @param highlights HTML of its {@code title} and {@code text} with the words marked
   */
  public record Hit(Change change, Ninjs story, Map<String, String> highlights) {}
}
