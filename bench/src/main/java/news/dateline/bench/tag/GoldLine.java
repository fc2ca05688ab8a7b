package news.dateline.bench.tag;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import news.dateline.article.Json;
import news.dateline.cli.tag.Piece;
import news.dateline.cli.tag.Pieces;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An article whose labels are known: the line that {@code dateline tag} reads, and in it {@code
 * countries} (ISO 3166-1 alpha-2), {@code regions} (world regions), or both; and {@code maybe}, the
 * countries that are neither right nor wrong.
 *
 * @param piece the article
 * @param countries what it is about; nothing where the line does not say
 * @param maybe the countries that two editors could differ on
 * @param regions the world regions it is about; those of the countries where the line does not say
 */
record GoldLine(
    Piece piece, Optional<Set<String>> countries, Set<String> maybe, Set<String> regions) {
  static GoldLine of(String line, Pieces pieces, WorldRegions world) throws Pieces.Unreadable {
    Piece piece = pieces.ofLine(line);
    JsonNode json = Json.MAPPER.readTree(line);
    Optional<Set<String>> countries = strings(json.get("countries"));
    Set<String> regions =
        strings(json.get("regions"))
            .orElseGet(() -> countries.map(world::of).orElseGet(LinkedHashSet::new));
    Set<String> maybe = strings(json.get("maybe")).orElseGet(LinkedHashSet::new);
    return new GoldLine(piece, countries, maybe, regions);
  }

  private static Optional<Set<String>> strings(@Nullable JsonNode array) {
    if (array == null || !array.isArray()) {
      return Optional.empty();
    }
    Set<String> strings = new LinkedHashSet<>();
    array.forEach(item -> strings.add(item.asString()));
    return Optional.of(strings);
  }
}
