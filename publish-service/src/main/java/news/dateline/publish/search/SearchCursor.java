package news.dateline.publish.search;

import java.nio.ByteBuffer;
import java.util.Base64;
import org.apache.lucene.search.FieldDoc;

/**
 * Where a page ended: the values that its last article is sorted by. New articles shift nothing,
 * for the next page begins right behind these values, whatever came meanwhile.
 */
final class SearchCursor {
  private static final int BYTES = 1 + Long.BYTES * 3;

  private SearchCursor() {}

  /** The cursor behind {@code last}. */
  static String after(Order order, FieldDoc last) {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES).put(order.mark());
    for (Object value : last.fields) {
      bytes.putLong(
          value instanceof Float score
              ? Float.floatToIntBits(score)
              : ((Number) value).longValue());
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * The place that {@code cursor} says.
   *
   * @throws BadSearchException when it is none, or of another order
   */
  static FieldDoc read(Order order, String cursor) {
    ByteBuffer bytes;
    try {
      bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
    } catch (IllegalArgumentException malformed) {
      throw bad();
    }
    if (bytes.capacity() != BYTES || bytes.get() != order.mark()) {
      throw bad();
    }
    Object[] values =
        switch (order) {
          case NEWEST -> new Object[] {bytes.getLong(), bytes.getLong()};
          case UPDATED -> new Object[] {bytes.getLong()};
          case RELEVANCE ->
              new Object[] {
                Float.intBitsToFloat((int) bytes.getLong()), bytes.getLong(), bytes.getLong()
              };
        };
    // Behind every article with the same values: there is no other than this one.
    return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values);
  }

  private static BadSearchException bad() {
    return new BadSearchException(
        "bad-cursor", "Expected a cursor that an answer to the same search and sort gave as next.");
  }
}
