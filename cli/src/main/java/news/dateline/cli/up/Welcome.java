package news.dateline.cli.up;

import java.util.List;
import news.dateline.article.FeedId;
import news.dateline.runtime.config.Environment;
import news.dateline.runtime.config.Setting;
import news.dateline.topic.Topics;

/**
 * Says where everything is, and how to try it.
 *
 * @param kafka host and port
 * @param services running
 * @param environment what they run with
 */
record Welcome(String kafka, AllInOne.Services services, Environment environment) {
  List<String> lines() {
    Topics topics = new Topics(environment.text(Setting.TOPIC_PREFIX), 1, (short) 1);
    String articles = services.ingest().address() + "/articles";
    String feeds = services.publish().address() + "/feeds";
    return List.of(
        "  Kafka     " + kafka + "  in: " + topics.ingest().name() + "  out: " + all(topics),
        "  articles  " + articles,
        "  taxonomy  " + services.enrich().address() + "/taxonomy",
        "  feeds     " + feeds,
        "Try, in another terminal:",
        "  curl --data-binary @STORY.txt -H 'Content-Type: text/plain' '" + articles + "?wait=30'",
        "  curl -N " + feeds + "/" + FeedId.ALL + "/stream",
        "  kcat -C -b " + kafka + " -X isolation.level=read_committed -t " + all(topics));
  }

  private static String all(Topics topics) {
    return topics.feed(FeedId.ALL).name();
  }
}
