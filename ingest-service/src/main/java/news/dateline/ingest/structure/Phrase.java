package news.dateline.ingest.structure;

import java.util.regex.Pattern;

/**
 * A pattern for short passages, blind to case. It never looks at a passage longer than its limit,
 * so that no text can make it slow.
 *
 * @param limit in characters
 */
record Phrase(int limit, Pattern pattern) {
  /** A pattern that a whole passage of at most {@code limit} characters matches. */
  static Phrase of(int limit, String... alternatives) {
    return new Phrase(
        limit,
        Pattern.compile(
            "(?:" + String.join("|", alternatives) + ")",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  /** The same of the alternatives that {@link Vocabulary} has for a rule. */
  static Phrase named(int limit, String rule) {
    return of(limit, Vocabulary.patterns(rule));
  }

  boolean is(String text) {
    return text.length() <= limit && pattern.matcher(text).matches();
  }

  boolean begins(String text) {
    return text.length() <= limit && pattern.matcher(text).lookingAt();
  }
}
