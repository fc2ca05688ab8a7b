package news.dateline.ingest.receipt;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import news.dateline.article.Receipt;
import news.dateline.article.ReceiptId;

/**
 * Where clients wait for the receipts of what they have just sent. Told of every receipt as it comes,
 * from whichever instance; remembers the newest, since a receipt can be faster than the client's
 * question.
 */
public final class ReceiptDesk {
  private static final int REMEMBERED = 10_000;

  private final Map<ReceiptId, CompletableFuture<Receipt>> waiting = new ConcurrentHashMap<>();
  private final Map<ReceiptId, Receipt> newest =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ReceiptId, Receipt> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** Nobody waits yet. */
  public ReceiptDesk() {}

  /** A receipt came. */
  public void hand(Receipt receipt) {
    synchronized (newest) {
      newest.put(receipt.id(), receipt);
    }
    CompletableFuture<Receipt> asked = waiting.remove(receipt.id());
    if (asked != null) {
      asked.complete(receipt);
    }
  }

  /** Waits for the receipt {@code id}; empty when it does not come within {@code patience}. */
  public Optional<Receipt> await(ReceiptId id, Duration patience) throws InterruptedException {
    CompletableFuture<Receipt> asked =
        waiting.computeIfAbsent(id, any -> new CompletableFuture<>());
    try {
      Optional<Receipt> there = remembered(id);
      return there.isPresent()
          ? there
          : Optional.of(asked.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException late) {
      return Optional.empty();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException("a receipt is never completed with a fault", impossible);
    } finally {
      waiting.remove(id, asked);
    }
  }

  /** The receipt {@code id}, if it is among the newest. */
  public Optional<Receipt> remembered(ReceiptId id) {
    synchronized (newest) {
      return Optional.ofNullable(newest.get(id));
    }
  }
}
