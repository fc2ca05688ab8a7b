package news.dateline.publish.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.publish.ninjs.Ninjs;
import news.dateline.publish.view.Analysis;
import news.dateline.publish.view.Fields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.jspecify.annotations.Nullable;

/**
 * Where the words of a search are in articles, as HTML: the text escaped, what matched in {@code
 * mark} elements, and nothing else.
 */
final class Highlights {
  private static final int MAX_CHARACTERS = 200_000;
  private static final int PASSAGES = 2;

  private Highlights() {}

  /**
   * Marks what matches in the articles that {@code stories} holds by document number.
   *
   * @return by document number the marked headline ({@code title}) and text ({@code text}), where
   *     anything matched there
   */
  static Map<Integer, Map<String, String>> of(
      IndexSearcher searcher, String words, Map<Integer, Ninjs> stories) throws IOException {
    Map<Integer, Map<String, String>> marked = new HashMap<>();
    int[] documents = stories.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    Set<String> analyses = new TreeSet<>();
    stories.values().forEach(story -> analyses.add(Fields.analysis(story)));
    if (documents.length == 0) {
      return marked;
    }
    Marker marker = new Marker(searcher, stories);
    for (String analysis : analyses) {
      String title = Fields.TITLE + analysis;
      String text = Fields.TEXT + analysis;
      // Neither the filters nor other languages mark anything, and each costs time for each
      // article.
      Query query = SearchQuery.words(words, List.of(analysis));
      Map<String, String[]> found =
          marker.highlightFields(
              new String[] {title, text}, query, documents.clone(), new int[] {1, PASSAGES});
      for (int i = 0; i < documents.length; i++) {
        if (Fields.analysis(Objects.requireNonNull(stories.get(documents[i]))).equals(analysis)) {
          Map<String, String> marks = new HashMap<>();
          put(marks, "title", found.get(title), i);
          put(marks, "text", found.get(text), i);
          marked.put(documents[i], marks);
        }
      }
    }
    return marked;
  }

  private static void put(
      Map<String, String> marks, String name, String @Nullable [] passages, int index) {
    String passage = passages == null ? null : passages[index];
    if (passage != null && passage.contains("<mark>")) {
      marks.put(name, passage);
    }
  }

  /** Reads the text from the articles, for the index does not keep it once more. */
  private static final class Marker extends UnifiedHighlighter {
    private final Map<Integer, Ninjs> stories;

    Marker(IndexSearcher searcher, Map<Integer, Ninjs> stories) {
      super(
          UnifiedHighlighter.builder(searcher, Analysis.ofFields())
              .withMaxLength(MAX_CHARACTERS)
              .withFormatter(new DefaultPassageFormatter("<mark>", "</mark>", " … ", true)));
      this.stories = stories;
    }

    @Override
    protected List<CharSequence[]> loadFieldValues(
        String[] fields, DocIdSetIterator documents, int budget) throws IOException {
      List<CharSequence[]> values = new ArrayList<>();
      for (int document = documents.nextDoc();
          document != DocIdSetIterator.NO_MORE_DOCS;
          document = documents.nextDoc()) {
        Ninjs story = stories.get(document);
        CharSequence[] texts = new CharSequence[fields.length];
        for (int i = 0; i < fields.length; i++) {
          texts[i] = story == null ? "" : Fields.value(fields[i], story);
        }
        values.add(texts);
      }
      return values;
    }
  }
}
