package news.dateline.ingest.fetch;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.jspecify.annotations.Nullable;

/** Ends a fetch that takes too long, whatever it waits for; all its redirects together. */
final class Deadline implements AutoCloseable {
  private final ScheduledFuture<?> timer;
  private @Nullable HttpGet current;
  private boolean over;

  Deadline(ScheduledExecutorService timers, Duration time) {
    this.timer = timers.schedule(this::end, time.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** From here on it is {@code request} that is ended. */
  synchronized void covers(HttpGet request) {
    current = request;
    if (over) {
      request.cancel();
    }
  }

  synchronized boolean over() {
    return over;
  }

  private synchronized void end() {
    over = true;
    if (current != null) {
      current.cancel();
    }
  }

  @Override
  public void close() {
    timer.cancel(false);
  }
}
