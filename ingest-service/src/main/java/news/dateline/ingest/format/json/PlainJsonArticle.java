package news.dateline.ingest.format.json;

import java.util.Map;
import news.dateline.ingest.parse.Field;
import news.dateline.ingest.parse.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * A plain JSON article as it was sent.
 *
 * @param fields its known fields that are neither null nor blank, by name, as text
 * @param fault of a field that says nothing of identity and state, or null
 */
record PlainJsonArticle(Map<String, String> fields, @Nullable Unreadable fault) {
  PlainJsonArticle {
    fields = Map.copyOf(fields);
  }

  @Nullable String text(String name) {
    return fields.get(name);
  }

  @Nullable Field field(String name) {
    return Field.of("field `" + name + "`", fields.get(name));
  }
}
