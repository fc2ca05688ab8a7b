package news.dateline.ingest.duplicate;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import news.dateline.article.Article;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;

/**
 * What is remembered of a text: a sample of its shingles (runs of words) and one of its figures. A
 * text too short to be told from others by its wording is one shingle, headline and all: it is like
 * nothing but itself. Of a few words nothing is remembered.
 *
 * @param shingles the sample of its shingles
 * @param figures the sample of its words with digits
 */
record Sketch(Sample shingles, Sample figures) {
  /** Raised when a sketch of the same text would come out differently. */
  static final int VERSION = 1;

  /** How many shingles are kept at most. */
  static final int SHINGLES = 64;

  private static final int FIGURES = 24;
  private static final int SHINGLE_WORDS = 4;
  private static final int SHINGLE_CHARACTERS = 8;
  private static final int SHORT_WORDS = 30;
  private static final int FEW_WORDS = 8;
  private static final Sample NONE = new Sample(new int[0], 0);

  /** The sketch of an article's headline and running text. */
  static Sketch of(Article article) {
    List<String> texts =
        article.sections().stream()
            .filter(
                section -> section.kind() == SectionKind.LEAD || section.kind() == SectionKind.BODY)
            .map(Section::text)
            .toList();
    return of(article.title() == null ? "" : article.title(), texts);
  }

  /** The sketch of a headline and paragraphs. */
  static Sketch of(String title, List<String> paragraphs) {
    Wording wording = new Wording();
    paragraphs.forEach(wording::add);
    int[] hashes = new int[wording.count() + 1];
    int shingles = shingles(wording, hashes);
    if (shingles < SHORT_WORDS) {
      wording.add(title);
      return new Sketch(wording.count() < FEW_WORDS ? NONE : whole(wording), NONE);
    }
    Sample sample = Sample.of(hashes, shingles, SHINGLES);
    int figures = 0;
    for (int i = 0; i < wording.count(); i++) {
      if (wording.isFigure(i)) {
        hashes[figures++] = fold(Mixing.mix(wording.word(i)));
      }
    }
    return new Sketch(sample, Sample.of(hashes, figures, FIGURES));
  }

  /** Whether it stands for a text too short to be told from others by parts of it. */
  boolean isWhole() {
    return shingles.total() == 1;
  }

  private static int shingles(Wording wording, int[] hashes) {
    int count = 0;
    for (int start = 0; start < wording.count(); start++) {
      int end = start + (wording.isCharacter(start) ? SHINGLE_CHARACTERS : SHINGLE_WORDS);
      if (end > wording.count()) {
        break;
      }
      hashes[count++] = run(wording, start, end);
    }
    return count;
  }

  private static Sample whole(Wording wording) {
    return new Sample(new int[] {run(wording, 0, wording.count())}, 1);
  }

  private static int run(Wording wording, int start, int end) {
    long hash = 0;
    for (int i = start; i < end; i++) {
      hash = Mixing.mix(hash * 31 + wording.word(i));
    }
    return fold(hash);
  }

  private static int fold(long hash) {
    return (int) (hash >>> 32);
  }

  byte[] toBytes() {
    ByteBuffer bytes =
        ByteBuffer.allocate(4 * (4 + shingles.hashes().length + figures.hashes().length));
    write(bytes, shingles);
    write(bytes, figures);
    return bytes.array();
  }

  static Sketch fromBytes(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new Sketch(read(buffer), read(buffer));
  }

  private static void write(ByteBuffer bytes, Sample sample) {
    bytes.putInt(sample.total()).putInt(sample.hashes().length);
    Arrays.stream(sample.hashes()).forEach(bytes::putInt);
  }

  private static Sample read(ByteBuffer bytes) {
    int total = bytes.getInt();
    int[] hashes = new int[bytes.getInt()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = bytes.getInt();
    }
    return new Sample(hashes, total);
  }
}
