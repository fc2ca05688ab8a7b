package news.dateline.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import news.dateline.article.Arrival;
import news.dateline.article.ReasonCode;
import news.dateline.article.Receipt;
import news.dateline.article.ReceiptId;
import news.dateline.ingest.parse.Draft;
import news.dateline.ingest.parse.Input;
import news.dateline.ingest.parse.Parsed;
import news.dateline.ingest.parse.Parser;
import news.dateline.ingest.receipt.Answers;
import news.dateline.ingest.receipt.Inputs;
import news.dateline.topic.Codec;
import news.dateline.topic.Topics;
import org.apache.kafka.common.header.internals.RecordHeaders;
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
    Input input = Inputs.of(record.key(), record.value(), record.headers(), arrival);
    switch (parser.parse(input)) {
      case Parsed.Drafts(List<Draft> drafts) -> {
        if (drafts.size() > 1) {
          split(input, drafts.size(), record);
        }
        drafts.forEach(draft -> send(draft, record));
      }
      case Parsed.Mixed(List<Draft> drafts, List<Parsed.Refused> refused) -> {
        split(input, drafts.size() + refused.size(), record);
        drafts.forEach(draft -> send(draft, record));
        refuse(refused, record, input.correlation(), id);
      }
      case Parsed.Rejection(ReasonCode reason, String detail) -> {
        String correlation = input.correlation();
        reject(record, Answers.rejection(id, arrival.timestamp(), correlation, reason, detail));
      }
    }
  }

  private void split(Input document, int entries, Record<byte[], byte[]> record) {
    Arrival arrival = document.arrival();
    String correlation = document.correlation();
    Receipt receipt = Receipt.split(arrival.receipt(), entries, correlation, arrival.timestamp());
    context.forward(answers.record(receipt, record), RECEIPTS);
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
      context.forward(answers.record(receipt, record), RECEIPTS);
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
    RecordHeaders headers = new RecordHeaders();
    Inputs.requeuedFrom(record.headers())
        .ifPresent(former -> headers.add(Inputs.REQUEUED_FROM, bytes(former.toString())));
    context.forward(new Record<>(draft.uri().value(), value, record.timestamp(), headers), DRAFTS);
  }

  private void reject(Record<byte[], byte[]> record, Receipt receipt) {
    context.forward(answers.rejected(receipt, record, ingestTopic), REJECTED);
    context.forward(answers.record(receipt, record), RECEIPTS);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
