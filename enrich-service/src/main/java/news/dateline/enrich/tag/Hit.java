package news.dateline.enrich.tag;

/**
 * A name found in a passage, before anybody has asked what it means.
 *
 * @param passage where
 * @param tokens the passage's words
 * @param first the first of the name's words
 * @param last the last
 * @param name what was found
 */
record Hit(Passage passage, Tokens tokens, int first, int last, Name name) {
  /**
   * Where it begins, in UTF-16 code units of the passage; a comma that must precede is not part.
   */
  int start() {
    boolean comma = first < last && tokens.word(first) == Vocabulary.COMMA;
    return tokens.start(comma ? first + 1 : first);
  }

  /** Where it ends, exclusive; the full stop of "U.S." is part of it. */
  int end() {
    int end = tokens.end(last);
    boolean stop = name.text().endsWith(".") && passage.text().startsWith(".", end);
    return stop ? end + 1 : end;
  }

  /** Whether it stands there as an owner: "Peru's". */
  boolean possessive() {
    int end = tokens.end(last);
    char apostrophe = tokens.charAt(end);
    return (apostrophe == '\'' || apostrophe == '\u2019') && tokens.charAt(end + 1) == 's';
  }

  /** What stands there. */
  String text() {
    return passage.text().substring(start(), end());
  }
}
