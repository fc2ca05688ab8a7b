package news.dateline.publish.search;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.article.FeedId;
import news.dateline.publish.view.Analysis;
import news.dateline.publish.view.Fields;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A {@link SearchRequest} as a query. An article is in one language, and its text in the fields of
 * that language; so the words are asked of each language's fields, taken apart as that language is.
 */
final class SearchQuery {
  private static final int OPERATORS =
      SimpleQueryParser.AND_OPERATOR
          | SimpleQueryParser.OR_OPERATOR
          | SimpleQueryParser.NOT_OPERATOR
          | SimpleQueryParser.PHRASE_OPERATOR
          | SimpleQueryParser.WHITESPACE_OPERATOR;
  private static final float TITLE = 3;
  private static final Analyzer ANALYZER = Analysis.ofFields();

  static {
    // Words times fields times languages; the words are bounded by the request.
    IndexSearcher.setMaxClauseCount(16_384);
  }

  private SearchQuery() {}

  static Query of(SearchRequest request, IndexReader reader) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    if (!request.words().isEmpty()) {
      query.add(words(request.words(), analyses(reader)), Occur.MUST);
    }
    boolean filtered = false;
    for (Map.Entry<String, List<String>> filter : request.filters().entrySet()) {
      query.add(among(filter.getKey(), filter.getValue()), Occur.FILTER);
      filtered = true;
    }
    if (!filtered) {
      query.add(new TermQuery(new Term(Fields.SHOWN, FeedId.ALL.value())), Occur.FILTER);
    }
    if (request.from().isPresent() || request.to().isPresent()) {
      long from = request.from().map(SearchQuery::millis).orElse(Long.MIN_VALUE);
      long to = request.to().map(SearchQuery::millis).orElse(Long.MAX_VALUE);
      query.add(
          to <= from
              ? new MatchNoDocsQuery("an empty time")
              : LongField.newRangeQuery(Fields.PUBLISHED, from, to - 1),
          Occur.FILTER);
    }
    return query.build();
  }

  static long millis(Instant instant) {
    try {
      return instant.toEpochMilli();
    } catch (ArithmeticException beyond) {
      return instant.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  private static Query among(String kind, List<String> ids) {
    Set<String> words = new TreeSet<>();
    for (String id : ids) {
      words.add(Fields.cut(kind + "/" + (kind.equals("source") ? encoded(id) : id)));
    }
    if (words.size() == 1) {
      return new TermQuery(new Term(Fields.SHOWN, words.iterator().next()));
    }
    return new TermInSetQuery(Fields.SHOWN, words.stream().map(BytesRef::new).toList());
  }

  /** As sources are written in facets. */
  private static String encoded(String source) {
    return URLEncoder.encode(source, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The analyses there are articles of. */
  private static List<String> analyses(IndexReader reader) {
    List<String> analyses = new ArrayList<>();
    for (String field : FieldInfos.getIndexedFields(reader)) {
      if (field.startsWith(Fields.TEXT)) {
        analyses.add(field.substring(Fields.TEXT.length()));
      }
    }
    return analyses;
  }

  /**
   * {@code words} in the fields of {@code analyses}. Where some word may have to be absent, each
   * analysis looks among the articles of its own only: every other article lacks the word there.
   */
  static Query words(String words, List<String> analyses) {
    boolean mayExclude = analyses.size() > 1 && words.indexOf('-') >= 0;
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String analysis : analyses) {
      Query wanted = new LanguageParser(analysis).parse(words);
      any.add(mayExclude ? among(analysis, wanted) : wanted, Occur.SHOULD);
    }
    return any.build();
  }

  private static Query among(String analysis, Query wanted) {
    return new BooleanQuery.Builder()
        .add(wanted, Occur.MUST)
        .add(new FieldExistsQuery(Fields.TEXT + analysis), Occur.FILTER)
        .build();
  }

  /** Asks the fields of one analysis, and bylines, which are taken apart the same in all. */
  private static final class LanguageParser extends SimpleQueryParser {
    LanguageParser(String analysis) {
      super(
          ANALYZER, Map.of(Fields.TITLE + analysis, TITLE, Fields.TEXT + analysis, 1f), OPERATORS);
      setDefaultOperator(Occur.MUST);
    }

    @Override
    protected @Nullable Query newDefaultQuery(String word) {
      Query byline = createBooleanQuery(Fields.BY, word, getDefaultOperator());
      return either(super.newDefaultQuery(word), byline);
    }

    @Override
    protected @Nullable Query newPhraseQuery(String phrase, int slop) {
      Query byline = createPhraseQuery(Fields.BY, phrase, slop);
      return either(super.newPhraseQuery(phrase, slop), byline);
    }

    /** What is too common to be looked for in the text must not be missed in the byline. */
    private static @Nullable Query either(@Nullable Query text, @Nullable Query byline) {
      if (text == null || byline == null) {
        return text;
      }
      return new BooleanQuery.Builder().add(text, Occur.SHOULD).add(byline, Occur.SHOULD).build();
    }
  }
}
