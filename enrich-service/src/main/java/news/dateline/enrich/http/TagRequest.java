package news.dateline.enrich.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.article.Article;
import news.dateline.article.Json;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import news.dateline.enrich.tag.Published;
import news.dateline.enrich.tag.Story;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The body of {@code POST /tag}: an article as it is on {@code articles.accepted}, with its
 * sections, or {@code {uri, source, language, published, title, dateline, byline, body}}, of which
 * only a title or a body is required; then paragraphs are sections, the first one the lead. A
 * byline and a dateline are lines, of 500 characters at most; the text has a million characters and
 * 20,000 sections at most, as of an article that ingest-service takes.
 *
 * @param uri as it was sent, so that answers can be joined; empty where it was not
 * @param story what is tagged
 */
record TagRequest(String uri, Story story) {
  /** The longest byline or dateline, as of an article that ingest-service takes. */
  private static final int LINE = 500;

  /** As of an article that ingest-service takes: headline and sections together, in characters. */
  private static final int MOST_TEXT = 1_000_000;

  private static final int MOST_SECTIONS = 20_000;

  private static final Pattern PARAGRAPH = Pattern.compile("\\R\\s*+");

  /**
   * Reads it.
   *
   * @throws ProblemException 400 that says what was wrong and what was expected
   */
  static TagRequest read(byte[] body) {
    JsonNode json = json(body);
    if (json.has("sections")) {
      return ofArticle(json);
    }
    String title = text(json, "title");
    String story = text(json, "body");
    if (title == null && story == null) {
      throw problem("There is neither `title` nor `body`; expected at least one of them.");
    }
    List<Section> sections = story == null ? List.of() : sections(story);
    bound(title, sections);
    String source = text(json, "source");
    String uri = text(json, "uri");
    return new TagRequest(
        uri == null ? "" : uri,
        new Story(
            source == null ? Article.UNKNOWN_SOURCE : source,
            title,
            line("byline", text(json, "byline")),
            line("dateline", text(json, "dateline")),
            null,
            text(json, "language"),
            published(json),
            sections));
  }

  private static TagRequest ofArticle(JsonNode json) {
    try {
      Article article = Json.MAPPER.treeToValue(json, Article.class);
      line("byline", article.byline());
      line("dateline", article.dateline());
      bound(article.title(), article.sections());
      return new TagRequest(article.uri().value(), Story.of(article));
    } catch (JacksonException wrong) {
      throw problem(
          "It has `sections` and is no article of articles.accepted: "
              + wrong.getOriginalMessage()
              + ".");
    }
  }

  private static JsonNode json(byte[] body) {
    try {
      JsonNode json = Json.MAPPER.readTree(body);
      if (json.isObject()) {
        return json;
      }
    } catch (JacksonException malformed) {
      throw problem("The body is no JSON: " + malformed.getOriginalMessage() + ".");
    }
    throw problem("The body is no JSON object; expected {\"title\": …, \"body\": …}.");
  }

  private static @Nullable String text(JsonNode json, String name) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw problem("`" + name + "` is no string.");
    }
    return value.asString().isBlank() ? null : value.asString();
  }

  private static @Nullable String line(String name, @Nullable String text) {
    if (text != null && text.length() > LINE) {
      throw problem(
          String.format(
              Locale.ROOT,
              "`%s` has %,d characters; expected at most %d.",
              name,
              text.length(),
              LINE));
    }
    return text;
  }

  private static @Nullable Instant published(JsonNode json) {
    String text = text(json, "published");
    return text == null
        ? null
        : Published.read(text)
            .orElseThrow(() ->
                problem("`published` is no date: " + text + "; expected " + Published.FORMS + "."));
  }

  private static List<Section> sections(String body) {
    List<Section> sections = new ArrayList<>();
    Stream<String> paragraphs = PARAGRAPH.splitAsStream(body.strip()).limit(MOST_SECTIONS + 1L);
    for (String paragraph : paragraphs.toList()) {
      sections.add(
          Section.of(sections.isEmpty() ? SectionKind.LEAD : SectionKind.BODY, paragraph.strip()));
    }
    return sections;
  }

  private static void bound(@Nullable String title, List<Section> sections) {
    long length = title == null ? 0 : title.length();
    for (Section section : sections) {
      length += section.text().length();
    }
    if (length > MOST_TEXT || sections.size() > MOST_SECTIONS) {
      throw problem(
          String.format(
              Locale.ROOT,
              "The text is too long; expected at most %,d characters in at most %,d sections.",
              MOST_TEXT,
              MOST_SECTIONS));
    }
  }

  private static ProblemException problem(String detail) {
    return new ProblemException(
        new Problem(400, "bad-article", "The article cannot be tagged", detail));
  }
}
