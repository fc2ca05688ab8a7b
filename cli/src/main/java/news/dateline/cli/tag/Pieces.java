package news.dateline.cli.tag;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.dateline.article.Arrival;
import news.dateline.article.Article;
import news.dateline.article.Json;
import news.dateline.article.ReasonCode;
import news.dateline.article.ReceiptId;
import news.dateline.enrich.tag.Published;
import news.dateline.enrich.tag.Story;
import news.dateline.ingest.format.Formats;
import news.dateline.ingest.parse.Draft;
import news.dateline.ingest.parse.Headers;
import news.dateline.ingest.parse.Input;
import news.dateline.ingest.parse.Limits;
import news.dateline.ingest.parse.Parsed;
import news.dateline.ingest.parse.Parser;
import news.dateline.ingest.structure.Known;
import news.dateline.ingest.structure.Structure;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads articles as ingest-service would, so that a text is cut into the same sections, and adds
 * what only {@code dateline tag} takes: a {@code dateline} of its own, a day as {@code published},
 * and an article that is all headline. Safe for use by several threads.
 */
public final class Pieces {
  private final Parser parser = Formats.parser();
  private final Map<String, String> headers;

  /**
   * @param headers what holds for an article that does not say it itself: {@code source}, {@code
   *     language}, {@code published}
   */
  public Pieces(Map<String, String> headers) {
    this.headers = Map.copyOf(headers);
  }

  /** The article in one line of JSON. */
  public Piece ofLine(String line) throws Unreadable {
    JsonNode json = object(line);
    Map<String, String> beside = new LinkedHashMap<>(headers);
    beside.put("content-type", "application/json");
    Parsed parsed = parse(line.getBytes(StandardCharsets.UTF_8), beside);
    return switch (parsed) {
      case Parsed.Drafts drafts ->
          piece(
              drafts.drafts().getFirst(),
              text(json, "uri"),
              Limits.line(text(json, "dateline")),
              published(json));
      case Parsed.Mixed mixed -> partial(json, mixed.refused().getFirst().rejection());
      case Parsed.Rejection rejection -> partial(json, rejection);
    };
  }

  /** The articles in a whole file of any format. */
  public List<Piece> ofFile(byte[] content) throws Unreadable {
    return switch (parse(content, headers)) {
      case Parsed.Drafts drafts -> pieces(drafts.drafts());
      case Parsed.Mixed mixed -> pieces(mixed.drafts());
      case Parsed.Rejection rejection -> throw unreadable(null, rejection);
    };
  }

  private static List<Piece> pieces(List<Draft> drafts) {
    return drafts.stream().map(draft -> piece(draft, null, null, null)).toList();
  }

  private Parsed parse(byte[] content, Map<String, String> beside) {
    Arrival nowhere = new Arrival(Instant.EPOCH, new ReceiptId(0, 0, ReceiptId.WHOLE));
    return parser.parse(new Input(content, new Headers(beside), null, nowhere));
  }

  private static JsonNode object(String line) throws Unreadable {
    try {
      JsonNode json = Json.MAPPER.readTree(line);
      if (json.isObject()) {
        return json;
      }
      throw new Unreadable(null, "not-an-article", "expected a JSON object on the line");
    } catch (JacksonException malformed) {
      throw new Unreadable(null, "malformed", "not JSON: " + malformed.getOriginalMessage());
    }
  }

  /** Without a text there is still a headline to read; without a headline, a text. */
  private Piece partial(JsonNode json, Parsed.Rejection rejection) throws Unreadable {
    String uri = text(json, "uri");
    String title = text(json, "title");
    String body = text(json, "body");
    boolean incomplete =
        rejection.reason() == ReasonCode.MISSING_BODY
            || rejection.reason() == ReasonCode.MISSING_TITLE;
    if (!incomplete || (title == null && body == null)) {
      throw unreadable(uri, rejection);
    }
    Structure structure =
        Structure.of(body == null ? "" : body, new Known(title, text(json, "byline")));
    Story story =
        new Story(
            given(json, "source", Article.UNKNOWN_SOURCE),
            structure.title() == null ? title : structure.title(),
            Limits.line(structure.byline()),
            Limits.line(text(json, "dateline")),
            null,
            text(json, "language") == null ? headers.get("language") : text(json, "language"),
            published(json),
            structure.sections());
    return new Piece(uri == null ? "urn:dateline:unknown:untitled" : uri, story);
  }

  /** Here a day will do; ingest-service wants an instant. */
  private @Nullable Instant published(JsonNode json) {
    return Published.read(given(json, "published", "")).orElse(null);
  }

  private String given(JsonNode json, String name, String otherwise) {
    String own = text(json, name);
    return own == null ? headers.getOrDefault(name, otherwise) : own;
  }

  private static @Nullable String text(JsonNode json, String name) {
    JsonNode value = json.get(name);
    return value == null || !value.isString() || value.asString().isBlank()
        ? null
        : value.asString();
  }

  /** The identity is answered as it was sent, so that lines in and out can be joined. */
  private static Piece piece(
      Draft draft, @Nullable String uri, @Nullable String dateline, @Nullable Instant published) {
    Story story =
        new Story(
            draft.source().isEmpty() ? Article.UNKNOWN_SOURCE : draft.source(),
            draft.title(),
            draft.byline(),
            dateline == null ? draft.dateline() : dateline,
            draft.slugline(),
            draft.language(),
            draft.published() == null ? published : draft.published(),
            draft.sections());
    return new Piece(uri == null ? draft.uri().value() : uri, story);
  }

  private static Unreadable unreadable(@Nullable String uri, Parsed.Rejection rejection) {
    return new Unreadable(uri, rejection.reason().label(), rejection.detail());
  }

  /** Why a line is no article. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final @Nullable String uri;
    private final String reason;

    Unreadable(@Nullable String uri, String reason, String detail) {
      super(detail);
      this.uri = uri;
      this.reason = reason;
    }

    /** What the line calls itself, if it got that far. */
    public @Nullable String uri() {
      return uri;
    }

    /** The reason code, as in docs/reference/errors.md. */
    public String reason() {
      return reason;
    }
  }
}
