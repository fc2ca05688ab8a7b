package news.dateline.cli.extract;

import java.time.Instant;
import news.dateline.article.Json;
import news.dateline.cli.CommandFailed;
import news.dateline.ingest.format.html.WebPage;
import news.dateline.ingest.parse.Instants;
import news.dateline.ingest.parse.Unreadable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A page as a line of JSON: always the same fields, null where the page does not say. */
final class ExtractedPage {
  private ExtractedPage() {}

  /**
   * @throws CommandFailed when the page is beyond all limits
   */
  static String line(PageFile file) {
    try {
      return json(file.name(), WebPage.of(file.read(), null, null, null));
    } catch (Unreadable unreadable) {
      throw new CommandFailed(file.name() + ": " + unreadable.getMessage());
    }
  }

  private static String json(String file, WebPage page) {
    ObjectNode line = Json.MAPPER.createObjectNode();
    line.put("file", file);
    line.put("url", page.url());
    line.put("title", page.story().title());
    line.put("byline", page.story().byline());
    line.put("published", published(page.published()));
    line.put("language", page.language());
    line.put("body", page.body());
    return Json.MAPPER.writeValueAsString(line);
  }

  /** As an instant where it is one, else as the page has it. */
  private static @Nullable String published(@Nullable String told) {
    return told == null ? null : Instants.read(told).map(Instant::toString).orElse(told);
  }
}
