package news.dateline.taxonomy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program of the institution that owns the taxonomy.
 *
 * @param id its address; never reused
 * @param name for people; also matched as an affiliation heading
 * @param names former and longer names, each in the period it holds, matched as affiliation
 *     headings too
 * @param series blogs and publication series that are the program's own, likewise
 * @param topics regions and countries its related articles are about
 * @param aliases former ids, which redirect to this one
 * @param closed since when it publishes nothing of its own, and is related to nothing by topic; its
 *     feed stays
 * @param threshold the confidence from which an article is in its feed
 */
public record Program(
    String id,
    String name,
    List<DatedName> names,
    List<DatedName> series,
    Topics topics,
    List<String> aliases,
    @Nullable LocalDate closed,
    @Nullable Double threshold) {
  /** What a program is about: ids of regions, codes of countries. */
  public record Topics(List<String> regions, List<String> countries) {
    /** About nothing in particular. */
    public static final Topics NONE = new Topics(List.of(), List.of());

    /** Copies the lists. */
    public Topics {
      regions = List.copyOf(regions);
      countries = List.copyOf(countries);
    }
  }

  /** Copies the lists. */
  public Program {
    names = List.copyOf(names);
    series = List.copyOf(series);
    aliases = List.copyOf(aliases);
    topics = topics == null ? Topics.NONE : topics;
  }
}
