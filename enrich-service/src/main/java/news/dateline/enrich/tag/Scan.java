package news.dateline.enrich.tag;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds names in a passage: one pass, the longest name at each word, whole words only. Linear in
 * the text: at each word at most the longest name's words are looked at.
 */
final class Scan {
  private static final int SHORT_ACRONYM = 3;

  /** How many capitals it takes to call a text without small letters shouting. */
  private static final int SHOUTING = 9;

  private final Gazetteer gazetteer;

  Scan(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The names in {@code passage}, in order, none inside another. */
  List<Hit> of(Passage passage) {
    Tokens tokens = Tokens.of(passage.text(), gazetteer.vocabulary());
    boolean shouting = shouting(passage.text());
    List<Hit> hits = new ArrayList<>();
    int token = 0;
    while (token < tokens.size()) {
      Hit hit = longest(passage, tokens, token, shouting);
      if (hit == null) {
        token++;
      } else {
        hits.add(hit);
        token = hit.last() + 1;
      }
    }
    return hits;
  }

  private @Nullable Hit longest(Passage passage, Tokens tokens, int first, boolean shouting) {
    int state = gazetteer.trie().next(TokenTrie.ROOT, tokens.word(first));
    Hit found = null;
    int last = first;
    while (state != TokenTrie.NONE) {
      int index = gazetteer.trie().name(state);
      if (index != TokenTrie.NONE) {
        Name name = gazetteer.names().get(index);
        if (spelled(name, tokens, first, last, shouting)) {
          found = new Hit(passage, tokens, first, last, name);
        }
      }
      last++;
      state =
          last < tokens.size() && tokens.joined(last)
              ? gazetteer.trie().next(state, tokens.word(last))
              : TokenTrie.NONE;
    }
    return found;
  }

  private static boolean spelled(Name name, Tokens tokens, int first, int last, boolean shouting) {
    if (name.acronym()) {
      if (shouting && last == first && tokens.end(last) - tokens.start(first) < SHORT_ACRONYM) {
        return false;
      }
      for (int token = first; token <= last; token++) {
        if (!allCapitals(tokens, token)) {
          return false;
        }
      }
      return true;
    }
    int firstWord = tokens.word(first) == Vocabulary.COMMA ? first + 1 : first;
    return !name.capitalized() || tokens.capitalized(firstWord);
  }

  private static boolean allCapitals(Tokens tokens, int token) {
    for (int i = tokens.start(token); i < tokens.end(token); i++) {
      if (Character.isLowerCase(tokens.text().charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the text is in capitals throughout, where "US" may be "us". */
  private static boolean shouting(String text) {
    int upper = 0;
    int lower = 0;
    for (int i = 0; i < text.length() && lower == 0; i++) {
      char c = text.charAt(i);
      upper += Character.isUpperCase(c) ? 1 : 0;
      lower += Character.isLowerCase(c) ? 1 : 0;
    }
    return lower == 0 && upper >= SHOUTING;
  }
}
