package news.dateline.publish.fanout;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.dateline.article.FeedId;
import news.dateline.runtime.kafka.TopicCreation;
import news.dateline.topic.Topics;

/** Sees to it that the topic of a feed is there before anything is sent to it. */
public interface FeedTopics {
  /** Returns when the topics of all {@code feeds} are there. */
  void ensure(Collection<FeedId> feeds);

  /** Creates what is missing, and remembers what is there. */
  static FeedTopics creating(TopicCreation creation, Topics topics) {
    Set<FeedId> known = new HashSet<>();
    return feeds -> {
      synchronized (known) {
        List<FeedId> missing = feeds.stream().filter(feed -> !known.contains(feed)).toList();
        if (missing.isEmpty()) {
          return;
        }
        creation.ensure(missing.stream().map(feed -> topics.feed(feed).toNewTopic()).toList());
        known.addAll(missing);
      }
    };
  }
}
