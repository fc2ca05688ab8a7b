package news.dateline.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import news.dateline.article.Arrival;
import news.dateline.article.Article;
import news.dateline.article.ArticleUri;
import news.dateline.article.FeedId;
import news.dateline.article.Json;
import news.dateline.article.PubStatus;
import news.dateline.article.ReceiptId;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import news.dateline.article.Signal;
import news.dateline.article.SourceVersion;
import news.dateline.enrich.tag.Tagger;
import news.dateline.enrich.taxonomy.TaxonomyReader;
import news.dateline.publish.PublishService;
import news.dateline.runtime.Logging;
import news.dateline.runtime.Service;
import news.dateline.topic.Topics;
import tools.jackson.databind.JsonNode;

/**
 * publish-service alone, with a broker: from a tagged article on its topic to a client of
 * Server-Sent Events, at steady rates; see docs/reference/benchmarks.md.
 */
public final class PublishBench {
  private static final String PREFIX = "publish.";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int PARTITIONS = 6;
  private static final int SECONDS = 10;
  private static final int WARM_UP_RATE = 500;
  private static final List<Integer> RATES = List.of(100, 1000, 100, 1000);

  private final Bench bench;
  private final Topics topics;
  private final Newsroom newsroom;
  private final Numbers numbers = new Numbers();

  private PublishBench(Bench bench, Newsroom newsroom) {
    this.bench = bench;
    this.topics = bench.topics(PREFIX);
    this.newsroom = newsroom;
  }

  /** Measures, prints a table, and ends. */
  public static void main(String[] arguments) throws InterruptedException, IOException {
    Logging.bridge();
    try (Bench bench = Bench.start(PARTITIONS);
        Newsroom newsroom = new Newsroom(bench.clients(""), new Tagged(bench.topics(PREFIX)))) {
      Service service = PublishService.start(bench.environment(PREFIX));
      try {
        service.awaitReady(PATIENCE);
        URI stream = service.address().resolve("/feeds/all/stream");
        new PublishBench(bench, newsroom).run(stream);
      } finally {
        service.close();
      }
    }
  }

  private void run(URI stream) throws InterruptedException, IOException {
    measure(stream, WARM_UP_RATE, "warm-up");
    System.out.printf(
        "%n%-12s %-14s %10s %10s %10s%n", "articles/s", "until", "p50 ms", "p99 ms", "max ms");
    for (int rate : RATES) {
      measure(stream, rate, Integer.toString(rate));
    }
  }

  private void measure(URI stream, int rate, String name) throws InterruptedException, IOException {
    Clocking atTopic = numbers.next(SECONDS * rate);
    Clocking atClient = atTopic.elsewhere();
    String feed = topics.feed(FeedId.ALL).name();
    try (TopicEnd topicEnd = TopicEnd.open(bench.clients(""), feed, atTopic);
        StreamEnd streamEnd = StreamEnd.open(stream, atClient)) {
      newsroom.sendPaced(topics.tagged().name(), atTopic, rate);
      topicEnd.awaitAll(PATIENCE);
      streamEnd.awaitAll(PATIENCE);
      if (streamEnd.cutOff() > 0) {
        System.out.printf("%s: the client was cut off %d times%n", name, streamEnd.cutOff());
      }
    }
    row(name, "the feed topic", Figures.sorted(List.of(atTopic.latencies())));
    row(name, "SSE client", Figures.sorted(List.of(atClient.latencies())));
  }

  private static void row(String rate, String until, long[] sorted) {
    System.out.printf(
        "%-12s %-14s %10.1f %10.1f %10.1f%n",
        rate,
        until,
        Figures.percentile(sorted, 50),
        Figures.percentile(sorted, 99),
        Figures.percentile(sorted, 100));
  }

  /** As enrich-service would write it; made beforehand. */
  private static final class Tagged implements Form {
    private final Topics topics;
    private final Tagger tagger = new Tagger(TaxonomyReader.bundled());

    Tagged(Topics topics) {
      this.topics = topics;
    }

    @Override
    public byte[] bytes(SyntheticArticle article) {
      return topics.tagged().codec().encode(tagger.tag(accepted(article)));
    }

    @Override
    public Map<String, String> headers(SyntheticArticle article) {
      return Map.of();
    }

    private static Article accepted(SyntheticArticle article) {
      JsonNode json = Json.MAPPER.readTree(article.json());
      return new Article(
          Article.SCHEMA,
          new ArticleUri(article.uri()),
          "bench-wire",
          1,
          new SourceVersion(
              null, null, new Arrival(Instant.EPOCH, ReceiptId.of(0, article.number()))),
          Signal.UPDATE,
          PubStatus.USABLE,
          null,
          null,
          json.path("title").asString(),
          "By Ada Example",
          null,
          null,
          "en",
          null,
          null,
          List.of(Section.of(SectionKind.BODY, json.path("body").asString())),
          List.of(),
          List.of());
    }
  }
}
