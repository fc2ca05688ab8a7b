package news.dateline.ingest.receipt;

import java.util.Optional;
import news.dateline.article.ReceiptId;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The inputs as they arrived, each found again by its receipt id for as long as the ingest topic keeps it. */
public interface InputLog {
  /** The input of {@code receipt}; empty when it has expired or was never there. */
  Optional<ConsumerRecord<byte[], byte[]>> read(ReceiptId receipt);
}
