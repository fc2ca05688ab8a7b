package news.dateline.enrich.tag;

import java.util.Arrays;

/**
 * The names as paths of words: open addressing from (state, word) to state, in two flat arrays,
 * behind a filter of one bit an edge, for most edges that are asked for do not exist. Immutable
 * once built.
 */
final class TokenTrie {
  /** No such path. */
  static final int NONE = -1;

  /** Where every path begins. */
  static final int ROOT = 0;

  private static final int FILTER_BITS = 20;

  /** For the edges of the world's names, at the beginning. */
  private static final int ROOM = 1 << 18;

  private final long[] filter;
  private final long[] edges;
  private final int[] targets;

  /** For each state twice the name's index plus two, plus one where a path goes on. */
  private final int[] names;

  private TokenTrie(long[] filter, long[] edges, int[] targets, int[] names) {
    this.filter = filter;
    this.edges = edges;
    this.targets = targets;
    this.names = names;
  }

  /** The state after {@code word} in {@code state}, or {@link #NONE}. */
  int next(int state, int word) {
    if (word < 0) {
      return NONE;
    }
    long edge = edge(state, word);
    int bit = filterBit(edge);
    if ((filter[bit >>> 6] & (1L << bit)) == 0) {
      return NONE;
    }
    int slot = slot(edge, edges.length);
    while (edges[slot] != 0) {
      if (edges[slot] == edge) {
        return targets[slot];
      }
      slot = (slot + 1) & (edges.length - 1);
    }
    return NONE;
  }

  /** The index of the name that ends in {@code state}, or {@link #NONE}. */
  int name(int state) {
    return (names[state] >> 1) - 1;
  }

  /** Whether some path goes on from {@code state}. */
  boolean goesOn(int state) {
    return (names[state] & 1) != 0;
  }

  /** Never 0, which marks a free slot. */
  private static long edge(int state, int word) {
    return (((long) state << 32) | word) + 1;
  }

  private static int filterBit(long edge) {
    return (int) ((edge * 0xD6E8FEB86659FD93L) >>> (64 - FILTER_BITS));
  }

  private static int slot(long edge, int capacity) {
    long mixed = edge * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & (capacity - 1);
  }

  /** Collects paths, then builds. */
  static final class Builder {
    private TokenTrie trie =
        new TokenTrie(
            new long[1 << (FILTER_BITS - 6)], new long[ROOM], new int[ROOM], new int[ROOM]);
    private int states = 1;
    private int size;

    /** The name that {@code path} already stands for, or {@link #NONE}. */
    int find(int[] path) {
      int state = ROOT;
      for (int word : path) {
        state = trie.next(state, word);
        if (state == NONE) {
          return NONE;
        }
      }
      return trie.name(state);
    }

    void add(int[] path, int name) {
      int state = ROOT;
      for (int word : path) {
        int next = trie.next(state, word);
        if (next == NONE) {
          next = states++;
          insert(edge(state, word), next);
          trie.names[state] |= 1;
        }
        state = next;
      }
      trie.names[state] = (name + 1) << 1 | (trie.names[state] & 1);
    }

    TokenTrie build() {
      return trie;
    }

    private void insert(long edge, int target) {
      if (++size * 2 > trie.edges.length || states >= trie.names.length) {
        grow();
      }
      put(trie, edge, target);
    }

    private void grow() {
      int capacity = trie.edges.length * 2;
      int[] names = Arrays.copyOf(trie.names, Math.max(trie.names.length, states + 1) * 2);
      TokenTrie larger = new TokenTrie(trie.filter, new long[capacity], new int[capacity], names);
      for (int i = 0; i < trie.edges.length; i++) {
        if (trie.edges[i] != 0) {
          put(larger, trie.edges[i], trie.targets[i]);
        }
      }
      trie = larger;
    }

    private static void put(TokenTrie trie, long edge, int target) {
      int slot = slot(edge, trie.edges.length);
      while (trie.edges[slot] != 0) {
        slot = (slot + 1) & (trie.edges.length - 1);
      }
      int bit = filterBit(edge);
      trie.filter[bit >>> 6] |= 1L << bit;
      trie.edges[slot] = edge;
      trie.targets[slot] = target;
    }
  }
}
