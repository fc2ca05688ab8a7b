package news.dateline.ingest.format.text;

import java.util.List;
import java.util.regex.Pattern;
import news.dateline.article.ReasonCode;
import news.dateline.ingest.parse.Document;
import news.dateline.ingest.parse.Format;
import news.dateline.ingest.parse.Glance;
import news.dateline.ingest.parse.Limits;
import news.dateline.ingest.parse.Manuscript;
import news.dateline.ingest.parse.Unreadable;
import news.dateline.ingest.structure.Known;
import news.dateline.ingest.structure.Structure;

/** Reads {@code text/plain}, and what has no content type and does not look like markup. */
public final class PlainText implements Format {
  private static final Pattern MARKUP = Pattern.compile("<[?!\\p{L}/]");

  /** Files whose bytes may pass for text, and whose insides nobody wants to read in a feed. */
  private static final Pattern FILE = Pattern.compile("%PDF-|%!PS|\\{\\\\rtf");

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("text/plain");
  }

  @Override
  public boolean looksLike(Glance glance) {
    return !MARKUP.matcher(glance.beginning()).lookingAt();
  }

  @Override
  public List<Manuscript> read(Document document) throws Unreadable {
    String text = document.text();
    Limits.text("the text", text);
    if (FILE.matcher(text).lookingAt()) {
      throw new Unreadable(
          ReasonCode.UNKNOWN_CONTENT_TYPE,
          "it begins like a PDF, PostScript or RTF file, expected the text itself");
    }
    Known known = new Known(document.headers().value("title"), null);
    return List.of(Manuscript.of(Structure.of(text, known)));
  }
}
