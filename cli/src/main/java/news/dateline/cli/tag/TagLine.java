package news.dateline.cli.tag;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import news.dateline.article.Json;
import news.dateline.article.ReasonCode;
import news.dateline.enrich.tag.TagAnswer;
import news.dateline.enrich.tag.Tagger;
import org.jspecify.annotations.Nullable;

/**
 * One line in, one line out, whatever is in the line: what is no article gets an error object
 * {@code {uri, error: {reason, detail}}}. Safe for use by several threads.
 */
final class TagLine {
  private final Tagger tagger;
  private final Pieces pieces;

  TagLine(Tagger tagger, Pieces pieces) {
    this.tagger = tagger;
    this.pieces = pieces;
  }

  /** The answer to the line with this number, without a line's end. */
  String answer(byte[] bytes, long number) {
    if (bytes.length >= Lines.LONGEST) {
      return error(null, ReasonCode.TOO_LARGE.label(), "the line is longer than 8 MiB", number);
    }
    String line = new String(bytes, StandardCharsets.UTF_8);
    try {
      return answer(pieces.ofLine(line));
    } catch (Pieces.Unreadable unreadable) {
      return error(unreadable.uri(), unreadable.reason(), message(unreadable), number);
    } catch (RuntimeException | StackOverflowError fault) {
      return error(null, ReasonCode.INTERNAL_ERROR.label(), fault.toString(), number);
    }
  }

  /** The answer to one article. */
  String answer(Piece piece) {
    return Json.MAPPER.writeValueAsString(TagAnswer.of(piece.uri(), tagger.tag(piece.story())));
  }

  /** What is said where there should be an answer. */
  static String error(@Nullable String uri, String reason, String detail, long number) {
    Map<String, Object> error = new LinkedHashMap<>();
    if (uri != null) {
      error.put("uri", uri);
    }
    error.put("error", Map.of("reason", reason, "detail", detail, "line", number));
    return Json.MAPPER.writeValueAsString(error);
  }

  private static String message(Pieces.Unreadable unreadable) {
    String message = unreadable.getMessage();
    return message == null ? unreadable.reason() : message;
  }
}
