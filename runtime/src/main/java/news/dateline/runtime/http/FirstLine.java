package news.dateline.runtime.http;

import io.helidon.common.buffers.DataReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What comes on a connection; where its first line is one of HTTP/1.0, as the same request of
 * HTTP/1.1 that is the last.
 */
final class FirstLine implements Supplier<byte @Nullable []> {
  /** How it ends, but for the line feed. */
  static final String HTTP_1_0 = " HTTP/1.0\r";

  private static final String LAST_OF_HTTP_1_1 = " HTTP/1.1\r\nConnection: close\r\n";
  private static final int MOST = Unreadable.MAX_LINE_BYTES;

  private final DataReader reader;
  private boolean over;

  FirstLine(DataReader reader) {
    this.reader = reader;
  }

  /** The next bytes; null at the end. */
  @Override
  public byte @Nullable [] get() {
    byte[] bytes = read();
    if (over || bytes == null) {
      return bytes;
    }
    over = true;
    ByteArrayOutputStream begun = new ByteArrayOutputStream();
    while (bytes != null) {
      begun.writeBytes(bytes);
      String text = begun.toString(StandardCharsets.ISO_8859_1);
      int end = text.indexOf('\n');
      if (end >= 0 && text.substring(0, end).endsWith(HTTP_1_0)) {
        return (text.substring(0, end - HTTP_1_0.length())
                + LAST_OF_HTTP_1_1
                + text.substring(end + 1))
            .getBytes(StandardCharsets.ISO_8859_1);
      }
      bytes = end >= 0 || text.length() > MOST ? null : read();
    }
    return begun.toByteArray();
  }

  private byte @Nullable [] read() {
    try {
      return reader.readBuffer().readBytes();
    } catch (DataReader.InsufficientDataAvailableException end) {
      return null;
    }
  }
}
