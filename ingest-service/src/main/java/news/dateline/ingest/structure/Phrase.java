package news.dateline.ingest.structure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern for short passages, blind to case. It never looks at a passage longer than its limit,
 * so that no text can make it slow.
 */
final class Phrase {
  private static final int ASCII = 128;
  private static final byte MAY = 1;
  private static final byte NEVER = 2;

  private final int limit;
  private final Pattern pattern;

  /** What is known of passages by their first character: most of them rule all phrases out. */
  private final byte[] first = new byte[ASCII];

  private Phrase(int limit, Pattern pattern) {
    this.limit = limit;
    this.pattern = pattern;
  }

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
    return text.length() <= limit && may(text) && pattern.matcher(text).matches();
  }

  boolean begins(String text) {
    return text.length() <= limit && may(text) && pattern.matcher(text).lookingAt();
  }

  /** Whether a text that begins as this one does can match; threads that race find the same. */
  @SuppressWarnings("JdkObsolete") // whether more text could match is just what is asked
  private boolean may(String text) {
    if (text.isEmpty() || text.charAt(0) >= ASCII) {
      return true;
    }
    char c = text.charAt(0);
    if (first[c] == 0) {
      Matcher alone = pattern.matcher(String.valueOf(c));
      first[c] = alone.lookingAt() || alone.hitEnd() ? MAY : NEVER;
    }
    return first[c] == MAY;
  }
}
