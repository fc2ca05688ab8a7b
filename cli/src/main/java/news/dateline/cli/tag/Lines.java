package news.dateline.cli.tag;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a stream, each cut at {@link #LONGEST} bytes, so that none fills the memory. */
final class Lines {
  /** The longest line that is kept whole, in bytes, without its end. */
  static final int LONGEST = 8 * 1024 * 1024;

  private final InputStream input;

  /**
   * @param input buffered
   */
  Lines(InputStream input) {
    this.input = input;
  }

  /** The next line without its end; empty at the end of the stream. */
  Optional<byte[]> next() throws IOException {
    int c = input.read();
    if (c < 0) {
      return Optional.empty();
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
    while (c >= 0 && c != '\n') {
      if (line.size() < LONGEST) {
        line.write(c);
      }
      c = input.read();
    }
    return Optional.of(line.toByteArray());
  }
}
