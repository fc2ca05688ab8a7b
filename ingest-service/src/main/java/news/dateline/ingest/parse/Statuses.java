package news.dateline.ingest.parse;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import news.dateline.article.PubStatus;

/**
 * What the agencies' spellings of a state mean, with the codes of IPTC, AP, PA, TT, LSEG and
 * Superdesk among them. A word that means "embargoed" is withheld: an instant beside it may turn it
 * into an embargo, see {@link Clearance}.
 */
final class Statuses {
  /** For an error that says what was expected. */
  static final String EXPECTED = "usable, withheld or canceled";

  private static final Pattern PREFIX = Pattern.compile("^.*[:/#]");
  private static final Pattern GAP = Pattern.compile("[\\s_-]+");
  private static final Map<String, PubStatus> WORDS =
      Map.ofEntries(
          Map.entry("usable", PubStatus.USABLE),
          Map.entry("published", PubStatus.USABLE),
          Map.entry("corrected", PubStatus.USABLE),
          Map.entry("live", PubStatus.USABLE),
          Map.entry("withheld", PubStatus.WITHHELD),
          Map.entry("withhold", PubStatus.WITHHELD),
          Map.entry("held", PubStatus.WITHHELD),
          Map.entry("hold", PubStatus.WITHHELD),
          Map.entry("on hold", PubStatus.WITHHELD),
          Map.entry("embargo", PubStatus.WITHHELD),
          Map.entry("embargoed", PubStatus.WITHHELD),
          Map.entry("scheduled", PubStatus.WITHHELD),
          Map.entry("privileged", PubStatus.WITHHELD),
          Map.entry("commissioned", PubStatus.WITHHELD),
          Map.entry("restricted", PubStatus.WITHHELD),
          Map.entry("draft", PubStatus.WITHHELD),
          Map.entry("canceled", PubStatus.CANCELED),
          Map.entry("cancelled", PubStatus.CANCELED),
          Map.entry("cancel", PubStatus.CANCELED),
          Map.entry("killed", PubStatus.CANCELED),
          Map.entry("kill", PubStatus.CANCELED),
          Map.entry("withdrawn", PubStatus.CANCELED),
          Map.entry("withdraw", PubStatus.CANCELED),
          Map.entry("retracted", PubStatus.CANCELED),
          Map.entry("recalled", PubStatus.CANCELED),
          Map.entry("replaced", PubStatus.CANCELED),
          Map.entry("unpublished", PubStatus.CANCELED),
          Map.entry("deleted", PubStatus.CANCELED),
          Map.entry("removed", PubStatus.CANCELED),
          Map.entry("takedown", PubStatus.CANCELED),
          Map.entry("avpub", PubStatus.CANCELED));

  private Statuses() {}

  /** What {@code text} means, with or without a prefix such as {@code stat:}. */
  static Optional<PubStatus> read(String text) {
    return Optional.ofNullable(WORDS.get(word(text)));
  }

  /** Whether {@code text} says that an embargo is what holds the article. */
  static boolean isEmbargo(String text) {
    String word = word(text);
    return word.equals("embargoed") || word.equals("embargo") || word.equals("scheduled");
  }

  private static String word(String text) {
    String bare = PREFIX.matcher(text.strip()).replaceFirst("");
    return GAP.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
