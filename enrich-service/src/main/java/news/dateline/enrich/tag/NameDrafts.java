package news.dateline.enrich.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names while they are collected. Names of the same words differ by spelling and by language; they
 * hang together in a chain, the one of a particular language before the one of all.
 */
final class NameDrafts {
  /** Words of a filter: small enough to stay in the nearest cache. */
  private static final int FILTER = 1024;

  private final Vocabulary.Builder vocabulary = new Vocabulary.Builder();
  private final TokenTrie.Builder trie = new TokenTrie.Builder();
  private final List<Draft> drafts = new ArrayList<>();
  private String lastText = "";
  private int[] lastPath = {};
  private final long[] smallBeginnings = new long[FILTER];
  private final BitSet beginnings = new BitSet();

  /** A name while its readings are collected. */
  static final class Draft {
    final int index;
    final String text;
    final Name.Spelling spelling;
    final long languages;
    final List<Reading> readings = new ArrayList<>(1);
    boolean trap;
    boolean pair;
    @Nullable Ambiguity ambiguity;
    int next = TokenTrie.NONE;

    Draft(int index, String text, Name.Spelling spelling, long languages) {
      this.index = index;
      this.text = text;
      this.spelling = spelling;
      this.languages = languages;
    }

    /** Adds a meaning; where the name means that already, for the time it does not hold yet. */
    void add(Reading reading) {
      for (int i = 0; i < readings.size(); i++) {
        Reading known = readings.get(i);
        if (known.entity().equals(reading.entity())) {
          if (known.dated()) {
            readings.set(i, known.or(reading));
          }
          return;
        }
      }
      readings.add(reading);
    }

    boolean means(Entity entity) {
      for (Reading reading : readings) {
        if (reading.entity().equals(entity)) {
          return true;
        }
      }
      return false;
    }

    boolean dated() {
      for (Reading reading : readings) {
        if (reading.dated()) {
          return true;
        }
      }
      return false;
    }
  }

  int size() {
    return drafts.size();
  }

  Vocabulary.Builder vocabulary() {
    return vocabulary;
  }

  TokenTrie trie() {
    return trie.build();
  }

  long[] smallBeginnings() {
    return smallBeginnings;
  }

  BitSet beginnings() {
    return beginnings;
  }

  List<Name> names() {
    List<Name> names = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      names.add(
          new Name(
              draft.index,
              draft.text,
              draft.spelling,
              draft.readings,
              draft.trap,
              draft.ambiguity,
              draft.languages,
              draft.pair,
              draft.dated(),
              Name.needsAccents(draft.text),
              draft.next));
    }
    return names;
  }

  /** Whether the name means {@code entity} in all languages already, or is called ambiguous. */
  boolean decided(String text, Entity entity) {
    for (int known = trie.find(pathOf(text)); known != TokenTrie.NONE; ) {
      Draft draft = drafts.get(known);
      if (draft.languages == Languages.ALL) {
        if (draft.ambiguity != null || draft.trap || (draft.means(entity) && free(draft, text))) {
          return true;
        }
      }
      known = draft.next;
    }
    return false;
  }

  /** Whether the draft is found wherever {@code text} would be. */
  private static boolean free(Draft draft, String text) {
    return draft.spelling == Name.Spelling.of(text);
  }

  /** The draft of {@code text}, a new one if need be; none for a text without words. */
  Optional<Draft> of(String text, long languages) {
    int[] path = pathOf(text);
    if (path.length == 0) {
      return Optional.empty();
    }
    Name.Spelling spelling = Name.Spelling.of(text);
    int first = trie.find(path);
    for (int known = first; known != TokenTrie.NONE; known = drafts.get(known).next) {
      Draft draft = drafts.get(known);
      boolean same = languages == Languages.ALL || draft.spelling == spelling;
      if (draft.languages == languages && same) {
        return Optional.of(draft);
      }
    }
    Draft draft = new Draft(drafts.size(), text, spelling, languages);
    drafts.add(draft);
    beginnings.set(path[0]);
    String word = firstWord(text);
    if (spelling == Name.Spelling.FREE && !word.isEmpty() && word.charAt(0) <= 'z') {
      int hash = Vocabulary.hash(word);
      smallBeginnings[(hash >>> 6) & (FILTER - 1)] |= 1L << hash;
    }
    // What is said of one language goes before what is said of all.
    draft.next = first;
    trie.add(path, draft.index);
    return Optional.of(draft);
  }

  /** The path of the last text is asked for twice. */
  private int[] pathOf(String text) {
    if (!text.equals(lastText)) {
      lastText = text;
      lastPath = path(text);
    }
    return lastPath;
  }

  /** The first word of {@code text}, folded. */
  private static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && !Letters.inWord(text.charAt(end))) {
      end++;
    }
    int start = end;
    while (end < text.length() && Letters.inWord(text.charAt(end))) {
      end++;
    }
    return Letters.folded(text.substring(start, end));
  }

  /** The words of {@code text}, as {@link Tokens} would find them. */
  int[] path(String text) {
    int[] path = new int[text.length() + 1];
    int words = 0;
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Letters.inWord(c) && !Letters.single(c)) {
        if (Letters.fold(c) != Letters.MARK) {
          word.append(Letters.fold(c));
        }
        continue;
      }
      if (!word.isEmpty()) {
        path[words++] = vocabulary.add(Prefixes.withoutArticle(word.toString()));
        word.setLength(0);
      }
      if (c == ',') {
        path[words++] = Vocabulary.COMMA;
      } else if (Letters.single(c)) {
        path[words++] = vocabulary.add(String.valueOf(c));
      }
    }
    return Arrays.copyOf(path, words);
  }
}
