package news.dateline.enrich.preview;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import news.dateline.article.FeedId;
import news.dateline.article.Tag;
import news.dateline.article.TagKind;
import news.dateline.article.TaggedArticle;

/**
 * How one article is tagged, as far as subscribers hear of it.
 *
 * @param feeds the feeds it is in, with the role of the tag that puts it there
 * @param tags the ids and roles of all its tags
 */
record Outcome(Map<String, String> feeds, String tags) {
  static Outcome of(TaggedArticle tagged) {
    Map<String, String> roles = new HashMap<>();
    TreeSet<String> words = new TreeSet<>();
    for (Tag tag : tagged.tags()) {
      words.add(tag.kind().label() + "/" + tag.id() + ":" + tag.role().label());
      if (tag.kind() != TagKind.COUNTRY) {
        roles.put(FeedId.of(tag.kind(), tag.id()).value(), tag.role().label());
      }
    }
    Map<String, String> feeds = new HashMap<>();
    for (FeedId feed : tagged.feeds()) {
      feeds.put(feed.value(), roles.getOrDefault(feed.value(), ""));
    }
    return new Outcome(Map.copyOf(feeds), String.join(" ", words));
  }
}
