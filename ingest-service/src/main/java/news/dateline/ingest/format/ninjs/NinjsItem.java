package news.dateline.ingest.format.ninjs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import news.dateline.ingest.parse.Field;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A JSON object by the names of its fields, whose case does not count: {@code versioncreated} of
 * 1.x is {@code versionCreated} of 3.x.
 */
final class NinjsItem {
  private final Map<String, JsonNode> fields;

  NinjsItem(JsonNode object) {
    fields = HashMap.newHashMap(object.size());
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      fields.put(field.getKey().toLowerCase(Locale.ROOT), field.getValue());
    }
  }

  /** The names, in lower case. */
  Iterable<String> names() {
    return fields.keySet();
  }

  /** The first of these that there is; a missing node otherwise. */
  JsonNode node(String... names) {
    for (String name : names) {
      JsonNode node = fields.get(name);
      if (node != null && !node.isNull()) {
        return node;
      }
    }
    return MissingNode.getInstance();
  }

  /** The first of these that is a text or a number and not blank. */
  @Nullable String text(String... names) {
    for (String name : names) {
      String text = scalar(fields.get(name));
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** The same with its place. */
  @Nullable Field field(String... names) {
    for (String name : names) {
      String text = scalar(fields.get(name));
      if (text != null) {
        return Field.of("field `" + name + "`", text);
      }
    }
    return null;
  }

  /** The first of these that there is in whatever form: what cannot be read must be told. */
  @Nullable Field anything(String... names) {
    for (String name : names) {
      JsonNode node = fields.get(name);
      if (node != null && !node.isNull()) {
        String text = scalar(node);
        Field field =
            Field.of("field `" + name + "`", text == null && !node.isString() ? "?" : text);
        if (field != null) {
          return field;
        }
      }
    }
    return null;
  }

  /** The objects in a field that is an array, an object, or an object of objects. */
  List<NinjsItem> items(String... names) {
    JsonNode node = node(names);
    List<NinjsItem> items = new ArrayList<>();
    if (node.isArray() || (node.isObject() && areObjects(node))) {
      for (JsonNode item : node) {
        if (item.isObject()) {
          items.add(new NinjsItem(item));
        }
      }
    } else if (node.isObject()) {
      items.add(new NinjsItem(node));
    }
    return items;
  }

  private static boolean areObjects(JsonNode object) {
    boolean any = false;
    for (JsonNode value : object) {
      if (!value.isObject() && !value.isNull()) {
        return false;
      }
      any |= value.isObject();
    }
    return any;
  }

  static @Nullable String scalar(@Nullable JsonNode node) {
    if (node == null || node.isContainer() || node.isNull() || node.isMissingNode()) {
      return null;
    }
    String text = node.asString().strip();
    return text.isEmpty() ? null : text;
  }
}
