package news.dateline.enrich.tag;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * All names of a taxonomy, compiled for matching. Immutable; shared by all threads.
 *
 * @param vocabulary the words that names are made of
 * @param trie the names as paths of words
 * @param names by index
 * @param entities by index
 * @param countries the countries by code
 * @param regions the regions by id
 * @param programs the programs by id
 * @param givenNames the words that are given names
 */
record Gazetteer(
    Vocabulary vocabulary,
    TokenTrie trie,
    List<Name> names,
    List<Entity> entities,
    Map<String, Entity> countries,
    Map<String, Entity> regions,
    Map<String, Entity> programs,
    BitSet givenNames) {
  Gazetteer {
    names = List.copyOf(names);
    entities = List.copyOf(entities);
    countries = Map.copyOf(countries);
    regions = Map.copyOf(regions);
    programs = Map.copyOf(programs);
    givenNames = (BitSet) givenNames.clone();
  }

  /** Whether the word with this number is a given name. */
  boolean isGivenName(int word) {
    return word >= 0 && givenNames.get(word);
  }

  /** The entity with this index. */
  Entity entity(int index) {
    return entities.get(index);
  }
}
