package news.dateline.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.article.Arrival;
import news.dateline.article.ReasonCode;
import news.dateline.article.Receipt;
import news.dateline.article.ReceiptId;
import news.dateline.ingest.parse.Draft;
import news.dateline.ingest.parse.Headers;
import news.dateline.ingest.parse.Input;
import news.dateline.ingest.parse.Parsed;
import news.dateline.ingest.parse.Parser;
import news.dateline.ingest.receipt.Answers;
import news.dateline.topic.Codec;
import news.dateline.topic.Topics;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Reads inputs. What can be read goes on as drafts keyed by uri, the rest is rejected with a
 * receipt.
 */
final class ParseProcessor implements Processor<byte[], byte[], String, byte[]> {
  static final String DRAFTS = "drafts";
  static final String RECEIPTS = "parse-receipts";
  static final String REJECTED = "parse-rejected";

  private static final Codec<Draft> DRAFT = Codec.json(Draft.class);

  private final String ingestTopic;
  private final Parser parser;
  private final Answers answers;
  private ProcessorContext<String, byte[]> context;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
  ParseProcessor(String ingestTopic, Parser parser, Answers answers) {
    this.ingestTopic = ingestTopic;
    this.parser = parser;
    this.answers = answers;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> processorContext) {
    context = processorContext;
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    RecordMetadata origin = context.recordMetadata().orElseThrow();
    ReceiptId id = ReceiptId.of(origin.partition(), origin.offset());
    Arrival arrival = new Arrival(Instant.ofEpochMilli(record.timestamp()), id);
    Headers headers = headers(record);
    switch (parser.parse(new Input(record.value(), headers, text(record.key()), arrival))) {
      case Parsed.Drafts(List<Draft> drafts) -> drafts.forEach(draft -> send(draft, record));
      case Parsed.Mixed(List<Draft> drafts, List<Parsed.Refused> refused) -> {
        drafts.forEach(draft -> send(draft, record));
        refuse(refused, record, headers.value("receipt-id"), id);
      }
      case Parsed.Rejection(ReasonCode reason, String detail) ->
          reject(
              record,
              Answers.rejection(
                  id, arrival.timestamp(), headers.value("receipt-id"), reason, detail));
    }
  }

  /** A receipt for each; the document goes to the rejected once, by its own receipt id. */
  private void refuse(
      List<Parsed.Refused> refused,
      Record<byte[], byte[]> record,
      @Nullable String correlation,
      ReceiptId document) {
    for (Parsed.Refused entry : refused) {
      Arrival arrival = entry.arrival();
      Parsed.Rejection why = entry.rejection();
      Receipt receipt =
          Answers.rejection(
              arrival.receipt(), arrival.timestamp(), correlation, why.reason(), why.detail());
      context.forward(answers.record(receipt, record.timestamp()), RECEIPTS);
    }
    Parsed.Refused first = refused.getFirst();
    String detail =
        refused.size()
            + " of its articles could not be read, the first "
            + first.arrival().receipt()
            + ": "
            + first.rejection().detail();
    Receipt whole =
        Answers.rejection(
            document, first.arrival().timestamp(), correlation, first.rejection().reason(), detail);
    context.forward(answers.rejected(whole, record, ingestTopic), REJECTED);
  }

  private void send(Draft draft, Record<byte[], byte[]> record) {
    byte[] value = DRAFT.encode(draft);
    int limit = Topics.MAX_RECORD_BYTES - Topics.RECORD_OVERHEAD_BYTES;
    if (value.length > limit) {
      String detail = "parsed it is " + value.length + " bytes, the limit is " + limit;
      reject(record, Answers.rejection(draft, ReasonCode.RECORD_TOO_LARGE, detail));
      return;
    }
    context.forward(new Record<>(draft.uri().value(), value, record.timestamp()), DRAFTS);
  }

  private void reject(Record<byte[], byte[]> record, Receipt receipt) {
    context.forward(answers.rejected(receipt, record, ingestTopic), REJECTED);
    context.forward(answers.record(receipt, record.timestamp()), RECEIPTS);
  }

  private static Headers headers(Record<byte[], byte[]> record) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : record.headers()) {
      if (header.value() != null) {
        headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
      }
    }
    return new Headers(headers);
  }

  private static @Nullable String text(byte @Nullable [] key) {
    return key == null ? null : new String(key, StandardCharsets.UTF_8);
  }
}
