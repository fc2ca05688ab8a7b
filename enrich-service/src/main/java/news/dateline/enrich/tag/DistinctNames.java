package news.dateline.enrich.tag;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts different names by their index. A few are kept in a list, for an index may be large and a
 * set of bits then long; many in a set, so that a text which names everything costs no more a name.
 */
final class DistinctNames {
  private static final int FEW = 8;

  private final int[] few = new int[FEW];
  private int count;
  private @Nullable BitSet many;

  void add(int name) {
    if (many != null) {
      count += many.get(name) ? 0 : 1;
      many.set(name);
      return;
    }
    for (int i = 0; i < count; i++) {
      if (few[i] == name) {
        return;
      }
    }
    if (count < FEW) {
      few[count++] = name;
      return;
    }
    BitSet set = new BitSet();
    Arrays.stream(few).forEach(set::set);
    set.set(name);
    count++;
    many = set;
  }

  int count() {
    return count;
  }
}
