package news.dateline.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import news.dateline.article.ReceiptId;
import news.dateline.runtime.http.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class IdempotencyKeysTest {
  private static final HeaderValues HEADERS =
      new HeaderValues(Map.of("content-type", "text/plain"));
  private static final ReceiptId RECEIPT = ReceiptId.of(0, 7);
  private static final byte[] BODY = {'a'};

  private final IdempotencyKeys keys = new IdempotencyKeys();
  private int sent;

  @Test
  void secondRequestUnderAKeyGetsTheReceiptOfTheFirst() throws InterruptedException {
    assertThat(send("k", "desk", BODY)).isEqualTo(RECEIPT);
    assertThat(send("\"k\"", "desk", BODY)).isEqualTo(RECEIPT);
    assertThat(sent).isEqualTo(1);
  }

  @Test
  void keyIsItsCallersOwn() throws InterruptedException {
    send("k", "desk", BODY);
    send("k", "other", new byte[] {'b'});

    assertThat(sent).isEqualTo(2);
  }

  @Test
  void keyOfAnotherRequestIsRefused() throws InterruptedException {
    send("k", "desk", BODY);

    assertThatThrownBy(() -> send("k", "desk", new byte[] {'b'}))
        .isInstanceOf(ProblemException.class)
        .satisfies(refused ->
            assertThat(((ProblemException) refused).problem().code())
                .isEqualTo("idempotency-key-reused"));
  }

  @Test
  @Timeout(10)
  void afterAFailureOfAnyKindTheKeyIsFreeAgain() throws InterruptedException {
    IllegalStateException closed = new IllegalStateException("the producer is closed");

    assertThatThrownBy(() ->
            keys.once(
                "k",
                "desk",
                BODY,
                HEADERS,
                () -> {
                  throw closed;
                }))
        .isSameAs(closed);
    assertThat(send("k", "desk", BODY)).isEqualTo(RECEIPT);
  }

  private ReceiptId send(String key, String caller, byte[] body) throws InterruptedException {
    return keys.once(
        key,
        caller,
        body,
        HEADERS,
        () -> {
          sent++;
          return RECEIPT;
        });
  }
}
