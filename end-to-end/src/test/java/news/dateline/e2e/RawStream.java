package news.dateline.e2e;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * A client of a stream with nothing between it and its socket, so that it can behave as it likes.
 */
final class RawStream implements AutoCloseable {
  private static final int SMALL = 4 * 1024;

  private final Socket socket = new Socket();
  private final List<String> ids = new CopyOnWriteArrayList<>();
  private final List<String> revisions = new CopyOnWriteArrayList<>();
  private volatile String lastId = "";
  private final CountDownLatch ended = new CountDownLatch(1);

  private RawStream() {}

  /** Asks for a stream, from {@code lastEventId} on where it is not empty, and reads nothing. */
  static RawStream open(URI service, String path, String lastEventId) throws IOException {
    RawStream stream = new RawStream();
    stream.socket.setReceiveBufferSize(SMALL);
    stream.socket.connect(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), service.getPort()));
    String resume = lastEventId.isEmpty() ? "" : "Last-Event-ID: " + lastEventId + "\r\n";
    stream
        .socket
        .getOutputStream()
        .write(
            ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + resume + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    return stream;
  }

  /** Reads line after line. */
  RawStream reading() {
    Thread.ofVirtual().start(this::readLines);
    return this;
  }

  private void readLines() {
    try {
      BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  new Chunks(new BufferedInputStream(socket.getInputStream())),
                  StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("id: ")) {
          lastId = line.substring(4);
        } else if (line.startsWith("data: ")) {
          ids.add(lastId);
          revisions.add(line.replaceAll("^.*\"uri\":\"urn:x:([^\"]*)\".*$", "$1"));
        }
      }
    } catch (IOException gone) {
      // The end, from there or from here.
    } finally {
      ended.countDown();
    }
  }

  /** The body of a response, taken out of its chunks (RFC 9112, section 7.1). */
  private static final class Chunks extends InputStream {
    private final InputStream in;
    private int left;
    private boolean begun;

    Chunks(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      while (!begun) {
        begun = line().isEmpty();
      }
      if (left == 0) {
        left = Integer.parseInt(line(), 16);
        if (left == 0) {
          return -1;
        }
      }
      int count = in.read(bytes, offset, Math.min(length, left));
      left -= Math.max(count, 0);
      if (left == 0 && !line().isEmpty()) {
        throw new IOException("a chunk is longer than it says");
      }
      return count;
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int next = in.read(); next != '\n'; next = in.read()) {
        if (next < 0) {
          throw new EOFException();
        }
        line.append((char) next);
      }
      return line.toString().strip();
    }
  }

  /** Reads byte after byte, one in {@code millis}, until it is cut off. */
  RawStream reading(long millis) {
    Thread.ofVirtual()
        .start(() -> {
          try {
            while (!ended.await(millis, java.util.concurrent.TimeUnit.MILLISECONDS)
                && socket.getInputStream().read() >= 0) {
              Thread.onSpinWait();
            }
          } catch (IOException gone) {
            ended.countDown();
          } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
          }
        });
    return this;
  }

  /** The first byte of the answer; -1 at the end. */
  int read() {
    try {
      return socket.getInputStream().read();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** Where the client goes on, as far as it was told; empty when it was not. */
  String lastId() {
    return lastId;
  }

  /** The cursors of the events that came. */
  List<String> ids() {
    return ids;
  }

  /** What is behind {@code urn:x:} in the articles that came. */
  List<String> articles() {
    return revisions;
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      socket.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
