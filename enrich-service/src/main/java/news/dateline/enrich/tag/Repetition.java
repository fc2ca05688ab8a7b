package news.dateline.enrich.tag;

import org.jspecify.annotations.Nullable;

/**
 * Notices sentences that stood before: pull quotes, and leads that a page prints twice. Compared by
 * a 64-bit hash of their words. Only sentences that name something are looked at, each once, as
 * long as mentions are asked about in the order of the text.
 */
final class Repetition {
  private static final int SHORTEST = 40;
  private static final long PRIME = 0x100000001B3L;

  private final Hashes sentences = new Hashes();
  private @Nullable Tokens tokens;
  private int start;
  private int end;
  private boolean repeated;

  /** Whether the sentence that {@code hit} begins in stood before. */
  boolean stoodBefore(Hit hit) {
    boolean same = hit.tokens() == tokens;
    if (!same || hit.first() < start || hit.first() >= end) {
      tokens = hit.tokens();
      find(hit.tokens(), same && hit.first() >= end ? end : 0, hit.first());
    }
    return repeated;
  }

  private void find(Tokens words, int from, int word) {
    start = word;
    while (start > from && !words.afterStop(start)) {
      start--;
    }
    long hash = 0;
    int letters = 0;
    int at = start;
    do {
      if (words.hash(at) != 0) {
        hash = hash * PRIME + words.hash(at);
        letters += words.end(at) - words.start(at);
      }
      at++;
    } while (at < words.size() && !(at > word && words.afterStop(at)));
    end = at;
    repeated = letters >= SHORTEST && !sentences.add(hash);
  }
}
