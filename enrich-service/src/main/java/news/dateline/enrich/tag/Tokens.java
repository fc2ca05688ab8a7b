package news.dateline.enrich.tag;

import java.util.Arrays;

/**
 * The words of a text: where they are and which of the vocabulary's they are. A word is a run of
 * letters and digits, or one character where words are not spaced; a comma is a word of its own,
 * because "Paris, Texas" is not "Paris Texas".
 */
final class Tokens {
  private static final String JOINERS = "-\u2010\u2011\u2013'\u2019.&@\u00a0+\u00b7\u2027\u30fb";

  /** The number of a word that was not looked up yet. */
  private static final int PENDING = Vocabulary.UNKNOWN - 1;

  private final Vocabulary vocabulary;
  private final long[] smallBeginnings;
  private final String string;
  private final char[] text;
  private int[] starts;
  private int[] ends;
  private int[] hashes;
  private int[] words;
  private int size;

  /** The words with which a name may begin, in order: seldom more than one in five. */
  private int[] beginnings;

  private int begun;

  private Tokens(String string, Vocabulary vocabulary, long[] smallBeginnings) {
    this.vocabulary = vocabulary;
    this.smallBeginnings = smallBeginnings;
    this.string = string;
    this.text = string.toCharArray();
    int guess = 16 + text.length / 5;
    this.starts = new int[guess];
    this.ends = new int[guess];
    this.hashes = new int[guess];
    this.words = new int[guess];
    this.beginnings = new int[4 + guess / 4];
  }

  /**
   * The words of {@code text}.
   *
   * @param smallBeginnings a filter, one bit a hash, of words that names in small letters begin
   *     with
   */
  static Tokens of(String text, Vocabulary vocabulary, long[] smallBeginnings) {
    Tokens tokens = new Tokens(text, vocabulary, smallBeginnings);
    tokens.read();
    return tokens;
  }

  private void read() {
    int i = 0;
    while (i < text.length) {
      char c = text[i];
      if (Letters.ofWord(c)) {
        i = readWord(i);
      } else {
        if (c == ',') {
          add(i, i + 1, 0, Vocabulary.COMMA);
        } else if (Letters.single(c)) {
          int hash = Vocabulary.whole(Vocabulary.step(0, c));
          add(i, i + 1, hash, vocabulary.find(text, i, i + 1, hash));
        }
        i++;
      }
    }
  }

  private int readWord(int start) {
    int hash = 0;
    int end = start;
    while (end < text.length) {
      char folded = Letters.foldOfWord(text[end]);
      if (folded > Letters.MARK) {
        hash = Vocabulary.step(hash, folded);
      } else if (folded == 0) {
        break;
      }
      end++;
    }
    hash = Vocabulary.whole(hash);
    char first = text[start];
    // Most words begin with a small letter: looked up where somebody asks.
    boolean small = first >= 'a' && first <= 'z';
    add(start, end, hash, small ? PENDING : find(start, end, hash));
    return end;
  }

  private int find(int start, int end, int hash) {
    int found = vocabulary.find(text, start, end, hash);
    return found == Vocabulary.UNKNOWN && Prefixes.possible(text[start])
        ? Prefixes.find(vocabulary, text, start, end)
        : found;
  }

  private void add(int start, int end, int hash, int word) {
    if (size == starts.length) {
      int capacity = size + (size >> 1);
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      hashes = Arrays.copyOf(hashes, capacity);
      words = Arrays.copyOf(words, capacity);
    }
    starts[size] = start;
    ends[size] = end;
    hashes[size] = hash;
    words[size] = word;
    if (word == PENDING ? passes(hash) : word != Vocabulary.UNKNOWN) {
      begin(size);
    }
    size++;
  }

  private boolean passes(int hash) {
    return (smallBeginnings[(hash >>> 6) & (smallBeginnings.length - 1)] & (1L << hash)) != 0;
  }

  private void begin(int token) {
    if (begun == beginnings.length) {
      beginnings = Arrays.copyOf(beginnings, begun + (begun >> 1) + 1);
    }
    beginnings[begun++] = token;
  }

  /** Notes what the first words say about the language. */
  void tellLanguage(SmallWords smallWords, Languages.Evidence evidence) {
    for (int token = 0; token < size && evidence.wants(); token++) {
      char first = text[starts[token]];
      evidence.letter(first);
      if (first >= 0x0400 && first < 0x0530) {
        for (int i = starts[token]; i < ends[token]; i++) {
          evidence.cyrillicLetter(Character.toLowerCase(text[i]));
        }
      }
      if (Prefixes.arabic(first) && persian(token)) {
        evidence.persianWord();
      }
      long smallWord = smallWords.languages(hashes[token]);
      if (smallWord != 0) {
        evidence.smallWord(smallWord);
      }
    }
  }

  private boolean persian(int token) {
    for (int i = starts[token]; i < ends[token]; i++) {
      if (Languages.persian(text[i])) {
        return true;
      }
    }
    return false;
  }

  String text() {
    return string;
  }

  int size() {
    return size;
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  /** The hash of the word's letters without case and accents; of a comma, 0. */
  int hash(int token) {
    return hashes[token];
  }

  int word(int token) {
    int word = words[token];
    if (word == PENDING) {
      word = vocabulary.find(text, starts[token], ends[token], hashes[token]);
      words[token] = word;
    }
    return word;
  }

  /** How many words there are with which a name may begin. */
  int beginnings() {
    return begun;
  }

  /** One of the words with which a name may begin. */
  int beginning(int index) {
    return beginnings[index];
  }

  /** The unit at {@code offset}, or 0 outside the text. */
  char charAt(int offset) {
    return offset >= 0 && offset < text.length ? text[offset] : 0;
  }

  /** Whether the word begins with a capital letter. */
  boolean capitalized(int token) {
    return Character.isUpperCase(text[starts[token]]);
  }

  /** Whether the word is in capitals throughout. */
  boolean allCapitals(int token) {
    for (int i = starts[token]; i < ends[token]; i++) {
      if (Character.isLowerCase(text[i])) {
        return false;
      }
    }
    return true;
  }

  /** The word as it stands there. */
  String at(int token) {
    return string.substring(starts[token], ends[token]);
  }

  /** Whether nothing but one space stands between this word and the one before. */
  boolean followsDirectly(int token) {
    return token > 0
        && starts[token] - ends[token - 1] == 1
        && Character.isWhitespace(text[ends[token - 1]]);
  }

  /** Whether a full stop, a question or exclamation mark or a line's end stands before the word. */
  boolean afterStop(int token) {
    for (int i = token == 0 ? 0 : ends[token - 1]; i < starts[token]; i++) {
      char c = text[i];
      if (c == '.' || c == '!' || c == '?' || c == '\n') {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence, or the text, begins with this word. */
  boolean opensSentence(int token) {
    for (int i = starts[token] - 1; i >= 0; i--) {
      char c = text[i];
      if (c == '.' || c == '!' || c == '?' || c == ':' || c == '\n') {
        return true;
      }
      if (Letters.inWord(c) || c == ',') {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether this word and the one before can be parts of one name: between them at most three
   * spaces, hyphens, apostrophes, ampersands or abbreviating full stops. A full stop before a space
   * ends a sentence, except after a short word ("St. Lucia").
   */
  boolean joined(int token) {
    int from = ends[token - 1];
    int to = starts[token];
    if (to - from > 3) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c == '.' && to - from > 1 && from - starts[token - 1] > 3) {
        return false;
      }
      if (c != ' ' && !Character.isWhitespace(c) && JOINERS.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
