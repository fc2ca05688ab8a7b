package news.dateline.ingest.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** The content of an answer, decompressed; never more of it than allowed, on either side. */
final class Content {
  /** What we say that we can decompress. */
  static final String ENCODINGS = "gzip, deflate";

  private static final int BUFFER = 8 * 1024;
  private static final int ZLIB_METHOD = 8;
  private static final int ZLIB_CHECK = 31;

  private Content() {}

  /** It has more bytes than allowed. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(String message) {
      super(message);
    }
  }

  /**
   * Reads all of it.
   *
   * @param encoding of {@code Content-Encoding}, often empty
   * @throws TooLarge when it has more than {@code limit} bytes, compressed or decompressed
   * @throws IOException when it cannot be decompressed or ends early
   */
  static byte[] read(InputStream sent, String encoding, int limit) throws IOException {
    InputStream counted = new Counted(sent, limit);
    // Not closed here: closing reads what is left, and there may be no end of it.
    byte[] body = decoded(counted, encoding).readNBytes(limit + 1);
    if (body.length > limit) {
      throw new TooLarge("the document is larger than " + limit + " bytes");
    }
    return body;
  }

  private static InputStream decoded(InputStream sent, String encoding) throws IOException {
    return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> sent;
      case "gzip", "x-gzip" -> new GZIPInputStream(sent, BUFFER);
      case "deflate" -> inflated(sent);
      default -> throw new IOException("Content-Encoding is '" + encoding + "', expected gzip");
    };
  }

  /** By the book deflate means zlib (RFC 1950); some servers send it bare (RFC 1951). */
  private static InputStream inflated(InputStream sent) throws IOException {
    PushbackInputStream input = new PushbackInputStream(sent, 2);
    byte[] start = input.readNBytes(2);
    input.unread(start);
    boolean zlib =
        start.length == 2
            && (start[0] & 0x0f) == ZLIB_METHOD
            && (((start[0] & 0xff) << 8) | (start[1] & 0xff)) % ZLIB_CHECK == 0;
    return new InflaterInputStream(input, new Inflater(!zlib), BUFFER) {
      @Override
      public void close() throws IOException {
        inf.end();
        super.close();
      }
    };
  }

  /** Gives no more than {@code limit} bytes. */
  private static final class Counted extends FilterInputStream {
    private final int limit;
    private int count;

    Counted(InputStream input, int limit) {
      super(input);
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int read) throws TooLarge {
      count += read;
      if (count > limit) {
        throw new TooLarge("the answer is larger than " + limit + " bytes");
      }
    }
  }
}
