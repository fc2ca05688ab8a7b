package news.dateline.enrich.taxonomy;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Reads bytes as UTF-8 (RFC 3629), all of them. */
final class Utf8 {
  private Utf8() {}

  /**
   * The text.
   *
   * @throws TaxonomyReadException for the first byte that is not UTF-8, with its line
   */
  static String text(byte[] bytes) throws TaxonomyReadException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      throw new TaxonomyReadException(
          1 + (int) text.chars().filter(c -> c == '\n').count(),
          "the byte %02X is not UTF-8; a document is UTF-8 throughout"
              .formatted(bytes[in.position()]));
    }
    return text;
  }
}
