package news.dateline.enrich.taxonomy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.dateline.taxonomy.InvalidTaxonomyException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in an editor's words, and with the line, what a parser found wrong. */
final class Refusal {
  private Refusal() {}

  static TaxonomyReadException of(String yaml, JacksonException malformed) {
    for (Throwable cause = malformed; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidTaxonomyException invalid) {
        List<Object> path = new ArrayList<>(path(malformed));
        path.addAll(invalid.path());
        return new TaxonomyReadException(
            DocumentLines.of(yaml, path), firstLine(invalid.getMessage()));
      }
      if (cause instanceof MarkedYamlEngineException marked) {
        return noYaml(marked, lineOf(malformed));
      }
    }
    if (malformed instanceof StreamConstraintsException tooMuch) {
      int line = DocumentLines.ofRefused(yaml);
      return new TaxonomyReadException(
          line > 0 ? line : DocumentLines.of(yaml, path(malformed)), tooMuch(tooMuch));
    }
    if (malformed instanceof StreamReadException) {
      return new TaxonomyReadException(
          lineOf(malformed), "not readable as YAML: " + said(malformed));
    }
    int line = DocumentLines.of(yaml, path(malformed));
    return new TaxonomyReadException(line > 0 ? line : lineOf(malformed), reason(malformed));
  }

  private static TaxonomyReadException noYaml(MarkedYamlEngineException marked, int otherwise) {
    Optional<Mark> mark = marked.getProblemMark();
    String reason = marked.getProblem() == null ? marked.getContext() : marked.getProblem();
    return new TaxonomyReadException(
        mark.map(place -> place.getLine() + 1).orElse(otherwise),
        "not readable as YAML: " + firstLine(reason));
  }

  /** A limit that was passed; the parser also says by which method one asks for it. */
  private static String tooMuch(StreamConstraintsException passed) {
    String said = said(passed).replaceAll(", from `[^`]*`", "");
    return said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1);
  }

  private static List<Object> path(JacksonException malformed) {
    List<Object> path = new ArrayList<>();
    for (JacksonException.Reference step : malformed.getPath()) {
      path.add(step.getPropertyName() == null ? (Object) step.getIndex() : step.getPropertyName());
    }
    return path;
  }

  private static int lineOf(JacksonException malformed) {
    TokenStreamLocation location = malformed.getLocation();
    return location == null ? 0 : Math.max(location.getLineNr(), 0);
  }

  private static String reason(JacksonException malformed) {
    return switch (malformed) {
      case UnrecognizedPropertyException unknown ->
          "unknown key %s; there are %s"
              .formatted(unknown.getPropertyName(), unknown.getKnownPropertyIds());
      case InvalidNullException nothing -> key(malformed) + " has an entry without a value";
      case InvalidFormatException wrong ->
          "%s is %s, not \"%s\""
              .formatted(key(malformed), expected(wrong.getTargetType()), wrong.getValue());
      case MismatchedInputException wrong when wrong.getTargetType() != null ->
          key(malformed) + " is " + expected(wrong.getTargetType());
      default -> said(malformed);
    };
  }

  private static String expected(Class<?> type) {
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    if (type == LocalDate.class) {
      return "a day such as 2017-05-14";
    }
    if (type == boolean.class) {
      return "true or false";
    }
    if (type == int.class || type == Double.class) {
      return "a number";
    }
    return type == String.class ? "a text" : "an object with keys of its own";
  }

  /** The innermost key that the editor wrote. */
  private static String key(JacksonException malformed) {
    String key = "the document";
    for (JacksonException.Reference step : malformed.getPath()) {
      if (step.getPropertyName() != null) {
        key = step.getPropertyName();
      }
    }
    return malformed.getPath().isEmpty() || malformed.getPath().getLast().getPropertyName() != null
        ? key
        : "an entry of " + key;
  }

  private static String said(JacksonException malformed) {
    return firstLine(malformed.getOriginalMessage());
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
  }
}
