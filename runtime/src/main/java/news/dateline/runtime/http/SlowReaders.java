package news.dateline.runtime.http;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes connections whose clients do not take what is written to them: each would hold a thread,
 * the answer and one of the connections that there may be. What the server itself has is for those
 * that send nothing.
 */
final class SlowReaders implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlowReaders.class);
  private static final int SLOWEST_BYTES_A_SECOND = 4 * 1024;

  private final Duration patience;
  private final Set<Write> writes = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService checks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("slow-readers").factory());
  private final ScheduledFuture<?> checking;

  /** What is being written; each is another one, whatever it is like. */
  private static final class Write {
    private final Runnable close;
    private final long until;

    Write(Runnable close, long until) {
      this.close = close;
      this.until = until;
    }
  }

  /** A client has {@code patience} for any answer, and for a large one more. */
  SlowReaders(Duration patience) {
    this.patience = patience;
    long period = Math.clamp(patience.toMillis() / 4, 10, 1_000);
    checking = checks.scheduleWithFixedDelay(this::check, period, period, TimeUnit.MILLISECONDS);
  }

  private void check() {
    long now = System.nanoTime();
    writes.removeIf(write -> now - write.until > 0 && end(write));
  }

  private static boolean end(Write write) {
    try {
      write.close.run();
    } catch (RuntimeException gone) {
      // Whatever it is, others are to be looked at, too.
      LOG.debug("a client that does not read was gone", gone);
    }
    return true;
  }

  /** {@code writer}, whose connection {@code close} closes when a write takes too long. */
  DataWriter watch(DataWriter writer, Runnable close) {
    return new DataWriter() {
      @Override
      public void write(BufferData... buffers) {
        watched(length(buffers), () -> writer.write(buffers));
      }

      @Override
      public void write(BufferData buffer) {
        watched(buffer.available(), () -> writer.write(buffer));
      }

      @Override
      public void writeNow(BufferData... buffers) {
        watched(length(buffers), () -> writer.writeNow(buffers));
      }

      @Override
      public void writeNow(BufferData buffer) {
        watched(buffer.available(), () -> writer.writeNow(buffer));
      }

      @Override
      public void flush() {
        watched(0, writer::flush);
      }

      @Override
      public void close() {
        writer.close();
      }

      private void watched(long bytes, Runnable writing) {
        long seconds = bytes / SLOWEST_BYTES_A_SECOND;
        Write write = new Write(close, System.nanoTime() + patience.plusSeconds(seconds).toNanos());
        writes.add(write);
        try {
          writing.run();
        } finally {
          writes.remove(write);
        }
      }
    };
  }

  private static long length(BufferData... buffers) {
    long length = 0;
    for (BufferData buffer : buffers) {
      length += buffer.available();
    }
    return length;
  }

  @Override
  public void close() {
    checking.cancel(false);
    checks.shutdown();
  }
}
