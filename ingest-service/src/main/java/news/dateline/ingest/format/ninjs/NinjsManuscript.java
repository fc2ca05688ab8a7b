package news.dateline.ingest.format.ninjs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.article.AltId;
import news.dateline.article.Subject;
import news.dateline.ingest.format.body.BodyText;
import news.dateline.ingest.parse.CanonicalUrl;
import news.dateline.ingest.parse.Copy;
import news.dateline.ingest.parse.Field;
import news.dateline.ingest.parse.Headers;
import news.dateline.ingest.parse.Instants;
import news.dateline.ingest.parse.Manuscript;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes a manuscript of a ninjs item. The table in docs/reference/formats.md says what of what. */
final class NinjsManuscript {
  private static final String EMPTY =
      "it has neither headline nor text; withheld until a version has";

  private NinjsManuscript() {}

  static Manuscript of(NinjsItem item, Headers headers) {
    List<String> remarks = new ArrayList<>();
    NinjsSignals signals = NinjsSignals.of(item);
    Field uri = item.field("uri", "guid");
    Copy copy = copy(item);
    List<AltId> altIds = altIds(item, uri);
    return new Manuscript(
        uri == null ? itemId(altIds) : uri,
        url(item, altIds),
        headers.nameSource() ? null : item.field("source"),
        version(item),
        signals.signal(),
        status(item, signals, copy, remarks),
        item.anything("embargoeduntil", "embargoed", "embargo"),
        published(item),
        item.anything("language"),
        item.text("slugline"),
        item.text("ednote", "editorsnote"),
        copy,
        altIds,
        subjects(item),
        remarks);
  }

  private static @Nullable Field published(NinjsItem item) {
    String[] names = {"firstpublished", "firstcreated", "versioncreated"};
    Field published = item.field(names);
    return published == null ? item.anything(names) : published;
  }

  /** A version that cannot be ordered as a number makes way for the date of the version. */
  private static @Nullable Field version(NinjsItem item) {
    Field version = item.anything("version");
    Field date = item.field("versioncreated");
    if (version == null || date == null || isNumber(version.text())) {
      return version == null ? date : version;
    }
    return Instants.read(date.text()).isPresent() ? date : version;
  }

  private static boolean isNumber(String version) {
    return version.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
  }

  /**
   * The state, and where it says none, what the signals say. An item without a story is no article
   * yet; it is kept and not published.
   */
  private static @Nullable Field status(
      NinjsItem item, NinjsSignals signals, Copy copy, List<String> remarks) {
    Field said = item.field("pubstatus");
    Field killed = signals.status();
    boolean usable = said == null || said.text().toLowerCase(Locale.ROOT).endsWith("usable");
    if (usable && killed == null && copy.isEmpty()) {
      remarks.add(EMPTY);
      return new Field("the item", "withheld");
    }
    return killed == null ? said : killed;
  }

  private static @Nullable Field url(NinjsItem item, List<AltId> altIds) {
    Stream<String> named =
        altIds.stream()
            .filter(id ->
                switch (id.role().toLowerCase(Locale.ROOT)) {
                  case "url", "web", "weburl", "permalink", "canonical" -> true;
                  default -> false;
                })
            .map(AltId::value);
    String own = item.text("url", "weburl", "canonicalurl");
    Optional<String> url =
        Stream.concat(Stream.ofNullable(own), named)
            .filter(address -> CanonicalUrl.of(address).isPresent())
            .findFirst();
    return url.map(address -> new Field("field `url`", address)).orElse(null);
  }

  private static @Nullable Field itemId(List<AltId> altIds) {
    return altIds.stream()
        .filter(id -> id.role().equals("itemid"))
        .map(id -> Field.of("altId `itemid`", id.value()))
        .findFirst()
        .orElse(null);
  }

  private static Copy copy(NinjsItem item) {
    BodyText body = NinjsTexts.body(item);
    String title = NinjsTexts.headline(item);
    BodyText description = NinjsTexts.description(item);
    Copy copy =
        BodyText.story(
            body == null ? description : body, title, byline(item), NinjsTexts.captions(item));
    String located = item.text("located");
    return copy.story().dateline() == null && located != null ? copy.at(located) : copy;
  }

  private static @Nullable String byline(NinjsItem item) {
    String byline = item.text("byline", "by");
    if (byline != null) {
      return BodyText.plain(byline);
    }
    String names =
        item.items("bylines", "authors").stream()
            .map(author -> author.text("byline", "name"))
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? null : names;
  }

  /** An array of roles and values since 2.0, an object before. */
  private static List<AltId> altIds(NinjsItem item, @Nullable Field uri) {
    List<AltId> altIds = new ArrayList<>();
    JsonNode node = item.node("altids");
    if (node.isArray()) {
      for (NinjsItem altId : item.items("altids")) {
        add(altIds, altId.text("role"), altId.text("value"));
      }
    } else {
      node.properties().forEach(id -> add(altIds, id.getKey(), NinjsItem.scalar(id.getValue())));
    }
    String guid = item.text("guid");
    if (guid != null && (uri == null || !guid.equals(uri.text()))) {
      add(altIds, "guid", guid);
    }
    return altIds;
  }

  private static void add(List<AltId> altIds, @Nullable String role, @Nullable String value) {
    if (value != null) {
      altIds.add(new AltId(role == null ? "id" : role, value));
    }
  }

  private static List<Subject> subjects(NinjsItem item) {
    List<Subject> subjects = new ArrayList<>();
    for (NinjsItem subject : item.items("subjects", "subject")) {
      String name = subject.text("name", "literal", "code");
      if (!NinjsSignals.isSignal(subject) && (name != null || subject.text("uri") != null)) {
        subjects.add(new Subject(uri(subject), name, subject.text("rel")));
      }
    }
    for (JsonNode keyword : item.node("keywords")) {
      String name = NinjsItem.scalar(keyword);
      if (name != null) {
        subjects.add(new Subject(null, name, "keyword"));
      }
    }
    return subjects;
  }

  private static @Nullable String uri(NinjsItem subject) {
    String uri = subject.text("uri");
    String scheme = subject.text("scheme");
    String code = subject.text("code");
    if (uri != null || scheme == null || code == null || !scheme.endsWith("/")) {
      return uri;
    }
    return scheme + code.substring(code.indexOf(':') + 1);
  }
}
