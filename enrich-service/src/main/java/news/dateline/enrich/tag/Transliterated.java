package news.dateline.enrich.tag;

/** Chinese joins the parts of a foreign person's name by a dot: 牙買加·金凱德. */
final class Transliterated {
  private static final char DOT = '\u00b7';
  private static final char FIRST_HAN = 0x4E00;
  private static final char LAST_HAN = 0x9FFF;

  private Transliterated() {}

  /** Whether {@code hit} is joined to another part of a name. */
  static boolean partOfName(Hit hit) {
    Tokens tokens = hit.tokens();
    char opening = tokens.charAt(hit.start());
    return opening >= FIRST_HAN
        && opening <= LAST_HAN
        && (tokens.charAt(hit.start() - 1) == DOT || tokens.charAt(hit.end()) == DOT);
  }
}
