package news.dateline.publish.view;

import java.time.Instant;
import news.dateline.article.ArticleUri;
import news.dateline.article.FeedEvent;

/**
 * One record of {@code feeds.all}.
 *
 * @param offset its place, the cursor of every stream
 * @param at the timestamp of the record: when its input arrived, or its embargo ended
 * @param uri the article
 * @param event what happened
 * @param ninjs the article, or its withdrawal
 */
@SuppressWarnings("ArrayRecordComponent") // Changes are told apart by offset, never compared.
public record Change(long offset, Instant at, ArticleUri uri, FeedEvent event, byte[] ninjs) {}
