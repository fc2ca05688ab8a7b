package news.dateline.testkit;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks until an answer is as wanted, and leaves the processor to those who work on it. */
public final class Await {
  private static final Duration INTERVAL = Duration.ofMillis(20);

  private Await() {}

  /**
   * The first answer of {@code ask} that is as wanted; a failed connection is none. Throws
   * AssertionError with the last answer when patience ends.
   */
  public static <T> T until(
      String what, Duration patience, Callable<T> ask, Predicate<? super T> wanted) {
    AtomicReference<T> last = new AtomicReference<>();
    try {
      Awaitility.await(what)
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .pollInterval(INTERVAL)
          .atMost(patience)
          .ignoreExceptionsInstanceOf(IOException.class)
          .until(() -> {
            last.set(ask.call());
            return wanted.test(last.get());
          });
    } catch (ConditionTimeoutException late) {
      throw new AssertionError(what + " stayed " + shown(last.get()), late);
    }
    return last.get();
  }

  private static String shown(@Nullable Object answer) {
    return answer instanceof HttpResponse<?> response
        ? response.statusCode() + " " + response.body()
        : String.valueOf(answer);
  }
}
