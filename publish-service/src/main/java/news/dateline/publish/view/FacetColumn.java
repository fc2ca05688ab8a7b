package news.dateline.publish.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.ArrayUtil;

/**
 * What each article of a part of the index is counted under ({@link Fields#COUNTED}), in memory: a
 * number for each word, those of an article side by side. A search passes many articles to count
 * them, and reading each number where Lucene keeps it takes several times what counting it does.
 */
public final class FacetColumn {
  private static final int NARROW = 1 << Character.SIZE;

  private final List<String> words;
  private final int[] begins;
  private final Numbers numbers;

  private FacetColumn(List<String> words, int[] begins, Numbers numbers) {
    this.words = words;
    this.begins = begins;
    this.numbers = numbers;
  }

  /** Reads that of {@code part}. */
  static FacetColumn read(LeafReader part) throws IOException {
    return read(part, NARROW);
  }

  /** The same; from {@code many} words on numbers take twice the memory. */
  static FacetColumn read(LeafReader part, int many) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(part, Fields.COUNTED);
    int[] begins = new int[part.maxDoc() + 1];
    Numbers numbers = values.getValueCount() > many ? new Wide() : new Narrow();
    int end = 0;
    for (int document = 0; document < part.maxDoc(); document++) {
      begins[document] = end;
      if (values.advanceExact(document)) {
        for (int left = values.docValueCount(); left > 0; left--) {
          numbers.set(end++, (int) values.nextOrd());
        }
      }
    }
    begins[part.maxDoc()] = end;
    numbers.trim(end);
    return new FacetColumn(words(values), begins, numbers);
  }

  private static List<String> words(SortedSetDocValues values) throws IOException {
    List<String> words = new ArrayList<>();
    for (long number = 0; number < values.getValueCount(); number++) {
      words.add(values.lookupOrd(number).utf8ToString());
    }
    return List.copyOf(words);
  }

  /** The words, each at its number. */
  public List<String> words() {
    return words;
  }

  /**
   * Counts how many of {@code documents} have which number.
   *
   * @param length how many there are
   * @param counts by number
   */
  public void count(int[] documents, int length, int[] counts) {
    for (int i = 0; i < length; i++) {
      numbers.count(begins[documents[i]], begins[documents[i] + 1], counts);
    }
  }

  private sealed interface Numbers {
    void set(int place, int number);

    void trim(int length);

    void count(int begin, int end, int[] counts);
  }

  private static final class Narrow implements Numbers {
    private char[] numbers = {};

    @Override
    public void set(int place, int number) {
      numbers = ArrayUtil.grow(numbers, place + 1);
      numbers[place] = (char) number;
    }

    @Override
    public void trim(int length) {
      numbers = ArrayUtil.copyOfSubArray(numbers, 0, length);
    }

    @Override
    public void count(int begin, int end, int[] counts) {
      for (int i = begin; i < end; i++) {
        counts[numbers[i]]++;
      }
    }
  }

  private static final class Wide implements Numbers {
    private int[] numbers = {};

    @Override
    public void set(int place, int number) {
      numbers = ArrayUtil.grow(numbers, place + 1);
      numbers[place] = number;
    }

    @Override
    public void trim(int length) {
      numbers = ArrayUtil.copyOfSubArray(numbers, 0, length);
    }

    @Override
    public void count(int begin, int end, int[] counts) {
      for (int i = begin; i < end; i++) {
        counts[numbers[i]]++;
      }
    }
  }
}
