package news.dateline.enrich.taxonomy;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.ObjectReadContext;

/** On which line of a taxonomy document something stands. */
public final class DocumentLines {
  private DocumentLines() {}

  /**
   * The line, counted from 1, of what {@code path} leads to: names of keys and, in lists, indexes
   * from 0. Where something on the way is not there, the line of what should have it.
   *
   * @param yaml a document that is YAML
   */
  public static int of(String yaml, List<Object> path) {
    JsonPointer pointer = JsonPointer.empty();
    for (Object step : path) {
      pointer =
          step instanceof Integer index
              ? pointer.appendIndex(index)
              : pointer.appendProperty(step.toString());
    }
    int line = find(yaml, pointer);
    while (line == 0 && !pointer.matches()) {
      pointer = pointer.head();
      line = find(yaml, pointer);
    }
    return line;
  }

  /** The line, counted from 1, with which the parser gives up; 0 where it reads all. */
  static int ofRefused(String yaml) {
    try (JsonParser parser = TaxonomyReader.FACTORY.createParser(ObjectReadContext.empty(), yaml)) {
      try {
        while (parser.nextToken() != null) {
          // On to what it refuses.
        }
      } catch (JacksonException refused) {
        return parser.currentTokenLocation().getLineNr();
      }
    }
    return 0;
  }

  private static int find(String yaml, JsonPointer wanted) {
    try (JsonParser parser = TaxonomyReader.FACTORY.createParser(ObjectReadContext.empty(), yaml)) {
      while (parser.nextToken() != null) {
        if (parser.streamReadContext().pathAsPointer().equals(wanted)) {
          return parser.currentTokenLocation().getLineNr();
        }
      }
    } catch (JacksonException unreadable) {
      // It stands behind what can be read, if anywhere.
      return 0;
    }
    return 0;
  }
}
