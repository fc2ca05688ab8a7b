package news.dateline.ingest.parse;

import java.time.Instant;
import java.util.List;
import news.dateline.article.AltId;
import news.dateline.article.ArticleUri;
import news.dateline.article.Cut;
import news.dateline.article.PubStatus;
import news.dateline.article.Section;
import news.dateline.article.Signal;
import news.dateline.article.SourceVersion;
import news.dateline.article.Subject;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was parsed, before it is compared with what stands and gets its revision.
 * Travels as JSON from the parser to whoever owns the uri. The components that {@link
 * news.dateline.article.Article} has too mean the same here.
 *
 * @param uri the identity: carried, or derived by design
 * @param source who sent it, as written; {@code unknown} where nobody says
 * @param version how the source counts it, and when it arrived
 * @param signal what the source says it is; an update where it says nothing
 * @param pubStatus usable with title and text; withheld with or without; canceled never with
 * @param embargoedUntil not to be published before
 * @param url canonical, without tracking parameters
 * @param title the headline
 * @param byline who wrote it
 * @param dateline where it was written
 * @param slugline the newsroom's short name for it
 * @param language BCP 47
 * @param published when its source first published it
 * @param edNote for editors
 * @param sections the text in order
 * @param altIds other names
 * @param subjects the source's own tags
 * @param warnings what was odd, for the receipt
 * @param cuts the boilerplate that was cut, for the receipt
 * @param correlation the client's own {@code receipt-id}
 */
public record Draft(
    ArticleUri uri,
    String source,
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
    List<Subject> subjects,
    List<String> warnings,
    List<Cut> cuts,
    @Nullable String correlation) {
  /** Copies the lists and holds what each state promises. */
  public Draft {
    sections = List.copyOf(sections);
    altIds = List.copyOf(altIds);
    subjects = List.copyOf(subjects);
    warnings = List.copyOf(warnings);
    cuts = List.copyOf(cuts);
    if (pubStatus == PubStatus.USABLE && (title == null || sections.isEmpty())) {
      throw new IllegalArgumentException("a usable draft has a title and text");
    }
    if (pubStatus == PubStatus.CANCELED && (title != null || !sections.isEmpty())) {
      throw new IllegalArgumentException("a canceled draft carries nothing of the story");
    }
  }
}
