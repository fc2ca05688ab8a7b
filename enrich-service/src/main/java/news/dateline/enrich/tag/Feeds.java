package news.dateline.enrich.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.article.FeedId;
import news.dateline.article.Role;
import news.dateline.article.Tag;
import news.dateline.article.TagKind;
import news.dateline.taxonomy.Taxonomy;

/**
 * Which feeds tags put an article into: those of regions in focus and of programs, own or related,
 * at or above the feed's threshold. A mention never does, and countries have no feeds.
 */
public final class Feeds {
  private final Map<FeedId, Double> thresholds = new HashMap<>();

  /** The feeds of {@code taxonomy}. */
  public Feeds(Taxonomy taxonomy) {
    taxonomy
        .regions()
        .forEach(region ->
            thresholds.put(
                FeedId.of(TagKind.REGION, region.id()), taxonomy.thresholdOr(region.threshold())));
    taxonomy
        .programs()
        .forEach(program ->
            thresholds.put(
                FeedId.of(TagKind.PROGRAM, program.id()),
                taxonomy.thresholdOr(program.threshold())));
  }

  /** The feeds of an article with {@code tags}, sorted. */
  public List<FeedId> of(List<Tag> tags) {
    return tags.stream()
        .filter(tag -> tag.kind() != TagKind.COUNTRY && tag.role() != Role.MENTION)
        .filter(this::reachesThreshold)
        .map(tag -> FeedId.of(tag.kind(), tag.id()))
        .sorted()
        .distinct()
        .toList();
  }

  private boolean reachesThreshold(Tag tag) {
    Double threshold = thresholds.get(FeedId.of(tag.kind(), tag.id()));
    return threshold != null && tag.confidence() >= threshold;
  }
}
