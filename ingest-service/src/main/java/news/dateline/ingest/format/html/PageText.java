package news.dateline.ingest.format.html;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.ingest.parse.Encodings;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page's bytes: by its byte order mark or the content type, else by its meta element
 * (HTML Standard, 13.2.3), else UTF-8, and Windows-1252 where it is not that. Pages are full of
 * single wrong bytes: they become U+FFFD.
 */
final class PageText {
  private static final int SEARCHED = 8 * 1024;
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?i)<(?:meta[^>]{0,500}?charset|\\?xml[^>]{0,200}?encoding)\\s{0,5}=\\s{0,5}[\"']?\\s{0,5}([\\w.:-]{1,40})");

  private PageText() {}

  /**
   * @param above what stands above the page's own word, or null
   */
  static String of(byte[] bytes, @Nullable Charset above) {
    if (above != null) {
      return withoutMark(new String(bytes, above));
    }
    Optional<Charset> declared = declared(bytes);
    if (declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8)) {
      return isUtf8(bytes) && !isAscii(bytes) ? utf8(bytes) : new String(bytes, declared.get());
    }
    return declared.isPresent() || isUtf8(bytes)
        ? utf8(bytes)
        : new String(bytes, Charset.forName("windows-1252"));
  }

  private static Optional<Charset> declared(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, SEARCHED), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(start);
    if (!declared.find()) {
      return Optional.empty();
    }
    // It could be read so far, so it is not in what it claims (HTML Standard, 13.2.3.2).
    return Encodings.named(declared.group(1))
        .map(charset -> charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset);
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte one : bytes) {
      if (one < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException other) {
      return false;
    }
  }

  private static String utf8(byte[] bytes) {
    return withoutMark(new String(bytes, StandardCharsets.UTF_8));
  }

  private static String withoutMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
