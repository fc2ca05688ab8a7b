package news.dateline.ingest.format.newsml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.article.AltId;
import news.dateline.article.Subject;
import news.dateline.ingest.format.body.BodyText;
import news.dateline.ingest.format.xml.XmlElement;
import news.dateline.ingest.parse.CanonicalUrl;
import news.dateline.ingest.parse.Copy;
import news.dateline.ingest.parse.Field;
import news.dateline.ingest.parse.Headers;
import news.dateline.ingest.parse.Manuscript;
import news.dateline.ingest.parse.Unreadable;
import news.dateline.ingest.structure.CleanText;
import org.jspecify.annotations.Nullable;

/** Makes a manuscript of a {@code newsItem} of NewsML-G2. */
final class NewsItem {
  private static final Pattern PREFIX = Pattern.compile("^.*[:/#]");
  private static final String EMPTY =
      "it has neither headline nor text; withheld until a version has";

  private NewsItem() {}

  /**
   * The manuscript.
   *
   * @param fault why not all of the item is there, or null
   */
  static Manuscript manuscript(
      XmlElement item, @Nullable Unreadable fault, Headers headers, List<String> remarks) {
    XmlElement meta = item.first("itemMeta").orElse(item);
    XmlElement content = item.first("contentMeta").orElse(item);
    Copy copy = copy(item, meta, content, fault);
    String first = meta.textOf("firstCreated");
    return new Manuscript(
        Field.of("`guid`", item.attribute("guid")),
        url(meta),
        headers.nameSource() ? null : Field.of("`provider`", provider(meta)),
        version(item, meta),
        signal(meta),
        status(meta, copy, remarks),
        embargo(meta),
        Field.of("`firstCreated`", first == null ? meta.textOf("versionCreated") : first),
        Field.of("`language`", language(item, content)),
        line(content.textOf("slugline")),
        line(meta.textOf("edNote")),
        copy,
        altIds(content),
        subjects(content),
        remarks);
  }

  private static @Nullable Field version(XmlElement item, XmlElement meta) {
    Field version = Field.of("`version`", item.attribute("version"));
    return version == null ? Field.of("`versionCreated`", meta.textOf("versionCreated")) : version;
  }

  private static @Nullable Field status(XmlElement meta, Copy copy, List<String> remarks) {
    Field said = Field.of("`pubStatus`", coded(meta, "pubStatus"));
    boolean usable = said == null || said.text().toLowerCase(Locale.ROOT).endsWith("usable");
    if (usable && copy.isEmpty()) {
      remarks.add(EMPTY);
      return new Field("the item", "withheld");
    }
    return said;
  }

  /** An embargo that says nothing is one that cannot be read. */
  private static @Nullable Field embargo(XmlElement meta) {
    return meta.first("embargoed")
        .map(XmlElement::text)
        .map(until -> new Field("`embargoed`", until.isBlank() ? "nothing" : until.strip()))
        .orElse(null);
  }

  /** Signals speak of many things; those that do not speak of the revision are passed over. */
  private static @Nullable Field signal(XmlElement meta) {
    Field found = null;
    for (XmlElement signal : meta.all("signal")) {
      String code = code(signal);
      String word =
          code == null ? "" : PREFIX.matcher(code).replaceFirst("").toLowerCase(Locale.ROOT);
      switch (word) {
        case "correction" -> {
          return new Field("`signal`", "correction");
        }
        case "cosmetic", "nonmeaningful", "minor" -> found = new Field("`signal`", "cosmetic");
        case "retransmission", "resend" -> found = new Field("`signal`", "retransmission");
        case "update" -> found = found == null ? new Field("`signal`", "update") : found;
        default -> {}
      }
    }
    return found;
  }

  private static @Nullable String provider(XmlElement meta) {
    Optional<XmlElement> provider = meta.first("provider");
    String name = provider.map(element -> line(element.textOf("name"))).orElse(null);
    String code = provider.map(NewsItem::code).orElse(null);
    return name != null || code == null ? name : code.substring(code.indexOf(':') + 1);
  }

  private static @Nullable Field url(XmlElement meta) {
    return meta.all("link").stream()
        .filter(link -> String.valueOf(link.attribute("rel")).endsWith("canonical"))
        .map(link -> link.attribute("href"))
        .filter(Objects::nonNull)
        .filter(address -> CanonicalUrl.of(address).isPresent())
        .findFirst()
        .map(address -> new Field("`link`", address))
        .orElse(null);
  }

  private static @Nullable String language(XmlElement item, XmlElement content) {
    String tag =
        content.all("language").stream()
            .map(language -> language.attribute("tag"))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return tag == null ? item.lang() : tag;
  }

