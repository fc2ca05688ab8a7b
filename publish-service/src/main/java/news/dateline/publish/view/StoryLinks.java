package news.dateline.publish.view;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import news.dateline.article.ArticleLinks;
import news.dateline.article.ArticleUri;
import news.dateline.article.Json;
import news.dateline.article.Link;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Which articles tell the same story in the same words, from both ends: {@code articles.links} says
 * it of the later one only. Whether they may be shown it does not know.
 */
public final class StoryLinks implements AutoCloseable {
  /**
   * One end of a link, as seen from the other.
   *
   * @param earlier whether this is the one that came first
   */
  public record StoryLink(ArticleUri uri, boolean earlier, double similarity, double resemblance) {}

  /** Of what a later article may be one of very many: agency copy that everybody prints. */
  private static final int MOST_LATER = 100;

  private static final String SCHEMA = "1";
  private static final String EARLIER = "earlier";
  private static final String LINKS = "links";

  private final TailIndex index;

  /**
   * The links kept in {@code directory}.
   *
   * @param log names the log: links of another one are thrown away
   */
  public StoryLinks(Path directory, String log) {
    this.index = new TailIndex("the links", directory, log, SCHEMA);
  }

  /** The offset of the first record of {@code partition} that was not read. */
  public long next(int partition) {
    return index.next(partition);
  }

  /** What {@code uri} links to now; null when it links to nothing any more. */
  public void apply(ArticleUri uri, @Nullable ArticleLinks links) {
    index.write(writer -> {
      Term id = new Term(Fields.ID, uri.id());
      if (links == null) {
        writer.deleteDocuments(id);
        return;
      }
      Document document = new Document();
      document.add(new StringField(Fields.ID, uri.id(), Field.Store.NO));
      for (Link link : links.sameStoryAs()) {
        document.add(new StringField(EARLIER, link.uri().id(), Field.Store.NO));
      }
      document.add(new StoredField(LINKS, Json.MAPPER.writeValueAsBytes(links)));
      writer.updateDocument(id, document);
    });
  }

  /** Every record before {@code offset} of {@code partition} was read. */
  public void readUpTo(int partition, long offset) {
    index.readUpTo(partition, offset);
  }

  /** Everything that was there has been read. */
  public void caughtUp() {
    index.caughtUp();
  }

  /** Why they cannot be kept; empty when they can. */
  public Optional<String> complaint() {
    return index.complaint();
  }

  /**
   * The links of the article {@code id}, the most similar first.
   *
   * @throws ViewUnavailableException when it cannot be said now
   */
  public List<StoryLink> of(String id) {
    return index.ask(searcher -> {
      List<StoryLink> links = new ArrayList<>();
      for (ArticleLinks own : read(searcher, new Term(Fields.ID, id), 1)) {
        own.sameStoryAs().forEach(link -> links.add(from(link.uri(), true, link)));
      }
      for (ArticleLinks later : read(searcher, new Term(EARLIER, id), MOST_LATER)) {
        later.sameStoryAs().stream()
            .filter(link -> link.uri().id().equals(id))
            .forEach(link -> links.add(from(later.uri(), false, link)));
      }
      links.sort(
          Comparator.comparingDouble(StoryLink::similarity)
              .reversed()
              .thenComparing(StoryLink::uri));
      return List.copyOf(links);
    });
  }

  private static StoryLink from(ArticleUri uri, boolean earlier, Link link) {
    return new StoryLink(uri, earlier, link.similarity(), link.resemblance());
  }

  private static List<ArticleLinks> read(IndexSearcher searcher, Term term, int most)
      throws IOException {
    List<ArticleLinks> found = new ArrayList<>();
    for (ScoreDoc place : searcher.search(new TermQuery(term), most).scoreDocs) {
      BytesRef json = searcher.storedFields().document(place.doc).getBinaryValue(LINKS);
      found.add(Json.MAPPER.readValue(json.bytes, json.offset, json.length, ArticleLinks.class));
    }
    return found;
  }

  /** Closes them; the thread that writes must have ended. */
  @Override
  public void close() {
    index.close();
  }
}
