package news.dateline.ingest.format.html;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Weighs the boxes of a page, and decides which suspicions hold. */
final class Boxes {
  /** Furniture holds less of a page's prose than this. */
  private static final double MOST_PROSE = 0.4;

  /** Comments may well be longer than what they are about. */
  private static final double MOST_COMMENTS = 0.95;

  private Boxes() {}

  /** All boxes that hold blocks, parents before their children. */
  static Set<Box> weigh(List<Block> blocks) {
    Set<Box> all = new LinkedHashSet<>();
    int prose = 0;
    for (Block block : blocks) {
      int weight = block.weight();
      int own = block.isProse() ? weight - block.linked() : 0;
      prose += own;
      for (Box box = block.box(); box != null; box = box.parent) {
        box.text += weight;
        box.links += block.linked();
        box.prose += own;
      }
      enter(all, block.box());
    }
    for (Box box : all) {
      decide(box, prose);
    }
    return all;
  }

  private static void enter(Set<Box> all, Box box) {
    if (!all.contains(box)) {
      if (box.parent != null) {
        enter(all, box.parent);
      }
      all.add(box);
    }
  }

  private static void decide(Box box, int prose) {
    if (box.parent != null && box.parent.furniture != null) {
      box.furniture = box.parent.furniture;
    } else if (box.suspicion != null) {
      double most = box.suspicion.equals(Furniture.COMMENTS) ? MOST_COMMENTS : MOST_PROSE;
      box.furniture = box.prose > prose * most ? null : box.suspicion;
    }
  }
}
