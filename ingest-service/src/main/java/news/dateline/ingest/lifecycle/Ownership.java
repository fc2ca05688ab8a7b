package news.dateline.ingest.lifecycle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which sources may revise a uri beside the one that owns it, because it sent it first. The owner
 * stays the owner. Upper and lower case of a source do not matter.
 *
 * @param revisers by a source in lower case, the owners whose uris it may revise, in lower case too
 */
public record Ownership(Map<String, Set<String>> revisers) {
  /** Nobody but the owner. */
  public static final Ownership STRICT = new Ownership(Map.of());

  private static final String EVERYBODYS = "*";

  /** Takes copies. */
  public Ownership {
    Map<String, Set<String>> copy = new HashMap<>();
    revisers.forEach((reviser, owners) -> copy.put(reviser, Set.copyOf(owners)));
    revisers = Map.copyOf(copy);
  }

  /**
   * As the setting writes it: {@code copy-desk} may revise every uri, {@code copy-desk=harbor-wire}
   * those that belong to harbor-wire; several with commas.
   *
   * @throws IllegalArgumentException when a source is missing, or there are two equals signs
   */
  public static Ownership parse(String text) {
    Map<String, Set<String>> revisers = new HashMap<>();
    for (String entry : text.isBlank() ? new String[0] : text.split(",", -1)) {
      String[] sides = entry.split("=", -1);
      if (sides.length > 2) {
        throw new IllegalArgumentException(entry.strip());
      }
      String owner = sides.length == 1 ? EVERYBODYS : folded(sides[1]);
      revisers.computeIfAbsent(folded(sides[0]), any -> new HashSet<>()).add(owner);
    }
    return new Ownership(revisers);
  }

  /** Whether {@code source} may revise what belongs to {@code owner}. */
  boolean mayRevise(String owner, String source) {
    if (owner.equalsIgnoreCase(source)) {
      return true;
    }
    Set<String> owners = revisers.getOrDefault(source.toLowerCase(Locale.ROOT), Set.of());
    return owners.contains(EVERYBODYS) || owners.contains(owner.toLowerCase(Locale.ROOT));
  }

  private static String folded(String source) {
    String folded = source.strip().toLowerCase(Locale.ROOT);
    if (folded.isEmpty()) {
      throw new IllegalArgumentException("a source is missing");
    }
    return folded;
  }
}
