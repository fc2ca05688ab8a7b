package news.dateline.publish.ninjs;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.article.ArticleUri;
import news.dateline.article.Json;
import news.dateline.article.PubStatus;
import news.dateline.publish.markup.StrictUri;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;

/**
 * An article read back from the ninjs 3.1 of a feed topic: what documents need of it. Fields it
 * does not know are passed over.
 *
 * @param uri its name in documents
 * @param id its short id, used in addresses
 * @param version Dateline's revision
 * @param pubStatus usable, or canceled when it was withdrawn
 * @param title the headline
 * @param summary its standfirst or the beginning of its text, plain
 * @param html its text as HTML that is safe to show
 * @param text its text, plain
 * @param by who wrote it, as printed
 * @param language BCP 47
 * @param source who it comes from
 * @param url where it is on the web
 * @param firstCreated when Dateline first published it
 * @param versionCreated when Dateline published this version
 * @param contentCreated when its source first published it
 * @param subjects signals, Dateline's tags, the source's own subjects
 */
public record Ninjs(
    ArticleUri uri,
    String id,
    String version,
    PubStatus pubStatus,
    @Nullable String title,
    @Nullable String summary,
    @Nullable String html,
    @Nullable String text,
    @Nullable String by,
    @Nullable String language,
    @Nullable String source,
    @Nullable String url,
    @Nullable Instant firstCreated,
    @Nullable Instant versionCreated,
    @Nullable Instant contentCreated,
    List<Subject> subjects) {

  private static final ObjectReader READER = Json.MAPPER.readerFor(NinjsDocument.class);

  /**
   * What an article is about.
   *
   * @param uri its name, such as {@code urn:dateline:region:indo-pacific}
   * @param name for people
   * @param rel how they hang together: {@code focus}, {@code mention}, {@code own}, {@code
   *     related}, {@code signal}, or what the source said
   * @param literal the taxonomy's id
   * @param confidence from 0 to 100
   */
  public record Subject(
      @Nullable String uri,
      @Nullable String name,
      @Nullable String rel,
      @Nullable String literal,
      @Nullable Integer confidence) {}

  /** Copies the subjects. */
  public Ninjs {
    subjects = List.copyOf(subjects);
  }

  /**
   * When its source published it; when Dateline did, where that is unknown or later than {@code
   * updated}. To the millisecond.
   *
   * @param updated when the article last changed
   */
  public Instant published(Instant updated) {
    return Stream.of(Optional.ofNullable(contentCreated), Optional.ofNullable(firstCreated))
        .flatMap(Optional::stream)
        .map(instant -> instant.truncatedTo(ChronoUnit.MILLIS))
        .filter(instant -> !instant.isAfter(updated))
        .findFirst()
        .orElse(updated);
  }

  /**
   * The article in {@code bytes}.
   *
   * @throws IllegalArgumentException when they are not ninjs with a {@code uri}
   */
  public static Ninjs read(byte[] bytes) {
    try {
      @Nullable NinjsDocument document = READER.readValue(bytes);
      if (document == null || document.uri() == null) {
        throw new IllegalArgumentException("ninjs without a uri");
      }
      return of(document);
    } catch (JacksonException malformed) {
      throw new IllegalArgumentException("not ninjs: " + malformed.getOriginalMessage(), malformed);
    }
  }

  private static Ninjs of(NinjsDocument document) {
    ArticleUri uri = new ArticleUri(document.uri());
    return new Ninjs(
        uri,
        altId(document, NinjsDocument.DATELINE_ID).orElseGet(uri::id),
        document.version() == null ? "" : document.version(),
        document.pubStatus() == null ? PubStatus.USABLE : document.pubStatus(),
        document.headlines().stream()
            .findFirst()
            .map(NinjsDocument.Text::value)
            .orElse(document.title()),
        document.descriptions().stream().findFirst().map(NinjsDocument.Text::value).orElse(null),
        body(document, NinjsDocument.HTML),
        body(document, NinjsDocument.PLAIN),
        document.by(),
        document.language(),
        document.infoSources().stream()
            .findFirst()
            .map(NinjsDocument.InfoSource::name)
            .orElse(null),
        altId(document, NinjsDocument.WEB).flatMap(StrictUri::web).orElse(null),
        document.firstCreated(),
        document.versionCreated(),
        document.contentCreated(),
        document.subjects().stream().map(Ninjs::subject).toList());
  }

  private static Subject subject(NinjsDocument.Subject subject) {
    return new Subject(
        subject.uri(), subject.name(), subject.rel(), subject.literal(), subject.confidence());
  }

  private static Optional<String> altId(NinjsDocument document, String role) {
    return document.altIds().stream()
        .filter(altId -> role.equals(altId.role()))
        .map(NinjsDocument.AltId::value)
        .findFirst();
  }

  private static @Nullable String body(NinjsDocument document, String contentType) {
    return document.bodies().stream()
        .filter(body -> contentType.equals(body.contentType()))
        .map(NinjsDocument.Body::value)
        .findFirst()
        .orElse(null);
  }
}
