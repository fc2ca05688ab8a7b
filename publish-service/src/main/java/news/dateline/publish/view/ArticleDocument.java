package news.dateline.publish.view;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import news.dateline.article.ArticleUri;
import news.dateline.article.Facets;
import news.dateline.article.FeedEvent;
import news.dateline.article.FeedId;
import news.dateline.publish.ninjs.Ninjs;
import news.dateline.topic.FeedHeaders;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A {@link Change} as documents of the index, and back. An article has one document, made of its
 * newest change alone; beside it, each thing that ever happened to it has one.
 */
final class ArticleDocument {
  /** What documents are like; another one means that the index is built anew. */
  static final String SCHEMA = "3";

  private static final Logger LOG = LoggerFactory.getLogger(ArticleDocument.class);
  private static final Set<String> HEADERS =
      Set.of(
          FeedHeaders.EVENT,
          FeedHeaders.REASON,
          FeedHeaders.REVISION,
          FeedHeaders.FACETS,
          FeedHeaders.BEFORE,
          FeedHeaders.EVER);
  private static final FieldType WORDS = words();

  private ArticleDocument() {}

  private static FieldType words() {
    FieldType type = new FieldType();
    // Offsets: highlights are read from the index, not made by taking the text apart again.
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.setTokenized(true);
    type.freeze();
    return type;
  }

  /** What is replaced by the document of {@code change}. */
  static Term replaced(Change change) {
    return new Term(Fields.ID, change.uri().id());
  }

  /** The article as of {@code change}. */
  static Document article(Change change) {
    Document document = new Document();
    document.add(new StringField(Fields.ID, change.uri().id(), Field.Store.NO));
    document.add(new LongField(Fields.OFFSET, change.offset(), Field.Store.YES));
    document.add(new StoredField(Fields.NINJS, change.ninjs()));
    store(document, change);
    ever(document, FeedId.ALL.value());
    change.event().ever().feeds().forEach(feed -> ever(document, feed.value()));
    if (change.event().withdrawn()) {
      // For each article to have a time: what only some have takes longer to look up.
      time(document, change.uri(), change.at());
    } else {
      shown(document, change);
    }
    return document;
  }

  /** What happened by {@code change}. */
  static Document happening(Change change) {
    Document document = new Document();
    document.add(new StringField(Fields.STORY, change.uri().id(), Field.Store.NO));
    document.add(new LongField(Fields.HAPPENED, change.offset(), Field.Store.YES));
    store(document, change);
    return document;
  }

  private static void store(Document document, Change change) {
    document.add(new StoredField(Fields.URI, change.uri().value()));
    document.add(new StoredField(Fields.AT, change.at().toEpochMilli()));
    for (Header header : FeedHeaders.of(change.event())) {
      if (HEADERS.contains(header.key())) {
        document.add(new StoredField(header.key(), header.value()));
      }
    }
  }

  private static void ever(Document document, String feed) {
    document.add(new StringField(Fields.EVER, feed, Field.Store.NO));
  }

  private static void shown(Document document, Change change) {
    Facets now = change.event().now();
    shown(document, FeedId.ALL.value());
    now.values().stream()
        .filter(word -> !word.startsWith("language/"))
        .forEach(word -> shown(document, Fields.cut(word)));
    String language = Fields.cut(one(now, "language/").toLowerCase(Locale.ROOT));
    languages(document, language);
    now.values().stream()
        .filter(word -> !word.startsWith("language/"))
        .forEach(word -> counted(document, Fields.cut(word)));
    if (!language.isEmpty()) {
      counted(document, "language/" + language);
    }
    try {
      Ninjs story = Ninjs.read(change.ninjs());
      text(document, story);
      time(document, change.uri(), story.published(change.at()));
      day(document, story.published(change.at()));
    } catch (IllegalArgumentException foreign) {
      LOG.error("the article at offset {} cannot be searched", change.offset(), foreign);
      time(document, change.uri(), change.at());
      day(document, change.at());
    }
  }

  private static void shown(Document document, String word) {
    document.add(new StringField(Fields.SHOWN, word, Field.Store.NO));
  }

  /** {@code zh-hant-tw} is found as {@code zh}, too (RFC 4647, basic filtering). */
  private static void languages(Document document, String language) {
    for (int end = language.length(); end > 0; end = language.lastIndexOf('-', end - 1)) {
      shown(document, "language/" + language.substring(0, end));
    }
  }

  /** All in one field: whoever counts looks once at each article. */
  private static void counted(Document document, String word) {
    document.add(new SortedSetDocValuesField(Fields.COUNTED, new BytesRef(word)));
  }

  private static void text(Document document, Ninjs story) {
    String analysis = Fields.analysis(story);
    document.add(new Field(Fields.TITLE + analysis, Fields.title(story), WORDS));
    document.add(new Field(Fields.TEXT + analysis, Fields.text(story), WORDS));
    if (story.by() != null) {
      document.add(new Field(Fields.BY, story.by(), WORDS));
    }
  }

  private static void time(Document document, ArticleUri uri, Instant published) {
    document.add(new LongField(Fields.PUBLISHED, published.toEpochMilli(), Field.Store.NO));
    document.add(new NumericDocValuesField(Fields.KEY, key(uri)));
  }

  private static void day(Document document, Instant published) {
    counted(document, "day/" + published.atOffset(ZoneOffset.UTC).toLocalDate());
  }

  private static long key(ArticleUri uri) {
    // 60 of the 80 bits of the short id.
    return Long.parseLong(uri.id().substring(0, 12), Character.MAX_RADIX);
  }

  private static String one(Facets facets, String prefix) {
    return facets.values().stream()
        .filter(word -> word.startsWith(prefix))
        .findFirst()
        .map(word -> word.substring(prefix.length()))
        .orElse("");
  }

  /** The change that document {@code number} was made of; of a happening, without its ninjs. */
  static Change read(StoredFields stored, int number) throws IOException {
    Document document = stored.document(number);
    RecordHeaders headers = new RecordHeaders();
    for (String name : HEADERS) {
      BytesRef value = document.getBinaryValue(name);
      headers.add(name, BytesRef.deepCopyOf(value).bytes);
    }
    FeedEvent event = FeedHeaders.read(headers);
    IndexableField happened = document.getField(Fields.HAPPENED);
    IndexableField offset = happened == null ? document.getField(Fields.OFFSET) : happened;
    BytesRef ninjs = document.getBinaryValue(Fields.NINJS);
    return new Change(
        offset.numericValue().longValue(),
        Instant.ofEpochMilli(document.getField(Fields.AT).numericValue().longValue()),
        new ArticleUri(document.get(Fields.URI)),
        event,
        ninjs == null ? new byte[0] : BytesRef.deepCopyOf(ninjs).bytes);
  }
}
