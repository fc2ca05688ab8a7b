package news.dateline.ingest.format.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.ingest.structure.RelatedLinks;
import org.jspecify.annotations.Nullable;

/** Finds the box that holds the story. */
final class StoryColumn {
  private static final int SHORTEST_BODY = 200;
  private static final int NEAR = 3;

  /** What a paragraph counts below a heading such as "Related stories". */
  private static final double OTHER_STORY = 0.2;

  private static final double BELOW_TITLE = 1.5;

  private StoryColumn() {}

  /**
   * The box, or null for a page without text.
   *
   * @param told the story as the page's metadata has it, or empty
   */
  static @Nullable Box find(List<Block> blocks, Set<Box> boxes, String told) {
    Box anchored = anchored(blocks, told);
    if (anchored != null) {
      return anchored;
    }
    Box best = best(blocks, boxes);
    Box says = saysBody(boxes);
    if (says != null && (best == null || says.prose * 3 >= best.prose)) {
      return says;
    }
    return best == null ? null : widened(best);
  }

  private static @Nullable Box saysBody(Set<Box> boxes) {
    Box says = null;
    for (Box box : boxes) {
      if (box.saysBody && box.furniture == null && box.prose >= SHORTEST_BODY) {
        says = says == null || box.prose > says.prose ? box : says;
      }
    }
    return says;
  }

  /** The smallest box that holds nearly all of what the metadata tell. */
  private static @Nullable Box anchored(List<Block> blocks, String told) {
    if (told.length() < SHORTEST_BODY) {
      return null;
    }
    Told story = new Told(told);
    Map<Box, Integer> found = new HashMap<>();
    Box root = null;
    int all = 0;
    for (Block block : blocks) {
      if (story.has(block.text())) {
        all += block.text().length();
        for (Box box = block.box(); box != null; box = box.parent) {
          found.merge(box, block.text().length(), Integer::sum);
          root = box.parent == null ? box : root;
        }
      }
    }
    return root == null || all * 10 < told.length() * 6 ? null : descend(root, found, all * 0.9);
  }

  private static Box descend(Box root, Map<Box, Integer> found, double enough) {
    Box box = root;
    Box next = root;
    while (next != null) {
      box = next;
      next = null;
      for (Box child : box.children) {
        if (!isParagraph(child.name) && found.getOrDefault(child, 0) >= enough) {
          next = child;
        }
      }
    }
    return box;
  }

  /** Paragraphs count for the boxes around them, the closest most. */
  private static @Nullable Box best(List<Block> blocks, Set<Box> boxes) {
    Box others = null;
    for (Block block : blocks) {
      if (others == null && RelatedLinks.isHeading(block.text())) {
        others = block.box().parent;
      }
      if (block.box().furniture == null && block.isProse()) {
        double score = score(block);
        if (others != null && block.box().isIn(others)) {
          score *= OTHER_STORY;
        }
        Box box = block.box();
        if (isParagraph(box.name) && box.parent != null) {
          box = box.parent;
        }
        double share = 1;
        for (int up = 0; up < 5 && box != null; up++) {
          box.score += score * share;
          share = up == 0 ? 0.6 : share * 0.6;
          box = box.parent;
        }
      }
    }
    Box best = null;
    double top = 0;
    for (Box box : boxes) {
      double score = box.score * (1 - box.linkDensity()) * (isBelowTitle(box) ? BELOW_TITLE : 1);
      if (score > top) {
        best = box;
        top = score;
      }
    }
    return best;
  }

  /** Whether the headline stands in it or close by. */
  private static boolean isBelowTitle(Box box) {
    Box near = box;
    for (int up = 0; up < NEAR && near.parent != null && !near.parent.name.equals("body"); up++) {
      near = near.parent;
    }
    return near.titled;
  }

  private static boolean isParagraph(String name) {
    return name.equals("p")
        || name.equals("li")
        || name.equals("blockquote")
        || name.equals("pre")
        || name.equals("td")
        || name.equals("dd");
  }

  private static double score(Block block) {
    int commas = 0;
    String text = block.text();
    for (int i = 0; i < text.length(); i++) {
      commas += ",，、،;".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return (1 + Math.min(commas, 10) + Math.min(block.weight() / 100.0, 5))
        * (1 - block.linkDensity());
  }

  /** Goes up as long as there is more prose beside the box, and little else. */
  private static Box widened(Box best) {
    Box column = best;
    Box box = best;
    while (box.parent != null && !box.name.equals("body")) {
      Box parent = box.parent;
      Gain gain = Gain.of(parent, box);
      if (gain.prose >= column.prose / 10 && gain.prose > gain.other) {
        column = parent;
      }
      box = parent;
      if (box.name.equals("article")) {
        break;
      }
    }
    return column;
  }

  /** What a box holds beyond one of its children, furniture aside. */
  private record Gain(int prose, int other) {
    static Gain of(Box parent, Box child) {
      int prose = 0;
      int other = 0;
      for (Box sibling : parent.children) {
        if (sibling != child && sibling.furniture == null) {
          prose += isLike(sibling, child) ? sibling.prose : 0;
          other += sibling.text - sibling.prose + sibling.links;
        }
      }
      return new Gain(prose, other);
    }

    /** Paragraphs beside the box, or another box made like it; never a list of links. */
    private static boolean isLike(Box sibling, Box child) {
      return sibling.linkDensity() < 0.2
          && (isParagraph(sibling.name)
              || (sibling.name.equals(child.name) && sibling.words.equals(child.words)));
    }
  }

  /** The words of a story, to find its paragraphs by. */
  static final class Told {
    private static final int RUN = 4;
    private final Set<Long> runs = new HashSet<>();

    Told(String text) {
      long[] words = hashes(text);
      for (int i = 0; i + RUN <= words.length; i++) {
        runs.add(run(words, i));
      }
    }

    /** Whether most runs of words of {@code text} are in the story. */
    boolean has(String text) {
      long[] words = hashes(text);
      int found = 0;
      int all = Math.max(1, words.length - RUN + 1);
      for (int i = 0; i + RUN <= words.length; i++) {
        found += runs.contains(run(words, i)) ? 1 : 0;
      }
      return found * 10 >= all * 6;
    }

    private static long run(long[] words, int at) {
      long hash = 7;
      for (int i = at; i < at + RUN; i++) {
        hash = hash * 1_000_003 + words[i];
      }
      return hash;
    }

    private static long[] hashes(String text) {
      long[] words = new long[text.length() / 2 + 1];
      int count = 0;
      long hash = 0;
      boolean inside = false;
      for (int i = 0; i <= text.length(); i++) {
        char c = i < text.length() ? text.charAt(i) : ' ';
        if (Character.isLetterOrDigit(c)) {
          hash = hash * 31 + Character.toLowerCase(c);
          inside = true;
        } else if (inside) {
          words[count++] = hash;
          hash = 0;
          inside = false;
        }
      }
      return java.util.Arrays.copyOf(words, count);
    }
  }
}
