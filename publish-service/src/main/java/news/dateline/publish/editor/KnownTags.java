package news.dateline.publish.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.dateline.article.TagKind;
import news.dateline.taxonomy.Taxonomy;

/** The tags there are, by the taxonomy in force; former ids lead to those of today. */
public final class KnownTags {
  /**
   * A tag.
   *
   * @param kind region, country or program
   * @param id its id today
   */
  record Known(TagKind kind, String id) {}

  private static final String COUNTRY = TagKind.COUNTRY.label() + "/";

  private volatile Map<String, Known> tags = Map.of();

  /** Takes over the tags of {@code taxonomy}. */
  public void apply(Taxonomy taxonomy) {
    Map<String, Known> listed = new HashMap<>();
    taxonomy
        .regions()
        .forEach(region -> list(listed, TagKind.REGION, region.id(), region.aliases()));
    taxonomy
        .countries()
        .forEach(country -> list(listed, TagKind.COUNTRY, country.code(), List.of()));
    taxonomy
        .programs()
        .forEach(program -> list(listed, TagKind.PROGRAM, program.id(), program.aliases()));
    tags = Map.copyOf(listed);
  }

  private static void list(
      Map<String, Known> listed, TagKind kind, String id, List<String> aliases) {
    Known known = new Known(kind, id);
    listed.put(kind.label() + "/" + id, known);
    aliases.forEach(alias -> listed.put(kind.label() + "/" + alias, known));
  }

  /** The tag that is spelled {@code tag}, such as {@code program/korea-center}. */
  Optional<Known> find(String tag) {
    return Optional.ofNullable(tags.get(tag.startsWith(COUNTRY) ? country(tag) : tag));
  }

  private static String country(String tag) {
    return COUNTRY + tag.substring(COUNTRY.length()).toUpperCase(Locale.ROOT);
  }
}
