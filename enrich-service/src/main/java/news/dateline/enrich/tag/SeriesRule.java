package news.dateline.enrich.tag;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a program's series from the same words in a sentence: "In Other Words" is a podcast, and
 * "in other words" is not.
 */
final class SeriesRule {
  /** What follows a series at the start of its own headlines: an issue's number or a subtitle. */
  private static final Pattern ISSUE =
      Pattern.compile("\\s*+(?:[:|\u2013\u2014]|(?:(?:No\\.?|Issue|Episode)\\s|#)?\\d)");

  /** Words of a title that have no capital. */
  private static final Set<String> SMALL_WORDS =
      Set.of("a", "an", "and", "at", "for", "in", "of", "on", "the", "to");

  private SeriesRule() {}

  /** The mention with the rule that fired; empty when the story is not part of the series. */
  static Optional<Mention> own(Mention mention) {
    if (!titled(mention.hit())) {
      return Optional.empty();
    }
    return switch (mention.zone()) {
      case HEADLINE -> when(mention.alone() || heads(mention), mention, "series");
      case SLUGLINE, BYLINE, HEADING, NOTE, AFFILIATION -> when(true, mention, "series");
      case LEAD, BODY -> when(mention.alone(), mention, "series-line");
      case DATELINE, CAPTION, PULL_QUOTE, BIO -> Optional.empty();
    };
  }

  private static Optional<Mention> when(boolean own, Mention mention, String rule) {
    return own ? Optional.of(mention.withRule(rule, Weights.SERIES)) : Optional.empty();
  }

  /** Whether every word has a capital but the small ones. */
  private static boolean titled(Hit hit) {
    for (int word = hit.first(); word <= hit.last(); word++) {
      String text = hit.tokens().at(word);
      if (Character.isLowerCase(text.charAt(0)) && !SMALL_WORDS.contains(text)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a headline begins with the series, and goes on with an issue or a subtitle. */
  private static boolean heads(Mention mention) {
    String text = mention.hit().passage().text();
    Matcher issue = ISSUE.matcher(text).region(mention.hit().end(), text.length());
    return mention.opens() && issue.lookingAt();
  }
}
