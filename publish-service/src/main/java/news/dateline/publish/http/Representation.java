package news.dateline.publish.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Bytes to send, and the same compressed, made when first asked for. */
final class Representation {
  private static final int WORTH_IT = 512;

  private final String contentType;
  private final byte[] plain;
  private volatile byte @Nullable [] gzip;

  Representation(String contentType, byte[] plain) {
    this.contentType = contentType;
    this.plain = plain;
  }

  String contentType() {
    return contentType;
  }

  byte[] plain() {
    return plain;
  }

  /** Whether it gets much smaller. */
  boolean isWorthCompressing() {
    return plain.length >= WORTH_IT;
  }

  byte[] gzip() {
    byte[] known = gzip;
    if (known == null) {
      known = compress(plain);
      gzip = known;
    }
    return known;
  }

  /** How much memory it takes, compressed form and all. */
  int size() {
    byte[] known = gzip;
    return plain.length + (known == null ? plain.length / 3 : known.length);
  }

  private static byte[] compress(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + WORTH_IT);
    try (GZIPOutputStream compressing = new GZIPOutputStream(out, 8192)) {
      compressing.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
