package news.dateline.publish.ninjs;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import news.dateline.article.Article;
import news.dateline.article.ArticleUri;
import news.dateline.article.FeedEvent;
import news.dateline.article.Json;
import news.dateline.article.PubStatus;
import news.dateline.article.TaggedArticle;
import news.dateline.publish.markup.CleanText;
import news.dateline.publish.markup.StrictUri;
import news.dateline.publish.ninjs.NinjsDocument.AltId;
import news.dateline.publish.ninjs.NinjsDocument.Association;
import news.dateline.publish.ninjs.NinjsDocument.Body;
import news.dateline.publish.ninjs.NinjsDocument.InfoSource;
import news.dateline.publish.ninjs.NinjsDocument.Standard;
import news.dateline.publish.ninjs.NinjsDocument.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectWriter;

/**
 * Writes articles as IPTC ninjs 3.1, strictly: whatever an article holds, the bytes are valid
 * against the standard's schema, and all text in them is clean in the sense of {@link CleanText}.
 * The same input gives the same bytes. Times are cut to milliseconds.
 */
public final class NinjsWriter {
  private static final ObjectWriter WRITER = Json.MAPPER.writerFor(NinjsDocument.class);
  private static final Instant YEAR_1 = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant YEAR_10000 = Instant.parse("9999-12-31T23:59:59.999Z");

  /**
   * The story.
   *
   * @param tagged a usable article with its tags
   * @param event why it is sent; any but a withdrawal
   * @param firstPublished when Dateline first published the article
   * @param versionCreated when it published this version
   * @param publicAddress where the publish service is reached
   * @throws IllegalArgumentException when the article may not be published
   */
  public byte[] article(
      TaggedArticle tagged,
      FeedEvent event,
      Instant firstPublished,
      Instant versionCreated,
      URI publicAddress) {
    Article article = tagged.article();
    if (article.pubStatus() != PubStatus.USABLE || event.withdrawn()) {
      throw new IllegalArgumentException(
          "%s is %s and the event is %s: nothing to publish"
              .formatted(article.uri(), article.pubStatus().label(), event.event().label()));
    }
    StoryText text = StoryText.of(article.sections());
    String title = line(article.title());
    return bytes(
        new NinjsDocument(
            Standard.NINJS_3_1,
            Urns.article(article.uri()),
            Integer.toString(event.revision()),
            PubStatus.USABLE,
            "text",
            text.isEmpty() ? "partial" : "full",
            writable(firstPublished),
            writable(versionCreated),
            writable(article.published()),
            line(article.language()),
            title,
            line(article.slugline()),
            line(article.byline()),
            line(article.dateline()),
            line(article.edNote()),
            title == null ? List.of() : List.of(new Text("main", NinjsDocument.PLAIN, title)),
            descriptions(text),
            bodies(text),
            SubjectsAndPlaces.subjects(tagged, event),
            SubjectsAndPlaces.places(tagged),
            infoSources(article),
            altIds(article),
            List.of(
                new Association(
                    "Why it carries its tags",
                    "evidence",
                    Addresses.why(publicAddress, article.id()).toString()))));
  }

  /**
   * What tells subscribers to take the article down: {@code uri}, {@code version} and {@code
   * pubStatus: canceled}, and nothing else of the story.
   */
  public byte[] withdrawal(ArticleUri uri, int revision) {
    return bytes(NinjsDocument.canceled(Urns.article(uri), Integer.toString(revision)));
  }

  private static List<Text> descriptions(StoryText text) {
    String lead = text.lead();
    if (lead != null) {
      return List.of(new Text("lead", NinjsDocument.PLAIN, lead));
    }
    String opening = text.opening();
    return opening == null ? List.of() : List.of(new Text("summary", NinjsDocument.PLAIN, opening));
  }

  private static List<Body> bodies(StoryText text) {
    if (text.isEmpty()) {
      return List.of();
    }
    StoryText.Size size = text.size();
    return List.of(
        new Body("main", NinjsDocument.HTML, size.characters(), size.words(), StoryHtml.of(text)),
        new Body("main", NinjsDocument.PLAIN, size.characters(), size.words(), text.plain()));
  }

  private static List<InfoSource> infoSources(Article article) {
    String source = line(article.source());
    return source == null || source.equals(Article.UNKNOWN_SOURCE)
        ? List.of()
        : List.of(new InfoSource(source, "source", Urns.source(source)));
  }

  private static List<AltId> altIds(Article article) {
    SequencedSet<AltId> ids = new LinkedHashSet<>();
    ids.add(new AltId(NinjsDocument.DATELINE_ID, article.id()));
    Optional.ofNullable(article.url())
        .flatMap(StrictUri::web)
        .ifPresent(url -> ids.add(new AltId(NinjsDocument.WEB, url)));
    if (article.version().number() != null) {
      ids.add(new AltId(NinjsDocument.SOURCE_VERSION, article.version().number()));
    }
    for (news.dateline.article.AltId other : article.altIds()) {
      String value = line(other.value());
      if (value != null) {
        ids.add(new AltId(line(other.role()), value));
      }
    }
    return List.copyOf(ids);
  }

  /** RFC 3339 has four digits for the year. */
  private static @Nullable Instant writable(@Nullable Instant instant) {
    return instant == null || instant.isBefore(YEAR_1) || instant.isAfter(YEAR_10000)
        ? null
        : instant.truncatedTo(ChronoUnit.MILLIS);
  }

  private static @Nullable String line(@Nullable String text) {
    String line = text == null ? "" : CleanText.line(text);
    return line.isEmpty() ? null : line;
  }

  private static byte[] bytes(NinjsDocument document) {
    return WRITER.writeValueAsBytes(document);
  }
}
