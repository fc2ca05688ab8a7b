package news.dateline.ingest.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import news.dateline.article.ReceiptId;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;

/**
 * Requests that were made before, by the key their client gave them ({@code Idempotency-Key}): the
 * second gets the receipt of the first. Each instance remembers its own, for a day; a repetition it
 * knows nothing of does no harm either, because identical content is a duplicate.
 */
final class IdempotencyKeys {
  private static final Duration REMEMBERED = Duration.ofHours(24);
  private static final int MOST = 100_000;
  private static final int MAX_LENGTH = 255;

  private record Request(String digest, CompletableFuture<ReceiptId> receipt) {}

  private final Cache<String, Request> requests =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

  /** Sends an input. */
  interface Sending {
    /** Returns when Kafka has it. */
    ReceiptId send() throws InterruptedException;
  }

  /**
   * Sends it, or finds what was sent under the same key.
   *
   * @param key as the client wrote it, with or without quotes
   * @param caller whose key it is
   * @throws ProblemException 400 for a key that is too long, 422 where another request had it
   */
  ReceiptId once(String key, String caller, byte[] body, HeaderValues headers, Sending sending)
      throws InterruptedException {
    String name = key.replaceAll("^\"|\"$", "");
    if (name.isEmpty() || name.length() > MAX_LENGTH) {
      throw new ProblemException(
          new Problem(
              400,
              "bad-idempotency-key",
              "The Idempotency-Key cannot be used",
              "Expected 1 to " + MAX_LENGTH + " characters, not " + name.length() + "."));
    }
    String place = caller + " " + name;
    Request mine = new Request(digest(body, headers), new CompletableFuture<>());
    Request first = requests.asMap().putIfAbsent(place, mine);
    if (first == null) {
      return send(place, mine, sending);
    }
    if (!first.digest().equals(mine.digest())) {
      throw new ProblemException(
          new Problem(
              422,
              "idempotency-key-reused",
              "The Idempotency-Key was used for another request",
              "A key stands for one request: the same bytes under the same headers."));
    }
    return await(first);
  }

  private ReceiptId send(String place, Request mine, Sending sending) throws InterruptedException {
    try {
      ReceiptId receipt = sending.send();
      mine.receipt().complete(receipt);
      return receipt;
    } catch (RuntimeException | Error | InterruptedException failed) {
      // Whatever it was, nothing was accepted: the next try is a first one again, and waits for
      // nothing that never comes.
      requests.invalidate(place);
      mine.receipt().completeExceptionally(failed);
      throw failed;
    }
  }

  private static ReceiptId await(Request first) throws InterruptedException {
    try {
      return first.receipt().get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof ProblemException problem
          ? problem
          : new IllegalStateException("the first request under this key failed", failed.getCause());
    }
  }

  private static String digest(byte[] body, HeaderValues headers) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(new TreeMap<>(headers.values()).toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java platform has SHA-256", absent);
    }
  }
}
