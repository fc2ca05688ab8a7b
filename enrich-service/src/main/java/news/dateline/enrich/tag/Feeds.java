package news.dateline.enrich.tag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.article.FeedId;
import news.dateline.article.Role;
import news.dateline.article.Tag;
import news.dateline.article.TagKind;
import news.dateline.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/**
 * Which feeds tags put an article into: those of regions in focus and of programs, own or related,
 * at or above the feed's threshold. A mention never does, and countries have no feeds.
 */
public final class Feeds {
  /** A feed and the confidence from which an article is in it. */
  private record Feed(FeedId id, double threshold) {}

  private final Map<String, Feed> regions = new HashMap<>();
  private final Map<String, Feed> programs = new HashMap<>();

  /** The feeds of {@code taxonomy}. */
  public Feeds(Taxonomy taxonomy) {
    taxonomy
        .regions()
        .forEach(region ->
            regions.put(
                region.id(),
                new Feed(
                    FeedId.of(TagKind.REGION, region.id()),
                    taxonomy.thresholdOr(region.threshold()))));
    taxonomy
        .programs()
        .forEach(program ->
            programs.put(
                program.id(),
                new Feed(
                    FeedId.of(TagKind.PROGRAM, program.id()),
                    taxonomy.thresholdOr(program.threshold()))));
  }

  /** The feeds of an article with {@code tags}, sorted. */
  public List<FeedId> of(List<Tag> tags) {
    List<FeedId> feeds = new ArrayList<>();
    for (Tag tag : tags) {
      Feed feed = tag.role() == Role.MENTION ? null : feed(tag);
      if (feed != null && tag.confidence() >= feed.threshold() && !feeds.contains(feed.id())) {
        feeds.add(feed.id());
      }
    }
    Collections.sort(feeds);
    return List.copyOf(feeds);
  }

  private @Nullable Feed feed(Tag tag) {
    return switch (tag.kind()) {
      case REGION -> regions.get(tag.id());
      case PROGRAM -> programs.get(tag.id());
      case COUNTRY -> null;
    };
  }
}
