package news.dateline.ingest.format.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An element with what is in it. Names are local names as written; a prefix is only looked at for
 * its namespace.
 */
public final class XmlElement {
  private final String namespace;
  private final String name;
  private final List<String> attributes;
  private final @Nullable String lang;
  private final @Nullable String base;
  private final List<Object> content = new ArrayList<>(4);

  XmlElement(
      String namespace,
      String name,
      List<String> attributes,
      @Nullable String lang,
      @Nullable String base) {
    this.namespace = namespace;
    this.name = name;
    this.attributes = attributes;
    this.lang = lang;
    this.base = base;
  }

  /** The namespace's address; empty for none. */
  public String namespace() {
    return namespace;
  }

  /** The local name, as written. */
  public String name() {
    return name;
  }

  /** Whether it has this local name, case aside. */
  public boolean is(String local) {
    return name.equalsIgnoreCase(local);
  }

  /** {@code xml:lang}, inherited; null where nobody says. */
  public @Nullable String lang() {
    return lang;
  }

  /** {@code xml:base}, inherited and resolved; null where nobody says. */
  public @Nullable String base() {
    return base;
  }

  /** The attribute with this name as written, case aside, stripped; null where absent or blank. */
  public @Nullable String attribute(String qualified) {
    for (int i = 0; i < attributes.size(); i += 2) {
      if (attributes.get(i).equalsIgnoreCase(qualified)) {
        String value = attributes.get(i + 1).strip();
        return value.isEmpty() ? null : value;
      }
    }
    return null;
  }

  /** The elements right below it, in order. */
  public List<XmlElement> elements() {
    List<XmlElement> elements = new ArrayList<>(content.size());
    for (Object child : content) {
      if (child instanceof XmlElement element) {
        elements.add(element);
      }
    }
    return elements;
  }

  /** The elements right below it with this local name, in any namespace. */
  public List<XmlElement> all(String local) {
    return elements().stream().filter(element -> element.is(local)).toList();
  }

  /** The first element below it, step by step, by local names. */
  public Optional<XmlElement> first(String... path) {
    XmlElement here = this;
    for (String step : path) {
      XmlElement next = null;
      for (Object child : here.content) {
        if (child instanceof XmlElement element && element.is(step)) {
          next = element;
          break;
        }
      }
      if (next == null) {
        return Optional.empty();
      }
      here = next;
    }
    return Optional.of(here);
  }

  /** The text of the first element at {@code path}, stripped; null where absent or blank. */
  public @Nullable String textOf(String... path) {
    return first(path)
        .map(XmlElement::text)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .orElse(null);
  }

  /** All text in it, as written. */
  public String text() {
    if (content.size() == 1 && content.getFirst() instanceof String only) {
      return only;
    }
    StringBuilder text = new StringBuilder();
    appendText(text);
    return text.toString();
  }

  /** Whether there are elements in it. */
  public boolean hasElements() {
    return content.stream().anyMatch(XmlElement.class::isInstance);
  }

  /** What is in it as HTML. */
  public String html() {
    return html(UnaryOperator.identity());
  }

  /**
   * What is in it as HTML.
   *
   * @param tags what an element, by its name in lower case, is called there; an empty name leaves
   *     it out with all that is in it
   */
  public String html(UnaryOperator<String> tags) {
    StringBuilder html = new StringBuilder();
    appendHtml(html, tags);
    return html.toString();
  }

  void add(XmlElement child) {
    content.add(child);
  }

  void add(String text) {
    content.add(text);
  }

  void forget(XmlElement child) {
    if (!content.isEmpty() && content.getLast() == child) {
      content.removeLast();
    }
  }

  private void appendText(StringBuilder text) {
    for (Object child : content) {
      if (child instanceof XmlElement element) {
        element.appendText(text);
      } else {
        text.append(child);
      }
    }
  }

  private void appendHtml(StringBuilder html, UnaryOperator<String> tags) {
    for (Object child : content) {
      if (child instanceof XmlElement element) {
        String tag = tags.apply(element.name.toLowerCase(Locale.ROOT));
        if (!tag.isEmpty()) {
          html.append('<').append(tag).append('>');
          element.appendHtml(html, tags);
          if (!tag.equals("br")) {
            html.append("</").append(tag).append('>');
          }
        }
      } else {
        escape(html, (String) child);
      }
    }
  }

  private static void escape(StringBuilder html, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        default -> html.append(c);
      }
    }
  }
}
