package news.dateline.topic;

import java.time.Duration;
import java.util.List;
import news.dateline.article.Article;
import news.dateline.article.ArticleLinks;
import news.dateline.article.EditorStatus;
import news.dateline.article.EditorTags;
import news.dateline.article.FeedId;
import news.dateline.article.Receipt;
import news.dateline.article.ReplayRequest;
import news.dateline.article.TaggedArticle;
import news.dateline.source.Poll;
import news.dateline.source.Source;
import news.dateline.taxonomy.TaxonomyDocument;

/**
 * Every topic of the pipeline, by name. No other file spells one.
 *
 * @param prefix before every name, so that two pipelines share a cluster; often empty
 * @param partitions of the topics that are keyed by uri
 * @param replication how many copies of each partition
 */
public record Topics(String prefix, int partitions, short replication) {
  /** The largest input, in bytes. */
  public static final int MAX_INPUT_BYTES = 8 * 1024 * 1024;

  /** The largest record behind ingest, in bytes. */
  public static final int MAX_RECORD_BYTES = 16 * 1024 * 1024;

  /**
   * What a record may be larger than its value: key, headers and the framing of the batch, which
   * the broker's limit counts in.
   */
  public static final int RECORD_OVERHEAD_BYTES = 64 * 1024;

  private static final Retention WEEK = new Retention.Deleted(Duration.ofDays(7));
  private static final Retention STATE =
      new Retention.Compacted(Duration.ofDays(6), Duration.ofDays(7));
  private static final Retention LATEST =
      new Retention.Compacted(Duration.ZERO, Duration.ofDays(7));

  /**
   * Raw inputs, in any accepted format. Stamped by the broker: arrival decides between versions, so
   * it must not be a producer's to choose.
   */
  public Topic<byte[]> ingest() {
    return new Topic<>(
        prefix + "articles.ingest",
        Codec.RAW,
        partitions,
        replication,
        WEEK,
        MAX_INPUT_BYTES + RECORD_OVERHEAD_BYTES,
        Topic.LOG_APPEND_TIME);
  }

  /** Accepted revisions, keyed by uri. */
  public Topic<Article> accepted() {
    return keyed("articles.accepted", Codec.json(Article.class), STATE);
  }

  /** What became of each input, keyed by receipt id. */
  public Topic<Receipt> receipts() {
    return keyed("articles.receipts", Codec.json(Receipt.class), WEEK);
  }

  /** Inputs that could not be read, the bytes as received, keyed by receipt id. */
  public Topic<byte[]> rejected() {
    Retention month = new Retention.CompactedAndDeleted(Duration.ofDays(30));
    return keyed("articles.rejected", Codec.RAW, month);
  }

  /** Near-duplicates, from the later article to the earlier, keyed by uri. */
  public Topic<ArticleLinks> links() {
    return keyed("articles.links", Codec.json(ArticleLinks.class), LATEST);
  }

  /**
   * What editors say of articles, keyed by uri. As many partitions as what is keyed by uri: the
   * lifecycle reads both.
   */
  public Topic<EditorStatus> editorStatus() {
    return keyed("editor.status", Codec.json(EditorStatus.class), LATEST);
  }

  /** What became of editors' acts; a receipt's id is the place on {@link #editorStatus}. */
  public Topic<Receipt> editorReceipts() {
    return keyed("editor.receipts", Codec.json(Receipt.class), WEEK);
  }

  /** What editors say of articles' tags, keyed by uri. Read where articles are tagged. */
  public Topic<EditorTags> editorTags() {
    return keyed("editor.tags", Codec.json(EditorTags.class), LATEST);
  }

  /**
   * Articles that are read again to be tagged anew, keyed by uri: the bytes of {@link #accepted()},
   * or none where enrich-service looks them up. Internal to enrich-service.
   */
  public Topic<byte[]> retag() {
    return keyed(
        "articles.retag", Codec.RAW, new Retention.CompactedAndDeleted(Duration.ofDays(1)));
  }

  /** Requests to read every article again, under {@code all}. */
  public Topic<ReplayRequest> replay() {
    return single("articles.replay", Codec.json(ReplayRequest.class), LATEST);
  }

  /** Tagged revisions, keyed by uri. */
  public Topic<TaggedArticle> tagged() {
    return keyed("articles.tagged", Codec.json(TaggedArticle.class), STATE);
  }

  /** Taxonomies by content hash, and the one in force under {@code current}. */
  public Topic<TaxonomyDocument> taxonomy() {
    return single("taxonomy", Codec.json(TaxonomyDocument.class), LATEST);
  }

  /** What is polled, keyed by the source's id. */
  public Topic<Source> sources() {
    return keyed("sources", Codec.json(Source.class), LATEST);
  }

  /** Where the polling of each source stands, keyed and partitioned as {@link #sources()}. */
  public Topic<Poll> polls() {
    return keyed("sources.polls", Codec.json(Poll.class), LATEST);
  }

  /** A feed: ninjs in total order, keyed by uri. */
  public Topic<byte[]> feed(FeedId feed) {
    return single("feeds." + feed.value().replace('/', '.'), Codec.RAW, STATE);
  }

  /**
   * The topics that exist whatever the taxonomy says; feeds of regions and programs come on top.
   */
  public List<Topic<?>> fixed() {
    return List.of(
        ingest(),
        accepted(),
        receipts(),
        rejected(),
        links(),
        editorStatus(),
        editorReceipts(),
        editorTags(),
        retag(),
        replay(),
        tagged(),
        taxonomy(),
        sources(),
        polls(),
        feed(FeedId.ALL));
  }

  private <V> Topic<V> keyed(String name, Codec<V> codec, Retention retention) {
    return topic(name, codec, partitions, retention);
  }

  private <V> Topic<V> single(String name, Codec<V> codec, Retention retention) {
    return topic(name, codec, 1, retention);
  }

  private <V> Topic<V> topic(String name, Codec<V> codec, int count, Retention retention) {
    return new Topic<>(
        prefix + name, codec, count, replication, retention, MAX_RECORD_BYTES, Topic.CREATE_TIME);
  }
}
