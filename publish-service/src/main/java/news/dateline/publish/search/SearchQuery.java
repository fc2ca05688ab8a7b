package news.dateline.publish.search;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

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

  /** {@code words} in the fields of {@code analyses}. */
  static Query words(String words, List<String> analyses) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String analysis : analyses) {
      Map<String, Float> fields = new LinkedHashMap<>();
      fields.put(Fields.TITLE + analysis, TITLE);
      fields.put(Fields.TEXT + analysis, 1f);
      fields.put(Fields.BY, 1f);
      any.add(parser(Analysis.analyzer(analysis), fields).parse(words), Occur.SHOULD);
    }
    return any.build();
  }

  private static SimpleQueryParser parser(Analyzer analyzer, Map<String, Float> fields) {
    SimpleQueryParser parser = new SimpleQueryParser(analyzer, fields, OPERATORS);
    parser.setDefaultOperator(Occur.MUST);
    return parser;
  }
}
