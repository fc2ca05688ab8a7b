package news.dateline.publish.stream;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The followers of a loop, those who wish the same one after the other: mostly they are at the same
 * place, and get the same bytes.
 */
final class Audiences {
  private record Audience(Wish wish, Set<Follower> followers) {}

  private final Map<Wish, Audience> all = new LinkedHashMap<>();

  /** It has the same wish object from now on as all who wish the same. */
  void add(Follower follower) {
    Audience audience =
        all.computeIfAbsent(follower.wish, wish -> new Audience(wish, new LinkedHashSet<>()));
    audience.followers().add(follower);
    follower.wish = audience.wish();
  }

  /** Whether it was there. */
  boolean remove(Follower follower) {
    Audience audience = all.get(follower.wish);
    if (audience == null || !audience.followers().remove(follower)) {
      return false;
    }
    if (audience.followers().isEmpty()) {
      all.remove(follower.wish);
    }
    return true;
  }

  /** Does {@code what} with each of them. */
  void forEach(Consumer<Follower> what) {
    all.values().forEach(audience -> audience.followers().forEach(what));
  }
}
