package news.dateline.cli.taxonomy;

import java.io.PrintWriter;
import tools.jackson.databind.JsonNode;

/** What a taxonomy would change, as a table for people. */
final class DiffTable {
  private static final int TITLE = 60;

  private DiffTable() {}

  static void print(JsonNode preview, boolean samples, PrintWriter out) {
    String taxonomy = preview.path("taxonomy").asString("");
    if (taxonomy.equals(preview.path("current").asString(""))) {
      out.println("This is the taxonomy in force (" + taxonomy + ").");
      return;
    }
    out.println(
        "%s instead of %s, tried on %d articles: %d get other tags, roles or feeds"
            .formatted(
                taxonomy,
                preview.path("current").asString(""),
                preview.path("examined").asLong(),
                preview.path("changed").asLong()));
    list(preview.path("newFeeds"), "  new feed", out);
    list(preview.path("goneFeeds"), "  feed gone", out);
    if (preview.path("feeds").isEmpty()) {
      out.println("No article enters or leaves a feed.");
      return;
    }
    int width = 4;
    for (JsonNode feed : preview.path("feeds")) {
      width = Math.max(width, feed.path("feed").asString("").length());
    }
    String line = "%-" + width + "s %7s %7s %7s %7s %7s";
    out.println(line.formatted("feed", "now", "then", "enter", "leave", "role"));
    for (JsonNode feed : preview.path("feeds")) {
      out.println(
          line.formatted(
              feed.path("feed").asString(""),
              feed.path("before").asInt(),
              feed.path("after").asInt(),
              signed("+", feed.path("enter").asInt()),
              signed("-", feed.path("leave").asInt()),
              signed("~", feed.path("changeRole").asInt())));
      if (samples) {
        stories(feed.path("entering"), "+", out);
        stories(feed.path("leaving"), "-", out);
      }
    }
  }

  private static String signed(String sign, int count) {
    return count == 0 ? "" : sign + count;
  }

  private static void list(JsonNode feeds, String what, PrintWriter out) {
    for (JsonNode feed : feeds) {
      out.println(what + " " + feed.asString(""));
    }
  }

  private static void stories(JsonNode stories, String sign, PrintWriter out) {
    for (JsonNode story : stories) {
      String title = story.path("title").asString("").replaceAll("\\p{Cntrl}+", " ");
      String shown = title.length() > TITLE ? title.substring(0, TITLE - 1) + "…" : title;
      out.println("    " + sign + " " + story.path("id").asString("") + "  " + shown);
    }
  }
}
