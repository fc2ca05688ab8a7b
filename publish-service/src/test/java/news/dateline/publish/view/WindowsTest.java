package news.dateline.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

class WindowsTest {
  private static final Query WANTED = new TermQuery(new Term("wanted", "yes"));

  /** Something with a number. */
  record Thing(long number, boolean wanted) {}

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void theFirstAreFoundHoweverWideTheWindows(
      @ForAll("things") List<Thing> things,
      @ForAll boolean descending,
      @ForAll @LongRange(min = 1, max = 64) long narrowest,
      @ForAll("numbers") long low,
      @ForAll("numbers") long high,
      @ForAll @IntRange(min = 1, max = 30) int count)
      throws IOException {
    Windows windows = new Windows("number", sort(descending), descending, narrowest);
    List<Long> expected =
        things.stream()
            .filter(thing -> thing.wanted() && thing.number() >= low && thing.number() <= high)
            .map(Thing::number)
            .sorted(descending ? Comparator.reverseOrder() : Comparator.naturalOrder())
            .toList();

    try (DirectoryReader reader = index(things)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      List<FieldDoc> found = windows.search(searcher, WANTED, low, high, count, null);
      assertThat(numbers(found)).isEqualTo(expected.subList(0, Math.min(count, expected.size())));

      List<FieldDoc> all = new ArrayList<>(found);
      while (found.size() == count) {
        found = windows.search(searcher, WANTED, low, high, count, behind(all.getLast()));
        all.addAll(found);
      }
      assertThat(numbers(all)).isEqualTo(expected);
    }
  }

  /** Nothing but what is sorted by tells where the next page begins. */
  private static FieldDoc behind(FieldDoc last) {
    return new FieldDoc(Integer.MAX_VALUE, Float.NaN, last.fields);
  }

  private static List<Long> numbers(List<FieldDoc> found) {
    return found.stream().map(document -> (Long) document.fields[0]).toList();
  }

  private static Sort sort(boolean descending) {
    return new Sort(
        LongField.newSortField("number", descending, SortedNumericSelector.Type.MIN),
        new SortField("place", SortField.Type.LONG));
  }

  private static DirectoryReader index(List<Thing> things) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer()).setMaxBufferedDocs(7);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int place = 0; place < things.size(); place++) {
        Document document = new Document();
        document.add(new LongField("number", things.get(place).number(), Field.Store.NO));
        document.add(new NumericDocValuesField("place", place));
        document.add(
            new StringField("wanted", things.get(place).wanted() ? "yes" : "no", Field.Store.NO));
        writer.addDocument(document);
      }
    }
    return DirectoryReader.open(directory);
  }

  @Provide
  Arbitrary<List<Thing>> things() {
    return Combinators.combine(numbers(), Arbitraries.of(true, true, false))
        .as(Thing::new)
        .list()
        .ofMaxSize(60);
  }

  /** Close to each other, and as far as numbers go. */
  @Provide
  Arbitrary<Long> numbers() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(-40, 40),
        Arbitraries.longs().between(-40, 40),
        Arbitraries.longs().between(-5_000, 5_000),
        Arbitraries.of(-62_135_596_800_000L, 253_402_300_799_999L));
  }
}
