package news.dateline.enrich.tag;

/**
 * Notices sentences that stood before: pull quotes, and leads that a page prints twice. Compared by
 * a 64-bit hash of their letters and digits. Only sentences that name something are looked at, each
 * once, as long as mentions are asked about in the order of the text.
 */
final class Repetition {
  private static final int SHORTEST = 40;
  private static final long PRIME = 0x100000001B3L;

  private final Hashes sentences = new Hashes();
  private String pointer = "";
  private String text = "";
  private int start;
  private int end = -1;
  private boolean repeated;

  /** Whether the sentence around {@code offset} of {@code passage} stood before. */
  boolean stoodBefore(Passage passage, int offset) {
    boolean same = passage.pointer().equals(pointer);
    if (!same || offset < start || offset >= end) {
      int from = same && offset >= end ? Math.max(end, 0) : 0;
      pointer = passage.pointer();
      text = passage.text();
      find(from, offset);
    }
    return repeated;
  }

  private void find(int from, int offset) {
    start = Math.min(offset, text.length());
    while (start > from && !endsSentence(text.charAt(start - 1))) {
      start--;
    }
    long hash = 0;
    int letters = 0;
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (Letters.inWord(c)) {
        hash = hash * PRIME + Letters.fold(c);
        letters++;
      } else if (at > offset && endsSentence(c)) {
        break;
      }
    }
    end = at;
    repeated = letters >= SHORTEST && !sentences.add(hash);
  }

  private static boolean endsSentence(char c) {
    return c == '.' || c == '!' || c == '?' || c == '\n';
  }
}
