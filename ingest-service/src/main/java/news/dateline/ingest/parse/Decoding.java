package news.dateline.ingest.parse;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import news.dateline.article.ReasonCode;

/** Turns bytes into text; bytes that are not valid UTF-8 are never guessed at. */
final class Decoding {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private Decoding() {}

  static String decode(byte[] bytes, Charset charset) throws Unreadable {
    if (!charset.equals(StandardCharsets.UTF_8)) {
      return withoutMark(new String(bytes, charset));
    }
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      int position = in.position();
      throw new Unreadable(
          ReasonCode.INVALID_UTF8,
          "byte %d (0x%02x) is not valid UTF-8; send UTF-8, or name the charset in `content-type`"
              .formatted(position, bytes[position] & 0xff));
    }
    out.flip();
    return withoutMark(out.toString());
  }

  static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }
}
