package news.dateline.ingest.format.newsml;

import news.dateline.ingest.format.body.BodyText;
import news.dateline.ingest.format.xml.XmlElement;
import news.dateline.ingest.structure.CleanText;
import org.jspecify.annotations.Nullable;

/** The {@code body} of NITF: headline, byline, dateline and text. */
final class NitfText {
  private static final String DASHES = " -–—";

  private final XmlElement nitf;

  NitfText(XmlElement nitf) {
    this.nitf = nitf;
  }

  @Nullable String headline() {
    XmlElement head = nitf.first("body", "body.head").orElse(nitf);
    String headline = line(head.textOf("hedline", "hl1"));
    headline = headline == null ? line(head.textOf("headline", "hl1")) : headline;
    headline = headline == null ? line(head.textOf("hedline")) : headline;
    return headline == null ? line(nitf.textOf("head", "title")) : headline;
  }

  @Nullable String byline() {
    return line(nitf.textOf("body", "body.head", "byline"));
  }

  @Nullable String dateline() {
    String dateline = line(nitf.textOf("body", "body.head", "dateline"));
    if (dateline == null) {
      return null;
    }
    int end = dateline.length();
    while (end > 0 && DASHES.indexOf(dateline.charAt(end - 1)) >= 0) {
      end--;
    }
    return end == 0 ? null : dateline.substring(0, end);
  }

  /** The content and what stands below it; the abstract where there is no content. */
  @Nullable BodyText body() {
    StringBuilder html = new StringBuilder();
    nitf.first("body", "body.content").ifPresent(content -> html.append(html(content)));
    if (html.toString().isBlank()) {
      nitf.first("body", "body.head", "abstract").ifPresent(text -> html.append(html(text)));
    }
    nitf.first("body", "body.end").ifPresent(end -> html.append(html(end)));
    return BodyText.of(html.toString(), true);
  }

  @Nullable String note() {
    return line(nitf.textOf("body", "body.head", "note"));
  }

  static String html(XmlElement element) {
    return element.html(NitfText::tag);
  }

  /** NITF's names are mostly those of HTML. */
  private static String tag(String name) {
    return switch (name) {
      case "hl1", "hl2", "hedline" -> "h2";
      case "media" -> "figure";
      case "media-caption" -> "figcaption";
      case "media-reference", "media-metadata", "media-object", "media-producer" -> "";
      case "bq" -> "blockquote";
      case "block", "body.content", "body.end", "body.head", "content" -> "div";
      case "tagline", "note", "abstract", "credit", "distributor", "fn" -> "p";
      case "nitf-table", "nitf-table-metadata", "nitf-table-summary" -> "div";
      case "custom-table" -> "table";
      case "p",
          "br",
          "table",
          "thead",
          "tbody",
          "tr",
          "td",
          "th",
          "caption",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "pre",
          "hr",
          "figure",
          "figcaption",
          "blockquote",
          "div",
          "section",
          "h1",
          "h3",
          "h4",
          "h5",
          "h6",
          "article" ->
          name;
      case "script", "style", "form", "nav", "iframe", "object" -> name;
      default -> name.equals("body") ? "div" : "span";
    };
  }

  static @Nullable String line(@Nullable String text) {
    String line = text == null ? "" : CleanText.line(text);
    return line.isEmpty() ? null : line;
  }
}
