package news.dateline.publish.page;

import java.util.List;
import java.util.Objects;
import news.dateline.article.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The ninjs of a feed topic with what is known only here: the articles with the same story, among
 * its {@code associations}.
 */
public final class LinkedNinjs {
  /** How an association says that it is the same story. */
  public static final String REL = "same-story";

  private LinkedNinjs() {}

  /** {@code ninjs} with {@code same}; unchanged without any. */
  public static byte[] of(byte[] ninjs, List<SameStory> same) {
    if (same.isEmpty()) {
      return ninjs;
    }
    ObjectNode article = (ObjectNode) Json.MAPPER.readTree(ninjs);
    ArrayNode associations = article.withArray("associations");
    for (SameStory story : same) {
      associations
          .addObject()
          .put("name", Objects.requireNonNullElse(story.title(), "Untitled"))
          .put("rel", REL)
          .put("uri", story.address().toString());
    }
    return Json.MAPPER.writeValueAsBytes(article);
  }
}
