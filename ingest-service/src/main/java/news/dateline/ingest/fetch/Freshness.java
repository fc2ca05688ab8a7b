package news.dateline.ingest.fetch;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Cache-Control: max-age} (RFC 9111, 5.2.2.1). */
final class Freshness {
  private static final Pattern MAX_AGE =
      Pattern.compile("(?i)(?:^|[\\s,])max-age\\s*=\\s*\"?(\\d{1,9})");
  private static final Pattern ALWAYS_ASK =
      Pattern.compile("(?i)(?:^|[\\s,])(?:no-cache|no-store|private)\\b");

  private Freshness() {}

  /** How long it is fresh; zero where it does not say, or wants to be asked each time. */
  static Duration of(String cacheControl) {
    Matcher age = MAX_AGE.matcher(cacheControl);
    if (ALWAYS_ASK.matcher(cacheControl).find() || !age.find()) {
      return Duration.ZERO;
    }
    return Duration.ofSeconds(Long.parseLong(age.group(1)));
  }
}
