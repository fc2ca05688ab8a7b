package news.dateline.ingest.format.newsml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.article.AltId;
import news.dateline.article.ReasonCode;
import news.dateline.article.Subject;
import news.dateline.ingest.format.body.BodyText;
import news.dateline.ingest.format.xml.XmlElement;
import news.dateline.ingest.format.xml.XmlReader;
import news.dateline.ingest.format.xml.XmlRoot;
import news.dateline.ingest.parse.CanonicalUrl;
import news.dateline.ingest.parse.Copy;
import news.dateline.ingest.parse.Document;
import news.dateline.ingest.parse.Field;
import news.dateline.ingest.parse.Format;
import news.dateline.ingest.parse.Glance;
import news.dateline.ingest.parse.Headers;
import news.dateline.ingest.parse.Instants;
import news.dateline.ingest.parse.Manuscript;
import news.dateline.ingest.parse.Unreadable;
import org.jspecify.annotations.Nullable;

/** Reads NITF 3.x (IPTC), also with a document type, which is passed over. */
public final class Nitf implements Format {
  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("application/nitf+xml") || mediaType.equals("text/nitf");
  }

  @Override
  public boolean mayBe(String mediaType) {
    return mediaType.equals("application/xml") || mediaType.equals("text/xml");
  }

  @Override
  public boolean looksLike(Glance glance) {
    XmlRoot root = XmlRoot.of(glance.beginning());
    return root != null && root.name().equals("nitf");
  }

  @Override
  public List<Manuscript> read(Document document) throws Unreadable {
    Root[] taking = new Root[1];
    XmlElement nitf =
        XmlReader.read(
            document,
            () -> {
              taking[0] = new Root();
              return taking[0];
            });
    if (!nitf.is("nitf")) {
      throw new Unreadable(
          ReasonCode.NOT_AN_ARTICLE, "the XML is a <" + nitf.name() + ">, expected <nitf>");
    }
    NitfText text = new NitfText(nitf);
    Unreadable fault = taking[0].fault;
    Copy copy = fault == null ? copy(text) : Copy.unreadable(text.headline(), text.byline(), fault);
    return List.of(manuscript(nitf, text, copy, document.headers()));
  }

  /** Takes the whole document, to learn what could not be read of it. */
  private static final class Root implements XmlReader.Taking {
    private @Nullable Unreadable fault;

    @Override
    public boolean wants(XmlElement element) {
      return true;
    }

    @Override
    public void take(XmlElement element, @Nullable Unreadable found) {
      fault = found;
    }
  }

  private static Manuscript manuscript(XmlElement nitf, NitfText text, Copy copy, Headers headers) {
    XmlElement head = nitf.first("head").orElse(nitf);
    XmlElement data = head.first("docdata").orElse(head);
    List<String> remarks = new ArrayList<>();
    String issued = normal(data, "date.issue");
    return new Manuscript(
        Field.of("`doc-id`", id(nitf, data)),
        url(head),
        headers.nameSource()
            ? null
            : Field.of("`doc-id` `regsrc`", attribute(data, "doc-id", "regsrc")),
        issued == null || Instants.read(issued).isEmpty()
            ? null
            : new Field("`date.issue`", issued),
        data.first("correction").isPresent() ? new Field("`correction`", "correction") : null,
        Field.of("`management-status`", data.attribute("management-status")),
        embargo(data, issued, remarks),
        Field.of("`date.issue`", published(head, issued)),
        Field.of("`xml:lang`", language(nitf)),
        attribute(data, "du-key", "key"),
        note(data, text),
        copy,
        altIds(nitf, data),
        subjects(head, data),
        remarks);
  }

  private static Copy copy(NitfText text) {
    Copy copy = BodyText.story(text.body(), text.headline(), text.byline(), List.of());
    String dateline = text.dateline();
    return dateline == null ? copy : copy.at(dateline);
  }

  private static @Nullable String id(XmlElement nitf, XmlElement data) {
    String id = attribute(data, "doc-id", "id-string");
    return id == null ? nitf.attribute("uno") : id;
  }

  private static @Nullable Field url(XmlElement head) {
    return head.all("pubdata").stream()
        .map(publication -> publication.attribute("ex-ref"))
        .filter(Objects::nonNull)
        .filter(address -> CanonicalUrl.of(address).isPresent())
        .findFirst()
        .map(address -> new Field("`pubdata` `ex-ref`", address))
        .orElse(null);
  }

  /**
   * The date of release is an embargo where it can be read; where it cannot, unless it is the day
   * of issue and no embargo is spoken of.
   */
  private static @Nullable Field embargo(
      XmlElement data, @Nullable String issued, List<String> remarks) {
    String release = normal(data, "date.release");
    if (release == null || Instants.read(release).isPresent()) {
      return Field.of("`date.release`", release);
    }
    String status = data.attribute("management-status");
    boolean embargoed = status != null && status.toLowerCase(Locale.ROOT).contains("embargo");
    boolean sameDay =
        issued != null
            && issued.length() >= 8
            && release.length() >= 8
            && issued.substring(0, 8).compareTo(release.substring(0, 8)) >= 0;
    if (sameDay && !embargoed) {
      remarks.add("`date.release` is no instant with a zone, but not after the day of issue");
      return null;
    }
    return Field.of("`date.release`", release);
  }

  private static @Nullable String published(XmlElement head, @Nullable String issued) {
    String published = attribute(head, "pubdata", "date.publication");
    String first = Instants.read(String.valueOf(published)).isPresent() ? published : issued;
    return first == null ? null : Instants.readLoosely(first).map(Object::toString).orElse(first);
  }

  private static @Nullable String language(XmlElement nitf) {
    String language = nitf.lang();
    return language != null ? language : nitf.first("body").map(XmlElement::lang).orElse(null);
  }

  private static @Nullable String note(XmlElement data, NitfText text) {
    String message = attribute(data, "ed-msg", "info");
    return message == null ? text.note() : message;
  }

  private static List<AltId> altIds(XmlElement nitf, XmlElement data) {
    String uno = nitf.attribute("uno");
    return uno == null || attribute(data, "doc-id", "id-string") == null
        ? List.of()
        : List.of(new AltId("uno", uno));
  }

  private static List<Subject> subjects(XmlElement head, XmlElement data) {
    Stream<Subject> codes =
        head.all("tobject").stream()
            .flatMap(object -> object.all("tobject.subject").stream())
            .map(subject -> subject(subject));
    Stream<Subject> keywords =
        data.first("key-list").map(list -> list.all("keyword")).orElse(List.of()).stream()
            .map(word -> new Subject(null, word.attribute("key"), "keyword"));
    return Stream.concat(codes, keywords).filter(subject -> subject.name() != null).toList();
  }

  private static Subject subject(XmlElement subject) {
    String number = subject.attribute("tobject.subject.refnum");
    String name =
        Stream.of("tobject.subject.detail", "tobject.subject.matter", "tobject.subject.type")
            .map(subject::attribute)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(number);
    boolean code = number != null && number.chars().allMatch(Character::isDigit);
    return new Subject(
        code ? "http://cv.iptc.org/newscodes/subjectcode/" + number : null, name, null);
  }

  private static @Nullable String normal(XmlElement data, String name) {
    return attribute(data, name, "norm");
  }

  private static @Nullable String attribute(XmlElement parent, String name, String attribute) {
    Optional<XmlElement> child = parent.first(name);
    return child.map(element -> element.attribute(attribute)).orElse(null);
  }
}
