package news.dateline.bench;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.article.Arrival;
import news.dateline.article.Article;
import news.dateline.article.ArticleUri;
import news.dateline.article.EventKind;
import news.dateline.article.EventReason;
import news.dateline.article.Facets;
import news.dateline.article.FeedEvent;
import news.dateline.article.PubStatus;
import news.dateline.article.ReceiptId;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import news.dateline.article.Signal;
import news.dateline.article.SourceVersion;
import news.dateline.article.TaggedArticle;
import news.dateline.publish.ninjs.NinjsWriter;
import news.dateline.publish.view.Change;

/** Records of {@code feeds.all} made from numbers, the same each time. */
final class SyntheticChanges {
  private static final URI ADDRESS = URI.create("http://localhost:8080");
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int WORDS = 500;
  private static final int VOCABULARY = 50_000;
  private static final String[] SYLLABLES = {
    "ka", "ro", "min", "tes", "la", "vor", "pi", "du", "gen", "sha", "bel", "no", "rit", "qua", "zu"
  };

  private final NinjsWriter ninjs = new NinjsWriter();
  private final int words;

  /** Articles of {@code words} words. */
  SyntheticChanges(int words) {
    this.words = words;
  }

  /** Articles of some 500 words. */
  SyntheticChanges() {
    this(WORDS);
  }

  /** The word of rank {@code rank}: the smaller, the commoner. */
  static String word(int rank) {
    StringBuilder word = new StringBuilder();
    for (int rest = rank + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    return word.toString();
  }

  Change next(int number) {
    Random random = new Random(number);
    String uri = "urn:bench:" + number;
    Instant at = START.plusSeconds(number);
    Facets now = facets(random);
    FeedEvent event = new FeedEvent(EventKind.PUBLISH, EventReason.NEW, 1, now, Facets.NONE, now);
    Article article =
        new Article(
            Article.SCHEMA,
            new ArticleUri(uri),
            "wire",
            1,
            new SourceVersion(null, null, new Arrival(at, ReceiptId.of(0, number))),
            Signal.UPDATE,
            PubStatus.USABLE,
            null,
            null,
            text(random, 8),
            null,
            null,
            null,
            "en",
            at,
            null,
            List.of(Section.of(SectionKind.BODY, text(random, words))),
            List.of(),
            List.of());
    TaggedArticle tagged =
        new TaggedArticle(TaggedArticle.SCHEMA, article, List.of(), List.of(), List.of(), "bench");
    return new Change(
        number, at, article.uri(), event, ninjs.article(tagged, event, at, at, ADDRESS));
  }

  /** The article of {@code number} once more, as the record at {@code offset}. */
  Change again(int number, long offset) {
    Change first = next(number);
    return new Change(offset, START.plusSeconds(offset), first.uri(), first.event(), first.ninjs());
  }

  private static Facets facets(Random random) {
    Set<String> words = new TreeSet<>();
    for (int i = 0; i < 3; i++) {
      words.add("region/r" + random.nextInt(30));
      words.add("country/C" + random.nextInt(150));
    }
    words.add("program/p" + random.nextInt(20));
    words.add("source/s" + random.nextInt(40));
    words.add("language/en");
    return new Facets(words);
  }

  /** Words as often as natural language has them (Zipf). */
  private static String text(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int rank = (int) Math.pow(VOCABULARY, random.nextDouble()) - 1;
      text.append(word(rank)).append(i % 12 == 11 ? ".\n" : " ");
    }
    return text.toString();
  }
}
