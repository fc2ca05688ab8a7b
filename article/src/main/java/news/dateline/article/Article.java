package news.dateline.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One accepted revision of an article, in the one form every service understands. A record of
 * {@code articles.accepted}, keyed by {@link #uri()}.
 *
 * @param schema the version of this record's schema, {@link #SCHEMA}
 * @param uri the article's identity
 * @param source who owns the uri: the source that first sent it, or {@code unknown}
 * @param revision 1, 2, 3… as Dateline accepts new content
 * @param version how the source counts it
 * @param signal what the source says this revision is
 * @param pubStatus usable, withheld or canceled; a canceled revision has no title and no sections
 * @param embargoedUntil not to be published before; {@link #UNTIL_FURTHER_NOTICE} where the
 *     source's embargo cannot be read
 * @param url where the article is on the web
 * @param title the headline
 * @param byline who wrote it, as printed
 * @param dateline where it was written, as printed ("SEOUL, Nov 22")
 * @param slugline the newsroom's short name for the story
 * @param language BCP 47
 * @param published when its source first published it
 * @param edNote a note for editors, not for print
 * @param sections the text in order
 * @param altIds its other names
 * @param subjects what the source itself tagged it with
 */
public record Article(
    int schema,
    ArticleUri uri,
    String source,
    int revision,
    SourceVersion version,
    Signal signal,
    PubStatus pubStatus,
    @Nullable Instant embargoedUntil,
    @Nullable String url,
    @Nullable String title,
    @Nullable String byline,
    @Nullable String dateline,
    @Nullable String slugline,
    @Nullable String language,
    @Nullable Instant published,
    @Nullable String edNote,
    List<Section> sections,
    List<AltId> altIds,
    List<Subject> subjects) {
  /** The schema version this code writes. */
  public static final int SCHEMA = 1;

  /** The source of an article that names none. */
  public static final String UNKNOWN_SOURCE = "unknown";

  /** The embargo of an article whose embargo cannot be read: held, not published. */
  public static final Instant UNTIL_FURTHER_NOTICE = Instant.parse("9999-12-31T23:59:59Z");

  /** Copies the lists and holds that a usable article has a title. */
  public Article {
    sections = List.copyOf(sections);
    altIds = List.copyOf(altIds);
    subjects = List.copyOf(subjects);
    if (revision < 1) {
      throw new IllegalArgumentException("revisions count from 1, not " + revision);
    }
    if (pubStatus == PubStatus.USABLE && title == null) {
      throw new IllegalArgumentException("a usable article has a title");
    }
    if (pubStatus == PubStatus.CANCELED && (title != null || !sections.isEmpty())) {
      throw new IllegalArgumentException("a canceled article carries nothing of the story");
    }
  }

  /** The short id used in addresses. */
  public String id() {
    return uri.id();
  }

  /** Whether it may not be published at {@code now}. */
  public boolean embargoedAt(Instant now) {
    return embargoedUntil != null && now.isBefore(embargoedUntil);
  }

  /** This revision without its sections. */
  public Article withoutText() {
    return new Article(
        schema,
        uri,
        source,
        revision,
        version,
        signal,
        pubStatus,
        embargoedUntil,
        url,
        title,
        byline,
        dateline,
        slugline,
        language,
        published,
        edNote,
        List.of(),
        altIds,
        subjects);
  }
}
