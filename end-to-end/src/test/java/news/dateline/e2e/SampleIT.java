package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import news.dateline.testkit.TestBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The main job on real input: a post scraped from its page, as it is, on the right feeds. */
class SampleIT {
  private static final List<String> FEEDS =
      List.of(
          "program/indo-pacific-program",
          "program/korea-center",
          "region/east-asia",
          "region/indo-pacific",
          "region/korean-peninsula");

  @Test
  void scrapedPostComesOutOnItsFeedsAndOnNoOther(@TempDir Path directory) throws Exception {
    String text = Sample.text();
    try (Pipeline pipeline = Pipeline.start(SampleIT.class, directory)) {
      pipeline.produce(text, Map.of("source", "wilson-center"));

      Kcat kcat = new Kcat(TestBroker.bootstrapServers());
      for (String feed : FEEDS) {
        pipeline.feed(feed, records -> !records.isEmpty());
        String topic = pipeline.topics().feed(new news.dateline.article.FeedId(feed)).name();
        JsonNode ninjs = kcat.onlyRecord(topic);
        assertThat(ninjs.path("pubStatus").asString()).isEqualTo("usable");
        assertThat(ninjs.path("headlines").path(0).path("value").asString())
            .startsWith("Donald Trump’s North Korea Gambit");
        assertThat(ninjs.path("by").asString()).isEqualTo("Katie Stallard-Blanchette");

        SyndFeed atom = atom(pipeline, feed);
        assertThat(atom.getEntries())
            .singleElement()
            .extracting(SyndEntry::getUri)
            .isEqualTo(ninjs.path("uri").asString());
      }
      assertThat(feedsWithArticles(pipeline)).containsExactlyInAnyOrderElementsOf(FEEDS);
    }
  }

  private static SyndFeed atom(Pipeline pipeline, String feed) throws Exception {
    String document =
        pipeline
            .await("/feeds/" + feed + ".atom", response -> response.body().contains("<entry"))
            .body();
    return new SyndFeedInput().build(new StringReader(document));
  }

  private static List<String> feedsWithArticles(Pipeline pipeline) {
    JsonNode feeds = news.dateline.article.Json.MAPPER.readTree(pipeline.get("/feeds").body());
    return feeds
        .path("feeds")
        .valueStream()
        .filter(feed -> feed.path("articles").asInt() > 0)
        .map(feed -> feed.path("id").asString())
        .filter(id -> !id.equals("all"))
        .toList();
  }
}
