package news.dateline.enrich.tag;

/**
 * Where names may begin and end in scripts without spaces: a katakana name is all of a run of
 * katakana, a Korean name begins a word and is followed by particles alone; elsewhere the longest
 * name decides.
 */
final class Unspaced {
  /** No script without spaces comes before it, but Thai and its neighbors, which have no rule. */
  static final char FIRST = 0x30A0;

  private Unspaced() {}

  static boolean bounded(Tokens tokens, int first, int last) {
    char opening = tokens.charAt(tokens.start(first));
    int before = tokens.start(first) - 1;
    int after = tokens.end(last);
    if (katakana(opening)) {
      boolean closed = katakana(tokens.charAt(after - 1)) && katakana(tokens.charAt(after));
      return !katakana(tokens.charAt(before)) && !closed;
    }
    if (Particles.hangul(opening)) {
      return !Particles.hangul(tokens.charAt(before)) && Particles.only(tokens, after);
    }
    return true;
  }

  private static boolean katakana(char c) {
    return (c >= 0x30A1 && c <= 0x30FA) || c == 0x30FC;
  }
}
