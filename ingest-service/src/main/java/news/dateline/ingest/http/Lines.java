package news.dateline.ingest.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a stream, never more of one in memory than {@code limit} bytes. */
final class Lines {
  private static final int BUFFER = 64 * 1024;

  private final InputStream input;
  private final int limit;

  Lines(InputStream input, int limit) {
    this.input = new BufferedInputStream(input, BUFFER);
    this.limit = limit;
  }

  /**
   * A line without its end.
   *
   * @param bytes none where it is too long
   * @param length how long it is
   */
  @SuppressWarnings("ArrayRecordComponent") // lines are sent on, never compared
  record Line(byte[] bytes, long length) {
    boolean blank() {
      for (byte character : bytes) {
        if (character != ' ' && character != '\t' && character != '\r') {
          return false;
        }
      }
      return length == bytes.length;
    }
  }

  /** The next one; empty at the end. */
  Optional<Line> next() throws IOException {
    int character = input.read();
    if (character < 0) {
      return Optional.empty();
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long length = 0;
    while (character >= 0 && character != '\n') {
      length++;
      if (length <= limit) {
        line.write(character);
      }
      character = input.read();
    }
    return Optional.of(new Line(length <= limit ? line.toByteArray() : new byte[0], length));
  }
}
