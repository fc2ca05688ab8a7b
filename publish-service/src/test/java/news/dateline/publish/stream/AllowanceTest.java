package news.dateline.publish.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import news.dateline.publish.ninjs.NinjsWriter;
import news.dateline.publish.view.Changes;
import news.dateline.publish.view.FeedView;
import news.dateline.publish.view.Stretch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AllowanceTest {
  /** As much as all may take together. */
  private static final Stretch ALL =
      new Stretch(
          Collections.nCopies(
              1_000, Changes.publish(7, "urn:x:7", "Story", "x".repeat(Allowance.SHARE))),
          8);

  private static final Stretch NOTHING = new Stretch(List.of(), 1);
  private static final Duration SHORT = Duration.ofMillis(5);
  private static final Duration LONG = Duration.ofHours(1);

  @TempDir private Path directory;
  private FeedView view;
  private Hub hub;

  @BeforeEach
  void open() {
    view = FeedView.open(directory, "log");
    view.caughtUp();
    Cursor log = new Cursor("cluster", "feeds.all", 0);
    hub = new Hub(new Teller(view, new NinjsWriter(), log), 100, 10, LONG);
  }

  @AfterEach
  void close() {
    hub.close();
    view.close();
  }

  @Test
  void whoWaitsForHisTurnHearsThatHeDoesAndGetsIt() throws Exception {
    Allowance allowance = new Allowance(SHORT);
    CountDownLatch held = new CountDownLatch(1);
    CompletableFuture<Void> release = new CompletableFuture<>();
    CountDownLatch beats = new CountDownLatch(3);
    CompletableFuture<Long> first =
        inThread(() ->
            allowance.pass(
                hub.enter(),
                () -> {},
                offset -> ALL,
                7,
                change -> {
                  held.countDown();
                  release.join();
                }));
    assertThat(held.await(30, TimeUnit.SECONDS)).isTrue();

    CompletableFuture<Long> second =
        inThread(() ->
            allowance.pass(hub.enter(), beats::countDown, offset -> NOTHING, 0, change -> {}));
    assertThat(beats.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(second).isNotDone();
    release.complete(null);

    assertThat(first.get()).isEqualTo(8);
    assertThat(second.get()).isEqualTo(1);
  }

  @Test
  void whoseClientGoesWhileHeWaitsLeavesHisTurnToOthers() throws Exception {
    Allowance allowance = new Allowance(SHORT);
    AtomicInteger asked = new AtomicInteger();
    allowance.pass(
        hub.enter(),
        () -> {},
        offset -> ALL,
        7,
        once(() ->
            assertThatThrownBy(() ->
                    allowance.pass(
                        hub.enter(),
                        () -> {
                          throw new IOException("gone");
                        },
                        offset -> {
                          asked.incrementAndGet();
                          return NOTHING;
                        },
                        0,
                        change -> {}))
                .hasMessage("gone")));

    // All that there is can be taken again.
    assertThat(allowance.pass(hub.enter(), () -> {}, offset -> ALL, 7, change -> {})).isEqualTo(8);
    assertThat(asked).hasValue(0);
  }

  @Test
  void silenceIsBrokenWhereAClientWishesNothingOfMuch() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EventWriter patient = new EventWriter(out, hub.enter(), LONG);
    patient.flushOr("id: a\n\n");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();

    EventWriter writer = new EventWriter(out, hub.enter(), Duration.ZERO);
    writer.flushOr("id: a\n\n");
    writer.gap("why");
    writer.flushOr("id: b\n\n");
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("id: a\n\nevent: gap\ndata: {\"reason\":\"why\"}\n\n");
  }

  private static Allowance.Sink once(Runnable what) {
    AtomicBoolean done = new AtomicBoolean();
    return change -> {
      if (!done.getAndSet(true)) {
        what.run();
      }
    };
  }

  private interface Passing {
    long pass() throws Exception;
  }

  private static CompletableFuture<Long> inThread(Passing passing) {
    CompletableFuture<Long> passed = new CompletableFuture<>();
    Thread.startVirtualThread(() -> {
      try {
        passed.complete(passing.pass());
      } catch (Exception failed) {
        passed.completeExceptionally(failed);
      }
    });
    return passed;
  }
}
