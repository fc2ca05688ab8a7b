package news.dateline.enrich.tag;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds names in a passage: one pass, the longest name at each word, whole words only. Linear in
 * the text: at each word at most the longest name's words are looked at.
 */
final class Scan {
  private static final int SHORT_ACRONYM = 3;

  private static final String THE = "the";

  private static final Pattern SPACES = Pattern.compile("[\\s\u00a0]+");

  /** How many capitals it takes to call a text without small letters shouting. */
  private static final int SHOUTING = 9;

  /** Acronyms of two letters that are no English words. */
  private static final Set<String> KNOWN = Set.of("UK", "EU", "EC");

  private final Gazetteer gazetteer;
  private final TokenTrie trie;
  private final Name[] names;

  Scan(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.trie = gazetteer.trie();
    this.names = gazetteer.names().toArray(new Name[0]);
  }

  /** Adds the names in {@code passage} to {@code hits}, in order, none inside another. */
  void into(List<Hit> hits, Passage passage, Tokens tokens, long languages, Periods periods) {
    boolean shouting = shouting(passage.text());
    int free = 0;
    for (int i = 0; i < tokens.beginnings(); i++) {
      int token = tokens.beginning(i);
      Hit hit =
          token >= free ? longest(passage, tokens, token, languages, shouting, periods) : null;
      if (hit != null) {
        hits.add(hit);
        free = hit.last() + 1;
      }
    }
  }

  private @Nullable Hit longest(
      Passage passage,
      Tokens tokens,
      int first,
      long languages,
      boolean shouting,
      Periods periods) {
    int state = gazetteer.begin(tokens.word(first));
    Name found = null;
    int end = first;
    int last = first;
    while (state != TokenTrie.NONE) {
      Name name =
          spelled(
              trie.name(state),
              tokens,
              first,
              last,
              languages,
              shouting,
              passage.zone() == Zone.HEADLINE,
              periods);
      if (name != null) {
        found = name;
        end = last;
      }
      last++;
      state =
          trie.goesOn(state)
                  && last < tokens.size()
                  && tokens.word(last) >= 0
                  && tokens.joined(last)
              ? trie.next(state, tokens.word(last))
              : TokenTrie.NONE;
    }
    if (last > first) {
      periods.settle(passage, tokens, first, end);
    }
    return found == null ? null : new Hit(passage, tokens, first, end, found);
  }

  /** The first name of the chain that stands here as it must, and means something that day. */
  private @Nullable Name spelled(
      int first,
      Tokens tokens,
      int from,
      int to,
      long languages,
      boolean shouting,
      boolean headline,
      Periods periods) {
    for (int index = first; index != TokenTrie.NONE; ) {
      Name name = names[index];
      if ((name.languages() & languages) != 0
          && spelled(name, tokens, from, to, shouting, headline)) {
        Name then = name.has(Name.Trait.DATED) ? periods.onTheDay(name, to) : name;
        if (then != null) {
          return then;
        }
      }
      index = name.next();
    }
    return null;
  }

  private static boolean spelled(
      Name name, Tokens tokens, int first, int last, boolean shouting, boolean headline) {
    char opening = tokens.charAt(tokens.start(first));
    if (opening >= Unspaced.FIRST && !Unspaced.bounded(tokens, first, last)) {
      return false;
    }
    if (name.has(Name.Trait.ACCENTED) && !accented(name, tokens, first, last)) {
      return false;
    }
    if (Prefixes.arabic(opening) && !articled(name, tokens, first)) {
      return false;
    }
    if (name.acronym()) {
      return acronym(tokens, first, last, shouting, headline);
    }
    if (name.has(Name.Trait.AFTER_THE) && !standsBehindThe(tokens, first, last)) {
      return false;
    }
    int firstWord = tokens.word(first) == Vocabulary.COMMA ? first + 1 : first;
    return name.firstCapital() < 0 || tokens.capitalized(firstWord + name.firstCapital());
  }

  /** "The North" is Korea's, where "the North Sea" is not. */
  private static boolean standsBehindThe(Tokens tokens, int first, int last) {
    int next = last + 1;
    boolean longer =
        next < tokens.size() && tokens.followsDirectly(next) && tokens.capitalized(next);
    return !longer && tokens.followsDirectly(first) && tokens.at(first - 1).equalsIgnoreCase(THE);
  }

  /** Whether {@code name} stands there accent by accent. */
  private static boolean accented(Name name, Tokens tokens, int first, int last) {
    String there = tokens.text().substring(tokens.start(first), tokens.end(last));
    if (there.regionMatches(true, 0, name.text(), 0, name.text().length())) {
      return true;
    }
    return SPACES
        .matcher(Normalizer.normalize(there, Normalizer.Form.NFC))
        .replaceAll(" ")
        .equalsIgnoreCase(name.text());
  }

  /** Whether an Arabic name has its article where it has one, and none where it has none. */
  private static boolean articled(Name name, Tokens tokens, int first) {
    boolean with = name.has(Name.Trait.WITH_ARTICLE);
    return with == name.has(Name.Trait.WITHOUT_ARTICLE)
        || with
            == Prefixes.articled(
                tokens.text(), tokens.start(first), tokens.end(first), name.text());
  }

  /**
   * In a text that is all capitals, two letters may be any word; in a headline that capitalizes
   * every word, "Ussr" is an acronym too.
   */
  private static boolean acronym(
      Tokens tokens, int first, int last, boolean shouting, boolean headline) {
    int length = tokens.end(last) - tokens.start(first);
    boolean brief = last == first && length < SHORT_ACRONYM;
    boolean known = brief && KNOWN.contains(tokens.at(first).toUpperCase(Locale.ROOT));
    if (shouting && brief && !known) {
      return false;
    }
    if (headline && last == first && (!brief || known) && tokens.capitalized(first)) {
      return true;
    }
    for (int token = first; token <= last; token++) {
      if (!tokens.allCapitals(token)) {
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
