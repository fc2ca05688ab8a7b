package news.dateline.ingest.format.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import news.dateline.article.ReasonCode;
import news.dateline.ingest.parse.Document;
import news.dateline.ingest.parse.Encodings;
import news.dateline.ingest.parse.Unreadable;
import org.codehaus.stax2.XMLInputFactory2;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML 1.0. A document type declaration is passed over, never read: nothing is fetched and no
 * entity is expanded but the characters that HTML names (the no-break space, say). What is not
 * well-formed is read once more by a parser that mends, see {@link XmlMender}.
 */
public final class XmlReader {
  private static final int MAX_ATTRIBUTES = 500;
  private static final int MAX_ATTRIBUTE_LENGTH = 2_000_000;
  private static final WstxInputFactory FACTORY = factory();

  private XmlReader() {}

  private static WstxInputFactory factory() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    factory.setProperty(WstxInputProperties.P_MIN_TEXT_SEGMENT, 4096);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, XmlTree.MAX_DEPTH + 10);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_ATTRIBUTE_LENGTH);
    return factory;
  }

  /**
   * The outermost element of {@code document}.
   *
   * @param taking makes what takes elements away as they end; asked for another one where the
   *     document has to be mended: what the first took then does not count
   * @throws Unreadable when there is no element in it, or it is too large or too deep
   */
  public static XmlElement read(Document document, Supplier<Taking> taking) throws Unreadable {
    byte[] bytes = document.bytes();
    String base = document.headers().value("content-location");
    String known = base == null ? document.headers().value("url") : base;
    Charset charset = document.charset().orElseGet(() -> XmlRoot.declared(bytes));
    XmlTree tree = new XmlTree(taking.get(), known);
    try {
      strict(bytes, charset, tree);
    } catch (XMLStreamException illFormed) {
      tree = new XmlTree(taking.get(), known);
      XmlMender.read(text(bytes, charset), tree, illFormed);
    }
    XmlElement root = tree.root();
    if (root == null) {
      throw new Unreadable(ReasonCode.MALFORMED, "there is no element in the XML");
    }
    return root;
  }

  /** Takes elements away as they end. */
  public interface Taking {
    /** Whether it will take {@code element}, of which only the start tag is known. */
    boolean wants(XmlElement element);

    /**
     * Takes an element it wanted, at its end. What is in that is not offered.
     *
     * @param fault why not all of it is there: it is too large or too deep; null where it is whole
     * @throws Unreadable to end the reading
     */
    void take(XmlElement element, @Nullable Unreadable fault) throws Unreadable;
  }

  private static void strict(byte[] bytes, Charset charset, XmlTree tree)
      throws XMLStreamException, Unreadable {
    int mark = Encodings.marked(bytes) == null ? 0 : Encodings.markLength(charset);
    XMLStreamReader reader =
        FACTORY.createXMLStreamReader(
            new ByteArrayInputStream(bytes, mark, bytes.length - mark), charset.name());
    try {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT ->
              tree.start(reader.getLocalName(), attributes(reader));
          case XMLStreamConstants.END_ELEMENT -> tree.end();
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              tree.text(reader.getText());
          case XMLStreamConstants.ENTITY_REFERENCE -> tree.text(entity(reader.getLocalName()));
          default -> {}
        }
      }
    } finally {
      reader.close();
    }
  }

  private static List<String> attributes(XMLStreamReader reader) {
    int count = reader.getAttributeCount();
    List<String> attributes = XmlTree.attributes(count);
    for (int i = 0; i < count; i++) {
      attributes.add(reader.getAttributeLocalName(i));
      attributes.add(reader.getAttributeValue(i));
    }
    return attributes;
  }

  /** A character by its name in HTML; any other entity stays as it is written. */
  private static String entity(String name) {
    String character = Entities.getByName(name);
    return character.isEmpty() ? "&" + name + ";" : character;
  }

  /** Text to mend: in its encoding where it fits, else as western text, as browsers would. */
  private static String text(byte[] bytes, Charset charset) {
    int mark = Encodings.marked(bytes) == null ? 0 : Encodings.markLength(charset);
    if (!charset.equals(StandardCharsets.UTF_8)) {
      return new String(bytes, mark, bytes.length - mark, charset);
    }
    try {
      return charset
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, mark, bytes.length - mark, Encodings.WESTERN);
    }
  }
}
