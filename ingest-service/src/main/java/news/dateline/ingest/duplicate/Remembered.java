package news.dateline.ingest.duplicate;

import java.util.Comparator;
import java.util.List;
import news.dateline.article.ArticleUri;
import news.dateline.article.Link;

/**
 * An article in the window; a record of a state store.
 *
 * @param schema the version of this record's schema, {@link #SCHEMA}
 * @param uri the article
 * @param firstSeen when its first revision in the window arrived, in milliseconds of the epoch
 * @param seen when this revision arrived
 * @param version of the sketch: one of another version is not compared with
 * @param sketch of its text, as bytes
 * @param links the links that were written
 */
@SuppressWarnings("ArrayRecordComponent") // sketches are read, never compared as arrays
record Remembered(
    int schema,
    ArticleUri uri,
    long firstSeen,
    long seen,
    int version,
    byte[] sketch,
    List<Link> links) {
  static final int SCHEMA = 1;

  private static final Comparator<Remembered> ORDER =
      Comparator.comparingLong(Remembered::firstSeen).thenComparing(Remembered::uri);

  Remembered {
    links = List.copyOf(links);
  }

  /** Whether it came before {@code other}: links go from the later to the earlier. */
  boolean isBefore(Remembered other) {
    return ORDER.compare(this, other) < 0;
  }

  Sketch toSketch() {
    return Sketch.fromBytes(sketch);
  }

  Remembered withLinks(List<Link> written) {
    return new Remembered(schema, uri, firstSeen, seen, version, sketch, written);
  }
}
