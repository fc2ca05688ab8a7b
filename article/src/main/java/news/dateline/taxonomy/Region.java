package news.dateline.taxonomy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of countries with terms of its own. Regions overlap.
 *
 * @param id its address; never reused
 * @param name for people
 * @param world whether it is one of the world regions, which hold each country at most once
 * @param countries ISO 3166-1 alpha-2 codes
 * @param within regions that contain it although it has no countries (seas, poles)
 * @param terms what names the region itself: "South China Sea", "Quad"
 * @param aliases former ids, which redirect to this one
 * @param threshold the confidence from which an article is in its feed
 */
public record Region(
    String id,
    String name,
    boolean world,
    List<String> countries,
    List<String> within,
    List<String> terms,
    List<String> aliases,
    @Nullable Double threshold) {
  /** Copies the lists. */
  public Region {
    countries = List.copyOf(countries);
    within = List.copyOf(within);
    terms = List.copyOf(terms);
    aliases = List.copyOf(aliases);
  }
}
