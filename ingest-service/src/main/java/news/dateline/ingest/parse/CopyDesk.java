package news.dateline.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import news.dateline.article.Arrival;
import news.dateline.article.ArticleUri;
import news.dateline.article.PubStatus;
import news.dateline.article.ReasonCode;
import news.dateline.article.Section;
import news.dateline.ingest.structure.Structure;
import org.jspecify.annotations.Nullable;

/**
 * Turns a manuscript into a draft: the headers fill its gaps, states and dates are read, lengths
 * are bounded, and it gets its identity. The document's own word counts before a header's, but for
 * what holds it back, see {@link Clearance}.
 */
final class CopyDesk {
  private static final String LEFT_OUT = "its text is left out: ";

  /** An input of headers alone: a kill or a hold, or nothing. */
  Draft withoutText(Input input) throws Unreadable {
    Headers headers = input.headers();
    Clearance clearance = clearance(Manuscript.blank(), headers, new ArrayList<>());
    if (clearance.status() == PubStatus.USABLE) {
      throw new Unreadable(
          ReasonCode.EMPTY,
          "there is nothing in it; expected an article, or the headers `uri` and `status` of a kill"
              + " or hold");
    }
    return edit(Manuscript.blank(), input, input.arrival());
  }

  /** The same of an input whose text cannot be read, as {@code fault} says. */
  Draft withoutText(Input input, String fault) throws Unreadable {
    Draft draft = withoutText(input);
    List<String> warnings = new ArrayList<>(draft.warnings());
    warnings.add(LEFT_OUT + fault);
    return cleared(draft, draft.pubStatus(), warnings);
  }

  /** Whether {@code manuscript} is a kill or a hold. */
  boolean withdraws(Manuscript manuscript, Headers headers) {
    try {
      return clearance(manuscript, headers, new ArrayList<>()).status() != PubStatus.USABLE;
    } catch (Unreadable noStatus) {
      return false;
    }
  }

  /** The draft that {@code manuscript} becomes. */
  Draft edit(Manuscript manuscript, Input input, Arrival arrival) throws Unreadable {
    Headers headers = input.headers();
    List<String> warnings = new ArrayList<>(manuscript.remarks());
    Clearance clearance = clearance(manuscript, headers, warnings);
    String title = title(manuscript.story(), headers, warnings);
    List<Section> sections = manuscript.story().sections();
    Parsed.Rejection fault = manuscript.copy().fault();
    if (clearance.status() == PubStatus.USABLE) {
      if (fault != null) {
        throw new Unreadable(fault);
      }
      requireStory(title, sections);
      Limits.sections(sections);
    } else if (fault != null) {
      warnings.add(LEFT_OUT + fault.detail());
      sections = List.of();
    } else if (!Limits.fits(sections)) {
      warnings.add(LEFT_OUT + "it is too long");
      sections = List.of();
    }
    String source =
        Reading.source(
            first(manuscript.source(), headers.field("source")), headers.field("sender"));
    Field carried = first(manuscript.uri(), headers.field("uri"));
    boolean lenient = clearance.status() != PubStatus.USABLE && carried != null;
    String url =
        Reading.url(
            first(manuscript.url(), headers.field("url")), input.entry() || lenient, warnings);
    ArticleUri uri = new Identity(source).of(carried, url, input.key(), title, warnings);
    if (clearance.status() != PubStatus.USABLE && carried == null && url == null) {
      warnings.add("it names no uri; taken for " + uri);
    }
    Draft draft =
        new Draft(
            uri,
            source,
            Reading.version(
                first(manuscript.version(), headers.field("version")), arrival, warnings),
            Reading.signal(first(manuscript.signal(), headers.field("signal")), lenient, warnings),
            PubStatus.WITHHELD,
            clearance.embargoedUntil(),
            url,
            title,
            Limits.line("byline", Limits.LINE, manuscript.story().byline(), warnings),
            Limits.line("dateline", Limits.LINE, manuscript.story().dateline(), warnings),
            Limits.line("slugline", Limits.LINE, slugline(manuscript), warnings),
            Reading.language(first(manuscript.language(), headers.field("language")), warnings),
            Reading.published(first(manuscript.published(), headers.field("published")), warnings),
            Limits.line("note", Limits.NOTE, manuscript.edNote(), warnings),
            sections,
            Limits.listed("altIds", manuscript.altIds(), warnings),
            Limits.listed("subjects", manuscript.subjects(), warnings),
            List.of(),
            Limits.listed("cuts", manuscript.story().cuts(), warnings),
            Limits.line("receipt-id", Limits.LINE, headers.value("receipt-id"), warnings));
    return cleared(draft, clearance.status(), warnings);
  }

  private static Clearance clearance(Manuscript manuscript, Headers headers, List<String> warnings)
      throws Unreadable {
    return Clearance.of(
        manuscript.status(),
        headers.field("status"),
        manuscript.embargoedUntil(),
        headers.field("embargoed-until"),
        warnings);
  }

  /** Where the source gives no slugline, what a page has over its headline serves as one. */
  private static @Nullable String slugline(Manuscript manuscript) {
    return manuscript.slugline() == null ? manuscript.story().kicker() : manuscript.slugline();
  }

  private static @Nullable String title(Structure story, Headers headers, List<String> warnings) {
    String title = story.title() == null ? headers.value("title") : story.title();
    return Limits.line("title", Limits.TITLE, title, warnings);
  }

  private static void requireStory(@Nullable String title, List<Section> sections)
      throws Unreadable {
    if (title == null) {
      throw new Unreadable(
          ReasonCode.MISSING_TITLE,
          "there is no title; expected a field or header `title`, or a headline on a line of its"
              + " own above the text");
    }
    if (sections.isEmpty()) {
      throw new Unreadable(
          ReasonCode.MISSING_BODY,
          "there is no text but the title; expected a field `body` or `html`, or paragraphs below"
              + " the title");
    }
  }

  private static @Nullable Field first(@Nullable Field own, @Nullable Field header) {
    return own == null ? header : own;
  }

  /** The draft in its state; a canceled one carries nothing of the story. */
  private static Draft cleared(Draft draft, PubStatus status, List<String> warnings) {
    boolean story = status != PubStatus.CANCELED;
    return new Draft(
        draft.uri(),
        draft.source(),
        draft.version(),
        draft.signal(),
        status,
        draft.embargoedUntil(),
        story ? draft.url() : null,
        story ? draft.title() : null,
        story ? draft.byline() : null,
        story ? draft.dateline() : null,
        story ? draft.slugline() : null,
        draft.language(),
        draft.published(),
        story ? draft.edNote() : null,
        story ? draft.sections() : List.of(),
        draft.altIds(),
        story ? draft.subjects() : List.of(),
        Limits.listed("warnings", warnings, new ArrayList<>()),
        story ? draft.cuts() : List.of(),
        draft.correlation());
  }
}
