package news.dateline.enrich.tag;

/** A set of 64-bit hashes, open addressing in one array. */
final class Hashes {
  private static final int SMALLEST = 64;

  private long[] slots = new long[SMALLEST];
  private int size;

  /** Adds {@code hash}; false when it was there. */
  boolean add(long hash) {
    // 0 marks a free slot.
    long value = hash == 0 ? 1 : hash;
    int slot = slot(value, slots.length);
    while (slots[slot] != 0) {
      if (slots[slot] == value) {
        return false;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = value;
    if (++size * 2 > slots.length) {
      grow();
    }
    return true;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    for (long value : old) {
      if (value != 0) {
        int slot = slot(value, slots.length);
        while (slots[slot] != 0) {
          slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = value;
      }
    }
  }

  private static int slot(long value, int capacity) {
    return (int) ((value * 0x9E3779B97F4A7C15L) >>> 32) & (capacity - 1);
  }
}
