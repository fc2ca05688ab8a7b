package news.dateline.ingest.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.dateline.article.Arrival;
import news.dateline.article.Article;
import news.dateline.article.ArticleUri;
import news.dateline.article.PubStatus;
import news.dateline.article.ReceiptId;
import news.dateline.ingest.parse.Draft;
import news.dateline.ingest.parse.Input;
import news.dateline.ingest.parse.Parsed;
import news.dateline.ingest.parse.Parser;
import news.dateline.ingest.receipt.AcceptedLog;
import news.dateline.ingest.receipt.InputLog;
import news.dateline.ingest.receipt.Inputs;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Texts as the topics still have them: {@code articles.accepted}, where the newest record of an
 * article stays and others stay for six days, else {@code articles.ingest}, where an input stays
 * for seven.
 */
final class TopicTexts implements Texts {
  private final AcceptedLog accepted;
  private final InputLog inputs;
  private final Parser parser;

  TopicTexts(AcceptedLog accepted, InputLog inputs, Parser parser) {
    this.accepted = accepted;
    this.inputs = inputs;
    this.parser = parser;
  }

  @Override
  public Optional<Article> find(ArticleUri uri, ReceiptId receipt, @Nullable Instant acceptedAt) {
    Optional<Article> kept =
        acceptedAt == null
            ? Optional.empty()
            : accepted.find(uri, acceptedAt, article -> has(article, receipt));
    // Not yet committed, or compacted away: the input may still be there.
    return kept.or(() -> inputs.read(receipt).flatMap(input -> parse(input, uri, receipt)));
  }

  private static boolean has(Article article, ReceiptId receipt) {
    return article.version().arrival().receipt().equals(receipt) && article.title() != null;
  }

  private Optional<Article> parse(
      ConsumerRecord<byte[], byte[]> record, ArticleUri uri, ReceiptId receipt) {
    Arrival arrival =
        new Arrival(
            Instant.ofEpochMilli(record.timestamp()),
            ReceiptId.of(receipt.partition(), receipt.offset()));
    Input input = Inputs.of(record.key(), record.value(), record.headers(), arrival);
    return switch (parser.parse(input)) {
      case Parsed.Rejection ignored -> Optional.empty();
      case Parsed.Drafts(List<Draft> drafts) -> revision(drafts, uri, receipt);
      case Parsed.Mixed(List<Draft> drafts, List<Parsed.Refused> ignored) ->
          revision(drafts, uri, receipt);
    };
  }

  private static Optional<Article> revision(List<Draft> drafts, ArticleUri uri, ReceiptId receipt) {
    return drafts.stream()
        .filter(draft -> draft.uri().equals(uri) && draft.title() != null)
        .filter(draft -> draft.version().arrival().receipt().equals(receipt))
        .findFirst()
        .map(draft -> Revision.of(draft, draft.source(), 1, PubStatus.WITHHELD));
  }
}
