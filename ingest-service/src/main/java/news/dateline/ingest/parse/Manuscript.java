package news.dateline.ingest.parse;

import java.util.List;
import news.dateline.article.AltId;
import news.dateline.article.Subject;
import news.dateline.ingest.structure.Structure;
import org.jspecify.annotations.Nullable;

/**
 * An article in a format's own words: what the document says, before headers fill its gaps and
 * anything is checked.
 *
 * @param uri as carried, absolute or not
 * @param url of the page
 * @param source who sent it
 * @param version a number or a date
 * @param signal what this revision is
 * @param status in the source's spelling
 * @param embargoedUntil in the source's spelling
 * @param published in the source's spelling
 * @param language in the source's spelling
 * @param slugline the newsroom's short name
 * @param edNote for editors
 * @param copy the story, or why it cannot be read
 * @param altIds other names
 * @param subjects the source's own tags
 * @param remarks what was odd in it, for the receipt
 */
public record Manuscript(
    @Nullable Field uri,
    @Nullable Field url,
    @Nullable Field source,
    @Nullable Field version,
    @Nullable Field signal,
    @Nullable Field status,
    @Nullable Field embargoedUntil,
    @Nullable Field published,
    @Nullable Field language,
    @Nullable String slugline,
    @Nullable String edNote,
    Copy copy,
    List<AltId> altIds,
    List<Subject> subjects,
    List<String> remarks) {
  /** One in which nothing was odd. */
  public Manuscript(
      @Nullable Field uri,
      @Nullable Field url,
      @Nullable Field source,
      @Nullable Field version,
      @Nullable Field signal,
      @Nullable Field status,
      @Nullable Field embargoedUntil,
      @Nullable Field published,
      @Nullable Field language,
      @Nullable String slugline,
      @Nullable String edNote,
      Copy copy,
      List<AltId> altIds,
      List<Subject> subjects) {
    this(
        uri,
        url,
        source,
        version,
        signal,
        status,
        embargoedUntil,
        published,
        language,
        slugline,
        edNote,
        copy,
        altIds,
        subjects,
        List.of());
  }

  /** Text alone; the headers say the rest. */
  public static Manuscript of(Structure story) {
    return new Manuscript(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Copy.of(story),
        List.of(),
        List.of());
  }

  /** Title, byline, dateline, sections and cuts. */
  public Structure story() {
    return copy.story();
  }

  /** The same, of which no more than this can be read. */
  Manuscript cutOff(Parsed.Rejection fault) {
    return new Manuscript(
        uri,
        url,
        source,
        version,
        signal,
        status,
        embargoedUntil,
        published,
        language,
        slugline,
        edNote,
        new Copy(copy.story(), fault),
        altIds,
        subjects,
        remarks);
  }

  /** No text at all, as beside a kill that is all headers. */
  static Manuscript blank() {
    return of(new Structure(null, null, null, List.of(), List.of()));
  }
}
