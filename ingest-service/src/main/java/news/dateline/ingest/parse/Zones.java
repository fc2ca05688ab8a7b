package news.dateline.ingest.parse;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Zones by the abbreviations found in mail, on wires and in feeds. */
final class Zones {
  /** Those that mean one thing, in minutes; the American ones as RFC 822 fixes them. */
  private static final Map<String, Integer> CERTAIN =
      Map.ofEntries(
          Map.entry("z", 0),
          Map.entry("ut", 0),
          Map.entry("utc", 0),
          Map.entry("gmt", 0),
          Map.entry("est", -300),
          Map.entry("edt", -240),
          Map.entry("cst", -360),
          Map.entry("cdt", -300),
          Map.entry("mst", -420),
          Map.entry("mdt", -360),
          Map.entry("pst", -480),
          Map.entry("pdt", -420),
          Map.entry("akst", -540),
          Map.entry("akdt", -480),
          Map.entry("wet", 0),
          Map.entry("west", 60),
          Map.entry("cet", 60),
          Map.entry("cest", 120),
          Map.entry("eet", 120),
          Map.entry("eest", 180),
          Map.entry("msk", 180),
          Map.entry("jst", 540),
          Map.entry("kst", 540),
          Map.entry("aest", 600),
          Map.entry("aedt", 660),
          Map.entry("acst", 570),
          Map.entry("awst", 480),
          Map.entry("nzst", 720),
          Map.entry("nzdt", 780));

  /** Those that mean several things: the commonest in news. */
  private static final Map<String, Integer> LIKELY =
      Map.ofEntries(
          Map.entry("bst", 60),
          Map.entry("ist", 330),
          Map.entry("et", -300),
          Map.entry("ct", -360),
          Map.entry("mt", -420),
          Map.entry("pt", -480),
          Map.entry("ast", -240),
          Map.entry("adt", -180),
          Map.entry("hst", -600),
          Map.entry("brt", -180),
          Map.entry("art", -180),
          Map.entry("met", 60),
          Map.entry("mez", 60),
          Map.entry("mesz", 120),
          Map.entry("mest", 120),
          Map.entry("sast", 120),
          Map.entry("hkt", 480),
          Map.entry("sgt", 480),
          Map.entry("pht", 480),
          Map.entry("wib", 420),
          Map.entry("ict", 420),
          Map.entry("pkt", 300));

  private Zones() {}

  /** What {@code name} means for certain, or null. */
  static @Nullable ZoneOffset certain(String name) {
    Integer minutes = CERTAIN.get(name.toLowerCase(Locale.ROOT));
    return minutes == null ? null : ZoneOffset.ofTotalSeconds(minutes * 60);
  }

  /** What {@code name}, in lower case, most likely means, or null. */
  static @Nullable ZoneOffset likely(String name) {
    Integer minutes = CERTAIN.get(name);
    minutes = minutes == null ? LIKELY.get(name) : minutes;
    return minutes == null ? null : ZoneOffset.ofTotalSeconds(minutes * 60);
  }
}
