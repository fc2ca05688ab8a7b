package news.dateline.ingest.format.xml;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import news.dateline.article.ReasonCode;
import news.dateline.ingest.parse.Unreadable;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML that is not well-formed as a browser would: unclosed elements end with their parents, a
 * lone ampersand is one. Unlike the strict reader it holds the whole document, so it takes less of
 * one.
 */
final class XmlMender {
  private static final int MAX_TAGS = 300_000;

  private XmlMender() {}

  static void read(String text, XmlTree tree, XMLStreamException illFormed) throws Unreadable {
    String body = XmlRoot.withoutProlog(text);
    int tags = 0;
    for (int i = body.indexOf('<'); i >= 0; i = body.indexOf('<', i + 1)) {
      tags++;
    }
    if (tags > MAX_TAGS) {
      throw unreadable(illFormed);
    }
    Parser parser = Parser.xmlParser().setMaxDepth(XmlTree.MAX_DEPTH + 10);
    Document document = parser.parseInput(body, "");
    if (document.childrenSize() == 0) {
      throw unreadable(illFormed);
    }
    walk(document, tree);
  }

  private static Unreadable unreadable(XMLStreamException illFormed) {
    String problem = String.valueOf(illFormed.getMessage());
    int end = problem.indexOf('\n');
    return new Unreadable(
        ReasonCode.MALFORMED,
        "not well-formed XML at line %d, column %d: %s"
            .formatted(
                illFormed.getLocation() == null ? 0 : illFormed.getLocation().getLineNumber(),
                illFormed.getLocation() == null ? 0 : illFormed.getLocation().getColumnNumber(),
                end < 0 ? problem : problem.substring(0, end)));
  }

  private static void walk(Document document, XmlTree tree) throws Unreadable {
    Node node = document.childNodeSize() == 0 ? null : document.childNode(0);
    while (node != null) {
      if (node instanceof Element element) {
        tree.start(element.tagName(), attributes(element));
        if (element.childNodeSize() > 0) {
          node = element.childNode(0);
          continue;
        }
        tree.end();
      } else if (node instanceof CDataNode data) {
        tree.text(data.text());
      } else if (node instanceof TextNode text) {
        tree.text(text.getWholeText());
      }
      node = next(node, document, tree);
    }
  }

  private static @Nullable Node next(Node node, Document document, XmlTree tree) throws Unreadable {
    Node here = node;
    while (here.nextSibling() == null) {
      here = here.parentNode();
      if (here == null || here.equals(document)) {
        return null;
      }
      tree.end();
    }
    return here.nextSibling();
  }

  private static List<String> attributes(Element element) {
    List<String> attributes = XmlTree.attributes(element.attributesSize());
    for (Attribute attribute : element.attributes()) {
      attributes.add(attribute.getKey());
      attributes.add(attribute.getValue());
    }
    return attributes;
  }
}
