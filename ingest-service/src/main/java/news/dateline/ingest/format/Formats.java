package news.dateline.ingest.format;

import java.util.List;
import news.dateline.ingest.format.html.HtmlPage;
import news.dateline.ingest.format.json.PlainJson;
import news.dateline.ingest.format.text.PlainText;
import news.dateline.ingest.parse.Format;
import news.dateline.ingest.parse.Parser;

/** All formats Dateline reads. */
public final class Formats {
  private static final List<Format> ALL = List.of(new PlainJson(), new HtmlPage(), new PlainText());

  private Formats() {}

  /** A parser of all of them. */
  public static Parser parser() {
    return new Parser(ALL);
  }
}
