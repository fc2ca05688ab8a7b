package news.dateline.ingest.parse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import news.dateline.article.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Format} gets to read. A format whose documents name their encoding (XML, HTML)
 * takes the bytes; the others take the text.
 */
public final class Document {
  private static final int GLANCE = 8 * 1024;

  private final byte[] bytes;
  private final Headers headers;
  private final @Nullable String charset;
  private @Nullable String text;

  /**
   * A document.
   *
   * @param bytes as they came, not copied: nobody writes to them
   * @param charset the label in the content type, or null
   */
  public Document(byte[] bytes, @Nullable String charset, Headers headers) {
    this.bytes = bytes;
    this.charset = charset;
    this.headers = headers;
  }

  /** The bytes as they came, with their byte order mark. Not to be written to. */
  public byte[] bytes() {
    return bytes;
  }

  /** What the format needs to know before it reads, such as a title. */
  public Headers headers() {
    return headers;
  }

  /**
   * The encoding that stands above what the document says of itself: its byte order mark, else the
   * content type's {@code charset}. Nothing where neither is there or the label is unknown.
   */
  public Optional<Charset> charset() {
    Charset marked = Encodings.marked(bytes);
    if (marked != null) {
      return Optional.of(marked);
    }
    return charset == null ? Optional.empty() : Encodings.named(charset);
  }

  /**
   * The whole text, without a byte order mark: by {@link #charset()}, else UTF-8.
   *
   * @throws Unreadable where the bytes are not valid UTF-8, or the charset is unknown
   */
  public String text() throws Unreadable {
    if (text == null) {
      text = decoded();
    }
    return text;
  }

  private String decoded() throws Unreadable {
    Optional<Charset> known = charset();
    if (known.isEmpty() && charset != null) {
      throw new Unreadable(
          ReasonCode.UNKNOWN_CONTENT_TYPE,
          "header `content-type` has charset '" + charset + "', expected utf-8, or one Java knows");
    }
    return Decoding.decode(bytes, known.orElse(StandardCharsets.UTF_8));
  }

  /** Its first few thousand characters and its last ones, whatever the rest is. */
  Glance glance() {
    Charset looked = charset().orElseGet(() -> Encodings.shape(bytes));
    int start = Math.min(bytes.length, GLANCE);
    int end = Math.max(0, bytes.length - 64);
    String beginning = new String(bytes, 0, start, looked);
    return new Glance(
        Decoding.withoutMark(beginning).stripLeading(),
        new String(bytes, end, bytes.length - end, looked).stripTrailing());
  }

  /** Whether there is nothing in it but ASCII white space and a byte order mark. */
  boolean isBlank() {
    Charset marked = Encodings.marked(bytes);
    for (int i = marked == null ? 0 : Encodings.markLength(marked); i < bytes.length; i++) {
      if (bytes[i] != ' ' && (bytes[i] < '\t' || bytes[i] > '\r')) {
        return false;
      }
    }
    return true;
  }
}
