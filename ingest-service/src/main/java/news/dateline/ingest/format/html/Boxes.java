package news.dateline.ingest.format.html;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Weighs the boxes of a page, and decides which suspicions hold. */
final class Boxes {
  /** Furniture of most kinds holds less of a page's prose than this; so do all boxes alike. */
  private static final double MOST_PROSE = 0.4;

  /** Comments and notices may well be longer than what they are about. */
  private static final double MOST_COMMENTS = 0.95;

  private static final double MOST_NOTICES = 0.8;

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
        box.headline |= block.linkDensity() >= 0.85;
        box.titled |= block.box().name.equals("h1");
      }
      enter(all, block.box());
    }
    decide(all, prose);
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

  private static void decide(Set<Box> all, int prose) {
    Map<String, Integer> alike = new HashMap<>();
    for (Box box : all) {
      if (box.suspicion != null && !isWithinSuspicion(box)) {
        alike.merge(box.name + box.words, box.prose, Integer::sum);
      }
    }
    for (Box box : all) {
      String suspicion = box.suspicion;
      if (box.parent != null && box.parent.furniture != null) {
        box.furniture = box.parent.furniture;
      } else if (suspicion != null) {
        int held = Math.max(box.prose, alike.getOrDefault(box.name + box.words, 0));
        box.furniture = held > prose * most(suspicion) ? null : suspicion;
      }
    }
  }

  private static boolean isWithinSuspicion(Box box) {
    for (Box around = box.parent; around != null; around = around.parent) {
      if (around.suspicion != null) {
        return true;
      }
    }
    return false;
  }

  private static double most(String suspicion) {
    return switch (suspicion) {
      case Furniture.COMMENTS -> MOST_COMMENTS;
      case "pop-up", "page-foot", "navigation" -> MOST_NOTICES;
      default -> MOST_PROSE;
    };
  }
}
