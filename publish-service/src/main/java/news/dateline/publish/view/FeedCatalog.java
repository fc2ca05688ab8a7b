package news.dateline.publish.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dateline.article.FeedId;
import news.dateline.article.TagKind;
import news.dateline.taxonomy.Country;
import news.dateline.taxonomy.Program;
import news.dateline.taxonomy.Region;
import news.dateline.taxonomy.Taxonomy;

/**
 * The feeds there are, by the taxonomy in force: everything, a feed for each region and for each
 * program.
 */
public final class FeedCatalog {
  /** A feed and what people call it. */
  public record Feed(FeedId id, String title) {}

  private static final Feed EVERYTHING = new Feed(FeedId.ALL, "All articles");

  private volatile Map<FeedId, Feed> feeds = Map.of(FeedId.ALL, EVERYTHING);
  private volatile Map<FeedId, FeedId> aliases = Map.of();
  private volatile Map<String, String> countries = Map.of();

  /** Takes over the feeds of {@code taxonomy}; an empty catalog has only the feed of everything. */
  public void apply(Taxonomy taxonomy) {
    Map<FeedId, Feed> listed = new LinkedHashMap<>();
    Map<FeedId, FeedId> renamed = new LinkedHashMap<>();
    listed.put(FeedId.ALL, EVERYTHING);
    for (Region region : taxonomy.regions()) {
      list(listed, renamed, TagKind.REGION, region.id(), region.name(), region.aliases());
    }
    for (Program program : taxonomy.programs()) {
      list(listed, renamed, TagKind.PROGRAM, program.id(), program.name(), program.aliases());
    }
    feeds = java.util.Collections.unmodifiableMap(listed);
    aliases = java.util.Collections.unmodifiableMap(renamed);
    countries =
        taxonomy.countries().stream()
            .collect(Collectors.toUnmodifiableMap(Country::code, Country::name));
  }

  private static void list(
      Map<FeedId, Feed> listed,
      Map<FeedId, FeedId> renamed,
      TagKind kind,
      String id,
      String name,
      List<String> aliases) {
    FeedId feed = FeedId.of(kind, id);
    listed.put(feed, new Feed(feed, name));
    aliases.forEach(alias -> renamed.put(FeedId.of(kind, alias), feed));
  }

  /** All feeds, regions before programs, in the order of the taxonomy. */
  public List<Feed> feeds() {
    return List.copyOf(feeds.values());
  }

  /** What people call the country with the code {@code code}. */
  public Optional<String> country(String code) {
    return Optional.ofNullable(countries.get(code));
  }

  /** Whether no taxonomy has come yet: there is only the feed of everything. */
  public boolean isEmpty() {
    return feeds.size() == 1;
  }

  /** The feed {@code id}, if there is one. */
  public Optional<Feed> feed(FeedId id) {
    return Optional.ofNullable(feeds.get(id));
  }

  /** What the former id {@code id} is called now, if it is one. */
  public Optional<FeedId> renamed(FeedId id) {
    return Optional.ofNullable(aliases.get(id));
  }
}
