package news.dateline.ingest.format.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.article.Subject;
import news.dateline.ingest.format.body.BodyText;
import news.dateline.ingest.format.xml.XmlElement;
import news.dateline.ingest.parse.Unreadable;
import news.dateline.ingest.structure.CleanText;
import org.jspecify.annotations.Nullable;

/** Reads an {@code item} or {@code entry} of any XML feed. */
final class EntryReader {
  private static final List<String> TEXTS =
      List.of("encoded", "body", "fullitem", "content", "description", "summary", "abstract");
  private static final List<String> PUBLISHED =
      List.of("published", "pubdate", "issued", "created", "publicationdate", "date");
  private static final List<String> UPDATED = List.of("updated", "modified", "modificationdate");
  private static final Set<String> TITLE_MODULES = Set.of("dc", "itunes", "media");

  private EntryReader() {}

  /**
   * The entry in {@code entry}.
   *
   * @param fault why not all of it is there, or null
   */
  static FeedEntry read(XmlElement entry, @Nullable Unreadable fault) {
    String deleted = entry.is("deleted-entry") ? entry.attribute("ref") : null;
    String updated = firstText(entry, UPDATED);
    String published = firstText(entry, PUBLISHED);
    updated = updated == null ? entry.attribute("lastmod") : updated;
    return new FeedEntry(
        deleted == null ? id(entry) : deleted,
        EntryLink.of(entry),
        title(entry),
        fault == null ? text(entry) : null,
        byline(entry),
        published == null ? updated : published,
        updated,
        language(entry),
        deleted == null ? status(entry) : "deleted",
        module(entry, "embargodate", "prism"),
        subjects(entry),
        fault);
  }

  private static @Nullable String id(XmlElement entry) {
    for (XmlElement child : entry.elements()) {
      if ((child.is("guid") || child.is("id") || child.is("identifier"))
          && !child.text().isBlank()) {
        return child.text().strip();
      }
    }
    return entry.attribute("rdf:about");
  }

  /** The entry's own title before one of a module; a module that is not known has none. */
  static @Nullable String title(XmlElement entry) {
    String title = null;
    for (XmlElement child : entry.elements()) {
      if (child.is("title")) {
        BodyText text = FeedText.of(child);
        String plain = text == null ? null : text.plain();
        String module = Module.of(child, entry);
        if (plain != null && module.isEmpty()) {
          return plain;
        }
        title = title == null && TITLE_MODULES.contains(module) ? plain : title;
      }
    }
    return title;
  }

  private static @Nullable BodyText text(XmlElement entry) {
    for (String name : TEXTS) {
      for (XmlElement child : entry.all(name)) {
        String module = Module.of(child, entry);
        boolean own = module.isEmpty() || module.equals("content") || module.equals("xhtml");
        BodyText text = own ? FeedText.of(child) : null;
        if (text != null && text.hasText()) {
          return text;
        }
      }
    }
    String other = module(entry, "summary", "itunes");
    other = other == null ? module(entry, "description", "media") : other;
    other = other == null ? module(entry, "description", "dc") : other;
    return other == null ? null : BodyText.sniffed(other);
  }

  /** The text of a module's element, also inside {@code media:group}. */
  private static @Nullable String module(XmlElement entry, String name, String module) {
    for (XmlElement child : entry.elements()) {
      String here = Module.of(child, entry);
      if (child.is(name) && here.equals(module) && !child.text().isBlank()) {
        return child.text().strip();
      }
      if (child.is("group") && here.equals("media")) {
        return child.textOf(name);
      }
    }
    return null;
  }

  /** The last of several counts, as feed readers agree. */
  private static @Nullable String firstText(XmlElement entry, List<String> names) {
    for (String name : names) {
      String found = null;
      for (XmlElement child : entry.elements()) {
        if (child.is(name) && !child.text().isBlank()) {
          found = child.text().strip();
        }
      }
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable String byline(XmlElement entry) {
    List<String> names = new ArrayList<>();
    for (XmlElement child : entry.elements()) {
      if (child.is("author") || child.is("creator")) {
        String name = name(child);
        if (name != null && !names.contains(name)) {
          names.add(name);
        }
      }
    }
    return names.isEmpty() ? null : String.join(", ", names);
  }

  /** A name, also out of RSS's {@code desk@example.org (Ana Example)}. */
  static @Nullable String name(XmlElement author) {
    String name = author.hasElements() ? author.textOf("name") : author.text();
    name = name == null || name.isBlank() ? author.attribute("value") : name;
    if (name == null) {
      return null;
    }
    String line = CleanText.line(name);
    int open = line.indexOf('(');
    if (open > 0 && line.endsWith(")") && line.lastIndexOf('@', open) > 0) {
      line = line.substring(open + 1, line.length() - 1).strip();
    }
    return line.isEmpty() ? null : line;
  }

  private static @Nullable String language(XmlElement entry) {
    String language = entry.textOf("language");
    String inner = entry.first("content").map(XmlElement::lang).orElse(null);
    return language != null ? language : inner != null ? inner : entry.lang();
  }

  private static @Nullable String status(XmlElement entry) {
    Optional<XmlElement> draft = entry.first("control", "draft");
    return draft.filter(said -> said.text().strip().equalsIgnoreCase("yes")).isPresent()
        ? "draft"
        : null;
  }

  private static List<Subject> subjects(XmlElement entry) {
    return entry.elements().stream()
        .filter(child -> child.is("category") || child.is("subject"))
        .map(EntryReader::subject)
        .filter(subject -> subject.name() != null)
        .collect(Collectors.toList());
  }

  private static Subject subject(XmlElement category) {
    String label = category.attribute("label");
    String term = label == null ? category.attribute("term") : label;
    String text = CleanText.line(category.text());
    String scheme = category.attribute("scheme");
    return new Subject(
        scheme != null && scheme.toLowerCase(Locale.ROOT).startsWith("http") ? scheme : null,
        term != null ? CleanText.line(term) : text.isEmpty() ? null : text,
        null);
  }
}
