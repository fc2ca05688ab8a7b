package news.dateline.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SlowReadersTest {
  private static final int PIECE = 1_024;
  // Together more than both ends of a connection hold.
  private static final int PIECES = 32 * 1_024;

  @Test
  void clientThatReadsNothingIsLeftAndOneThatReadsIsNot() throws Exception {
    try (SlowReaders slow = new SlowReaders(Duration.ofSeconds(2));
        ServerSocket server = new ServerSocket(0, 2, InetAddress.getLoopbackAddress());
        Socket silent = new Socket(server.getInetAddress(), server.getLocalPort());
        Socket toSilent = server.accept();
        Socket good = new Socket(server.getInetAddress(), server.getLocalPort());
        Socket toGood = server.accept()) {
      CompletableFuture<Long> read = CompletableFuture.supplyAsync(() -> readAll(good));

      assertThatThrownBy(() -> writeAll(slow, toSilent)).isInstanceOf(UncheckedIOException.class);
      assertThat(toSilent.isClosed()).isTrue();
      assertThat(readAll(silent)).isPositive().isLessThan((long) PIECE * PIECES);

      writeAll(slow, toGood);
      toGood.shutdownOutput();
      assertThat(read.get()).isEqualTo((long) PIECE * PIECES);
    }
  }

  private static long readAll(Socket socket) {
    try {
      return socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void writeAll(SlowReaders slow, Socket socket) {
    DataWriter writer = slow.watch(new Plain(socket), () -> close(socket));
    for (int piece = 0; piece < PIECES; piece++) {
      writer.writeNow(BufferData.create(new byte[PIECE]));
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Writes to a socket at once. */
  private record Plain(Socket socket) implements DataWriter {
    @Override
    public void write(BufferData... buffers) {
      for (BufferData buffer : buffers) {
        writeNow(buffer);
      }
    }

    @Override
    public void write(BufferData buffer) {
      writeNow(buffer);
    }

    @Override
    public void writeNow(BufferData... buffers) {
      write(buffers);
    }

    @Override
    public void writeNow(BufferData buffer) {
      try {
        socket.getOutputStream().write(buffer.readBytes());
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
    }
  }
}