  private static Copy copy(
      XmlElement item, XmlElement meta, XmlElement content, @Nullable Unreadable fault) {
    if (fault != null) {
      return Copy.unreadable(headline(content, null), byline(content), fault);
    }
    XmlElement set = item.first("contentSet").orElse(null);
    XmlElement nitf = set == null ? null : set.first("inlineXML", "nitf").orElse(null);
    NitfText text = nitf == null ? null : new NitfText(nitf);
    BodyText body = text != null ? text.body() : set == null ? null : inline(set);
    String description = content.textOf("description");
    body = body == null ? BodyText.sniffed(description) : body;
    String title = headline(content, text);
    title = title == null ? BodyText.plain(meta.textOf("title")) : title;
    String byline = byline(content);
    byline = byline == null && text != null ? text.byline() : byline;
    Copy copy = BodyText.story(body, title, byline, List.of());
    String dateline = line(content.textOf("dateline"));
    dateline = dateline == null && text != null ? text.dateline() : dateline;
    dateline = dateline != null ? dateline : copy.story().dateline();
    dateline = dateline == null ? located(content) : dateline;
    return copy.at(dateline);
  }

  /** The first content that is a text: XHTML, other XML, or inline data. */
  private static @Nullable BodyText inline(XmlElement set) {
    for (XmlElement content : set.elements()) {
      String type = String.valueOf(content.attribute("contenttype")).toLowerCase(Locale.ROOT);
      if (content.is("inlineXML")) {
        XmlElement body = content.first("html", "body").orElse(content);
        return BodyText.of(body.hasElements() ? NitfText.html(body) : body.text(), true);
      }
      boolean encoded = content.attribute("encoding") != null;
      if (content.is("inlineData") && !encoded) {
        return type.contains("html")
            ? BodyText.of(content.text(), true)
            : BodyText.sniffed(content.text());
      }
    }
    return null;
  }

  private static @Nullable String headline(XmlElement content, @Nullable NitfText text) {
    List<XmlElement> headlines = content.all("headline");
    Optional<XmlElement> main =
        headlines.stream()
            .filter(headline -> {
              String role = headline.attribute("role");
              return role == null || role.endsWith(":main") || role.endsWith(":title");
            })
            .findFirst();
    String headline =
        main.or(() -> headlines.stream().findFirst())
            .map(XmlElement::text)
            .map(BodyText::plain)
            .orElse(null);
    return headline == null && text != null ? text.headline() : headline;
  }

  private static @Nullable String byline(XmlElement content) {
    String by = line(content.textOf("by"));
    if (by != null) {
      return by;
    }
    String names =
        content.all("creator").stream()
            .map(creator -> line(creator.textOf("name")))
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? null : names;
  }

  private static @Nullable String located(XmlElement content) {
    return content.first("located").map(place -> line(place.textOf("name"))).orElse(null);
  }

  private static List<AltId> altIds(XmlElement content) {
    List<AltId> altIds = new ArrayList<>();
    for (XmlElement altId : content.all("altId")) {
      String value = line(altId.text());
      String type = altId.attribute("type");
      if (value != null) {
        altIds.add(new AltId(type == null ? "id" : type.substring(type.indexOf(':') + 1), value));
      }
    }
    return altIds;
  }

  private static List<Subject> subjects(XmlElement content) {
    Stream<Subject> subjects =
        content.all("subject").stream()
            .map(subject -> new Subject(uri(subject), name(subject), null));
    Stream<Subject> keywords =
        content.all("keyword").stream()
            .map(word -> new Subject(null, line(word.text()), "keyword"));
    return Stream.concat(subjects, keywords).filter(subject -> subject.name() != null).toList();
  }

  /** IPTC's own vocabularies have addresses; a code of another stays a name. */
  private static @Nullable String uri(XmlElement subject) {
    String uri = subject.attribute("uri");
    String code = subject.attribute("qcode");
    if (uri != null || code == null) {
      return uri;
    }
    return switch (code.substring(0, Math.max(0, code.indexOf(':')))) {
      case "medtop" -> "http://cv.iptc.org/newscodes/mediatopic/" + code.substring(7);
      case "subj" -> "http://cv.iptc.org/newscodes/subjectcode/" + code.substring(5);
      default -> null;
    };
  }

  private static @Nullable String name(XmlElement subject) {
    String name = line(subject.textOf("name"));
    return name == null ? code(subject) : name;
  }

  private static @Nullable String coded(XmlElement meta, String name) {
    return meta.first(name).map(NewsItem::code).orElse(null);
  }

  private static @Nullable String code(XmlElement element) {
    return Stream.of("qcode", "uri", "literal")
        .map(element::attribute)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String line(@Nullable String text) {
    String line = text == null ? "" : CleanText.line(text);
    return line.isEmpty() ? null : line;
  }
}
