package news.dateline.ingest.format;

import java.util.List;
import news.dateline.ingest.format.feed.Feed;
import news.dateline.ingest.format.feed.JsonFeed;
import news.dateline.ingest.format.html.HtmlPage;
import news.dateline.ingest.format.newsml.NewsMl;
import news.dateline.ingest.format.newsml.Nitf;
import news.dateline.ingest.format.ninjs.Ninjs;
import news.dateline.ingest.format.text.PlainText;
import news.dateline.ingest.parse.Format;
import news.dateline.ingest.parse.Parser;

/** All formats Dateline reads. */
public final class Formats {
  private static final List<Format> ALL =
      List.of(
          new Ninjs(),
          new JsonFeed(),
          new AnyJson(),
          new NewsMl(),
          new Nitf(),
          new Feed(),
          new HtmlPage(),
          new PlainText());

  private Formats() {}

  /** A parser of all of them. */
  public static Parser parser() {
    return new Parser(ALL);
  }
}
