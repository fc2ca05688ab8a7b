package news.dateline.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FacetColumnTest {
  private static final List<List<String>> ARTICLES =
      List.of(
          List.of("region/asia", "source/a"),
          List.of(),
          List.of("region/asia", "region/europe", "source/b"),
          List.of("source/a"),
          List.of("country/KR", "region/asia", "source/c"));

  /** With few words and with more than a small number can tell apart. */
  @ParameterizedTest
  @ValueSource(ints = {1, 100})
  void eachWordIsCountedAsOftenAsItIsThere(int many) throws IOException {
    try (DirectoryReader reader = index()) {
      FacetColumn column = FacetColumn.read(reader.leaves().getFirst().reader(), many);

      assertThat(count(column, 0, 1, 2, 3, 4))
          .isEqualTo(
              Map.of(
                  "region/asia", 3,
                  "region/europe", 1,
                  "country/KR", 1,
                  "source/a", 2,
                  "source/b", 1,
                  "source/c", 1));
      assertThat(count(column, 1, 3)).isEqualTo(Map.of("source/a", 1));
      assertThat(count(column)).isEmpty();
    }
  }

  @Test
  void columnIsReadOnceForAPart() throws IOException {
    FacetColumns columns = new FacetColumns();
    try (DirectoryReader reader = index()) {
      LeafReader part = reader.leaves().getFirst().reader();

      assertThat(columns.of(part)).isSameAs(columns.of(part));
      assertThat(columns.size()).isEqualTo(1);
    }
    assertThat(columns.size()).isZero();
  }

  private static Map<String, Integer> count(FacetColumn column, int... documents) {
    int[] counts = new int[column.words().size()];
    column.count(documents, documents.length, counts);
    Map<String, Integer> byWord = new TreeMap<>();
    for (int number = 0; number < counts.length; number++) {
      if (counts[number] > 0) {
        byWord.put(column.words().get(number), counts[number]);
      }
    }
    return new HashMap<>(byWord);
  }

  private static DirectoryReader index() throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
      for (List<String> words : ARTICLES) {
        Document document = new Document();
        words.forEach(
            word -> document.add(new SortedSetDocValuesField(Fields.COUNTED, new BytesRef(word))));
        writer.addDocument(document);
      }
    }
    return DirectoryReader.open(directory);
  }
}
