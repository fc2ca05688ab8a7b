package news.dateline.publish.feed;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import news.dateline.publish.markup.CleanText;

/**
 * XML 1.0 in UTF-8, written element by element. Whatever text it is given, the document is
 * well-formed: text is cleaned and escaped, attributes are put on one line.
 */
final class XmlOutput {
  /** Something that writes a part of the document. */
  @FunctionalInterface
  interface Part {
    void write() throws XMLStreamException;
  }

  private final StringWriter characters = new StringWriter();
  private final XMLStreamWriter writer;

  private XmlOutput(XMLOutputFactory factory) throws XMLStreamException {
    this.writer = factory.createXMLStreamWriter(characters);
  }

  /** Writes what {@code body} does with the output, and gives its bytes. */
  static byte[] document(Body body) {
    try {
      XmlOutput output = new XmlOutput(XMLOutputFactory.newDefaultFactory());
      output.writer.writeStartDocument("UTF-8", "1.0");
      body.write(output);
      output.writer.writeEndDocument();
      output.writer.close();
      return output.characters.toString().getBytes(StandardCharsets.UTF_8);
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("writing to memory does not fail", impossible);
    }
  }

  /** What writes a whole document. */
  @FunctionalInterface
  interface Body {
    void write(XmlOutput output) throws XMLStreamException;
  }

  void declare(String prefix, String namespace) throws XMLStreamException {
    if (prefix.isEmpty()) {
      writer.writeDefaultNamespace(namespace);
    } else {
      writer.writeNamespace(prefix, namespace);
    }
  }

  void attribute(String name, String value) throws XMLStreamException {
    writer.writeAttribute(name, CleanText.line(legible(value)));
  }

  void language(String tag) throws XMLStreamException {
    writer.writeAttribute(
        XMLConstants.XML_NS_PREFIX, XMLConstants.XML_NS_URI, "lang", CleanText.line(tag));
  }

  /**
   * Text; {@code &} and {@code <} as numbers, the way the RSS Profile recommends: readers that do
   * not know whether they get text or HTML see the same.
   */
  void text(String text) throws XMLStreamException {
    String clean = CleanText.of(legible(text));
    int written = 0;
    for (int i = 0; i < clean.length(); i++) {
      char character = clean.charAt(i);
      if (character == '&' || character == '<') {
        writer.writeCharacters(clean.substring(written, i));
        writer.writeEntityRef(character == '&' ? "#x26" : "#x3C");
        written = i + 1;
      }
    }
    writer.writeCharacters(written == 0 ? clean : clean.substring(written));
  }

  /** An element with what {@code content} writes: attributes first, then text or elements. */
  void element(String name, Part content) throws XMLStreamException {
    writer.writeStartElement(name);
    content.write();
    writer.writeEndElement();
  }

  /** An element without content, with what {@code attributes} writes. */
  void empty(String name, Part attributes) throws XMLStreamException {
    writer.writeEmptyElement(name);
    attributes.write();
  }

  /** An element with text only, of another namespace than the document's. */
  void element(String prefix, String name, String namespace, String text)
      throws XMLStreamException {
    writer.writeStartElement(prefix, name, namespace);
    text(text);
    writer.writeEndElement();
  }

  /** The same, of another namespace than the document's. */
  void empty(String prefix, String name, String namespace, Part attributes)
      throws XMLStreamException {
    writer.writeEmptyElement(prefix, name, namespace);
    attributes.write();
  }

  /** An element with text only. */
  void element(String name, String text) throws XMLStreamException {
    element(name, () -> text(text));
  }

  /** U+FFFD says that somebody lost a character before us; validators take it for our loss. */
  private static String legible(String text) {
    return text.replace('\uFFFD', '?');
  }
}
