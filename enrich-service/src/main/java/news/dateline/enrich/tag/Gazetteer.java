package news.dateline.enrich.tag;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All names of a taxonomy, compiled for matching. Immutable; shared by all threads.
 *
 * @param vocabulary the words that names are made of
 * @param trie the names as paths of words
 * @param names by index
 * @param entities by index
 * @param countries the countries by code
 * @param regions the regions by id
 * @param givenNames the words that are given names
 * @param beginnings for each word the state it leads to from the root, or -1
 * @param smallBeginnings a filter, one bit a hash, of words that names in small letters begin with
 * @param languages how they are told apart
 * @param cues how many of the names, the first ones, can be cues
 * @param taxonomyWords the words in names of the taxonomy
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; looked up for every word of a text.
record Gazetteer(
    Vocabulary vocabulary,
    TokenTrie trie,
    List<Name> names,
    List<Entity> entities,
    Map<String, Entity> countries,
    Map<String, Entity> regions,
    BitSet givenNames,
    int[] beginnings,
    long[] smallBeginnings,
    Languages languages,
    int cues,
    BitSet taxonomyWords) {
  Gazetteer {
    names = List.copyOf(names);
    entities = List.copyOf(entities);
    countries = Map.copyOf(countries);
    regions = Map.copyOf(regions);
    givenNames = (BitSet) givenNames.clone();
    taxonomyWords = (BitSet) taxonomyWords.clone();
    beginnings = beginnings.clone();
    smallBeginnings = smallBeginnings.clone();
  }

  /** Whether the taxonomy has a name with this word in it. */
  boolean ofTaxonomy(int word) {
    return word >= 0 && taxonomyWords.get(word);
  }

  /** The state that the word with this number leads to from the root, or -1. */
  int begin(int word) {
    return word < 0 ? TokenTrie.NONE : beginnings[word];
  }

  /** Whether the word with this number is a given name. */
  boolean isGivenName(int word) {
    return word >= 0 && givenNames.get(word);
  }

  /** The name of the same words that is said of more languages; null where there is none. */
  @Nullable Name next(Name name) {
    return name.next() == TokenTrie.NONE ? null : names.get(name.next());
  }

  /** The entity with this index. */
  Entity entity(int index) {
    return entities.get(index);
  }
}
