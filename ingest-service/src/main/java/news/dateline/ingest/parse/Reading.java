package news.dateline.ingest.parse;

import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import news.dateline.article.Arrival;
import news.dateline.article.Article;
import news.dateline.article.Signal;
import news.dateline.article.SourceVersion;
import news.dateline.ingest.structure.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * Reads single fields. What decides about identity or states is refused when it cannot be read;
 * what only informs is left out, with a warning.
 */
final class Reading {
  private static final Pattern PREFIX = Pattern.compile("^.*[:/#]");
  private static final int LONGEST_LANGUAGE = 3;

  private Reading() {}

  /**
   * Whose article it is.
   *
   * @param sender the source whose token the sender has, which then is the only one it may name
   */
  static String source(@Nullable Field field, @Nullable Field sender) throws Unreadable {
    if (field != null && sender != null && !field.text().equalsIgnoreCase(sender.text())) {
      throw Unreadable.field(field, sender.text() + ", the source that the sender's token is for");
    }
    return source(sender == null ? field : sender);
  }

  private static String source(@Nullable Field field) throws Unreadable {
    String source = field == null ? "" : CleanText.line(field.text());
    if (field != null && source.length() > Limits.SOURCE) {
      throw Unreadable.field(field, "at most " + Limits.SOURCE + " characters");
    }
    return source.isEmpty() ? Article.UNKNOWN_SOURCE : source;
  }

  /**
   * @param lenient whether an address that is none is left out: the article has another name
   */
  static @Nullable String url(@Nullable Field field, boolean lenient, List<String> warnings)
      throws Unreadable {
    if (field == null) {
      return null;
    }
    if (lenient) {
      Optional<String> anchored = CanonicalUrl.of(field.text(), true);
      if (anchored.isEmpty()) {
        warnings.add(field.place() + " is no address of a web page; left out");
      }
      return anchored.orElse(null);
    }
    return CanonicalUrl.of(field.text())
        .orElseThrow(() -> Unreadable.field(field, "an absolute http or https address"));
  }

  static SourceVersion version(@Nullable Field field, Arrival arrival, List<String> warnings) {
    if (field == null) {
      return new SourceVersion(null, null, arrival);
    }
    SourceVersion numbered = new SourceVersion(field.text(), null, arrival);
    if (numbered.number() != null) {
      return numbered;
    }
    Optional<Instant> date = Instants.read(field.text());
    if (date.isEmpty()) {
      warnings.add(
          field.place() + " is neither a number nor an instant; revisions count by arrival");
    }
    return new SourceVersion(null, date.orElse(null), arrival);
  }

  /**
   * @param lenient whether a signal that is none is left out: a kill or a hold needs none
   */
  static Signal signal(@Nullable Field field, boolean lenient, List<String> warnings)
      throws Unreadable {
    try {
      return signal(field);
    } catch (Unreadable noSignal) {
      if (!lenient) {
        throw noSignal;
      }
      warnings.add(noSignal.rejection().detail() + "; left out");
      return Signal.UPDATE;
    }
  }

  private static Signal signal(@Nullable Field field) throws Unreadable {
    if (field == null) {
      return Signal.UPDATE;
    }
    return switch (PREFIX.matcher(field.text()).replaceFirst("").strip().toLowerCase(Locale.ROOT)) {
      case "update" -> Signal.UPDATE;
      case "correction" -> Signal.CORRECTION;
      case "cosmetic" -> Signal.COSMETIC;
      case "retransmission" -> Signal.RETRANSMISSION;
      default -> throw Unreadable.field(field, "update, correction, cosmetic or retransmission");
    };
  }

  static @Nullable Instant published(@Nullable Field field, List<String> warnings) {
    if (field == null) {
      return null;
    }
    Optional<Instant> instant = Instants.read(field.text());
    if (instant.isEmpty()) {
      warnings.add(field.place() + " cannot be read as an instant with a zone; left out");
    }
    return instant.orElse(null);
  }

  static @Nullable String language(@Nullable Field field, List<String> warnings) {
    if (field == null) {
      return null;
    }
    try {
      Locale locale = new Locale.Builder().setLanguageTag(field.text().replace('_', '-')).build();
      if (!locale.getLanguage().isEmpty() && locale.getLanguage().length() <= LONGEST_LANGUAGE) {
        return locale.toLanguageTag();
      }
    } catch (IllformedLocaleException noLanguageTag) {
      // Told below, as a language that no tag has.
    }
    warnings.add(field.place() + " is no BCP 47 language tag; left out");
    return null;
  }
}
