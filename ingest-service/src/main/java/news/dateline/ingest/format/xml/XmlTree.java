package news.dateline.ingest.format.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.article.ReasonCode;
import news.dateline.ingest.parse.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Builds elements from what a parser meets, resolves prefixes, and holds the bounds. An element
 * that is taken when it ends is let go, so that a long feed never stands in memory. What goes
 * beyond the bounds in an element that is wanted is left out of it, and told when it is taken.
 */
final class XmlTree {
  /** How deep elements may be nested. */
  static final int MAX_DEPTH = 200;

  private static final int MAX_NODES = 300_000;
  private static final int MAX_SCOPES = 5_000;

  private final XmlReader.Taking taking;
  private final @Nullable String documentBase;
  private final Deque<XmlElement> open = new ArrayDeque<>();
  private final Deque<Map<String, String>> scopes = new ArrayDeque<>();
  private final Deque<Integer> sizes = new ArrayDeque<>();
  private @Nullable XmlElement root;
  private @Nullable XmlElement wanted;
  private @Nullable Unreadable fault;
  private boolean full;
  private int passedOver;
  private int nodes;
  private int declared;

  XmlTree(XmlReader.Taking taking, @Nullable String documentBase) {
    this.taking = taking;
    this.documentBase = documentBase;
    scopes.push(Map.of());
  }

  /**
   * @param attributes names and values in turn, as written
   */
  void start(String qualified, List<String> attributes) throws Unreadable {
    if (passedOver > 0 || !fits(qualified, attributes)) {
      passedOver++;
      return;
    }
    sizes.push(nodes);
    nodes += 1 + attributes.size() / 2;
    Map<String, String> scope = scope(attributes);
    scopes.push(scope);
    XmlElement parent = open.peek();
    int colon = qualified.indexOf(':');
    String prefix = colon < 0 ? "" : qualified.substring(0, colon);
    String lang = value(attributes, "xml:lang");
    String base = value(attributes, "xml:base");
    base = base == null && qualified.equalsIgnoreCase("channel") ? value(attributes, "BASE") : base;
    String inherited = parent == null ? documentBase : parent.base();
    XmlElement element =
        new XmlElement(
            scope.getOrDefault(prefix, prefix),
            colon < 0 ? qualified : qualified.substring(colon + 1),
            attributes,
            lang != null ? lang : parent == null ? null : parent.lang(),
            base == null ? inherited : XmlAddress.resolve(inherited, base));
    if (parent != null) {
      parent.add(element);
    } else if (root == null) {
      root = element;
    }
    open.push(element);
    if (wanted == null && taking.wants(element)) {
      wanted = element;
    }
  }

  void text(String text) throws Unreadable {
    XmlElement parent = open.peek();
    if (parent != null && passedOver == 0 && !text.isEmpty() && hasRoom(1)) {
      nodes++;
      parent.add(text);
    }
  }

  void end() throws Unreadable {
    if (passedOver > 0) {
      passedOver--;
      return;
    }
    XmlElement element = open.pop();
    scopes.pop();
    int before = sizes.pop();
    XmlElement parent = open.peek();
    if (element == wanted) {
      Unreadable found = fault;
      wanted = null;
      fault = null;
      full = false;
      taking.take(element, found);
      if (parent != null) {
        parent.forget(element);
        nodes = before;
      }
    }
  }

  /** The outermost element, or null where there is none. */
  @Nullable XmlElement root() {
    return root;
  }

  private boolean fits(String qualified, List<String> attributes) throws Unreadable {
    if (open.size() >= MAX_DEPTH) {
      leaveOut(
          new Unreadable(
              ReasonCode.TOO_DEEP,
              "the XML is nested more deeply than "
                  + MAX_DEPTH
                  + " levels, at <"
                  + qualified
                  + ">"));
      return false;
    }
    return hasRoom(1 + attributes.size() / 2);
  }

  private boolean hasRoom(int more) throws Unreadable {
    if (!full && nodes + more > MAX_NODES) {
      full = true;
      leaveOut(
          new Unreadable(
              ReasonCode.TOO_LARGE,
              "the XML has more than "
                  + MAX_NODES
                  + " elements, attributes and texts in one article"));
    }
    return !full;
  }

  private void leaveOut(Unreadable beyondBounds) throws Unreadable {
    if (wanted == null) {
      throw beyondBounds;
    }
    fault = fault == null ? beyondBounds : fault;
  }

  private Map<String, String> scope(List<String> attributes) throws Unreadable {
    Map<String, String> outer = scopes.getFirst();
    Map<String, String> scope = outer;
    for (int i = 0; i < attributes.size(); i += 2) {
      String name = attributes.get(i);
      if (name.startsWith("xmlns") && (name.length() == 5 || name.charAt(5) == ':')) {
        if (scope.equals(outer)) {
          declared += outer.size();
          scope = new HashMap<>(outer);
        }
        declared++;
        scope.put(name.length() == 5 ? "" : name.substring(6), attributes.get(i + 1).strip());
      }
    }
    if (declared > MAX_SCOPES * 100) {
      throw new Unreadable(ReasonCode.TOO_LARGE, "the XML declares too many namespaces");
    }
    return scope;
  }

  private static @Nullable String value(List<String> attributes, String name) {
    for (int i = 0; i < attributes.size(); i += 2) {
      if (attributes.get(i).equals(name)) {
        String value = attributes.get(i + 1).strip();
        return value.isEmpty() ? null : value;
      }
    }
    return null;
  }

  /** An attribute list under construction. */
  static List<String> attributes(int count) {
    return count == 0 ? List.of() : new ArrayList<>(count * 2);
  }
}
