package news.dateline.enrich.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The lines of the gazetteer: a kind of name, whose, in which languages, and the names. */
final class Rows {
  /** The language of what is read in any. */
  static final String ANY = "*";

  private record Key(String kind, String id, String languages) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byKind = kind.compareTo(other.kind);
      int byId = byKind == 0 ? id.compareTo(other.id) : byKind;
      return byId == 0 ? languages.compareTo(other.languages) : byId;
    }
  }

  /** The languages of each name of one kind of one country. */
  private final Map<String, Map<String, Map<String, Set<String>>>> names = new TreeMap<>();

  void add(String kind, String id, String language, String name) {
    names
        .computeIfAbsent(kind, any -> new TreeMap<>())
        .computeIfAbsent(id, any -> new TreeMap<>())
        .computeIfAbsent(name, any -> new TreeSet<>())
        .add(language);
  }

  /** Everything, sorted, names of the same languages in one line. */
  List<String> lines() {
    Map<Key, Set<String>> grouped = new TreeMap<>();
    names.forEach((kind, ids) ->
        ids.forEach((id, byName) ->
            byName.forEach((name, languages) -> {
              String list = languages.contains(ANY) ? ANY : String.join(",", languages);
              grouped
                  .computeIfAbsent(new Key(kind, id, list), any -> new LinkedHashSet<>())
                  .add(name);
            })));
    List<String> lines = new ArrayList<>();
    grouped.forEach((key, group) ->
        lines.add(
            key.kind()
                + "\t"
                + key.id()
                + "\t"
                + key.languages()
                + "\t"
                + String.join("|", group)));
    return lines;
  }
}
