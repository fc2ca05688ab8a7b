package news.dateline.ingest.format.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts what stands between the paragraphs of a story and is not of it: lists of links, paragraphs
 * that are one link, and the headings that stood over what was cut.
 */
final class Leftovers {
  static final String LINKS = "related-links";

  private static final double MOSTLY = 0.7;
  private static final double ONE_LINK = 0.85;
  private static final int SHORTEST_LIST = 2;
  private static final int FEWEST_TEASERS = 3;
  private static final int SHORTEST_TITLE = 15;
  private static final int LONGEST_TEASER = 400;
  private static final int LONGEST_LABEL = 60;

  private final List<Block> blocks;
  private final Box column;
  private final List<@Nullable String> rules;
  private final Map<Box, Set<Box>> teasers = new HashMap<>();
  private final Map<Box, Boolean> lists = new HashMap<>();

  private Leftovers(List<Block> blocks, Box column) {
    this.blocks = blocks;
    this.column = column;
    this.rules = new ArrayList<>();
  }

  /** For each of the story's blocks the rule that cuts it, or null. */
  static List<@Nullable String> rules(List<Block> story, Box column) {
    Leftovers leftovers = new Leftovers(story, column);
    for (Block block : story) {
      leftovers.rules.add(leftovers.rule(block));
    }
    leftovers.labels();
    return leftovers.rules;
  }

  private @Nullable String rule(Block block) {
    if (block.box().furniture != null && !block.box().furniture.equals(column.furniture)) {
      return block.box().furniture;
    }
    boolean one = block.linkDensity() >= ONE_LINK && !block.endsSentence();
    return one || isLinkList(block.box()) || isTeaser(block.box()) ? LINKS : null;
  }

  /** Whether it, or a list or table around it, is made of links. */
  private boolean isLinkList(Box box) {
    for (Box around = box; around != null && around != column; around = around.parent) {
      if (isList(around.name) && isMadeOfLinks(around)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether it stands in one of several boxes alike that each lead with a link to another story.
   */
  private boolean isTeaser(Box box) {
    for (Box around = box; around != column && around.parent != null; around = around.parent) {
      if (teasers.computeIfAbsent(around.parent, Leftovers::teasers).contains(around)) {
        return true;
      }
    }
    return false;
  }

  private static Set<Box> teasers(Box parent) {
    Map<String, List<Box>> alike = new HashMap<>();
    for (Box child : parent.children) {
      if (child.text > 0 && !child.words.isBlank()) {
        alike.computeIfAbsent(child.name + child.words, key -> new ArrayList<>()).add(child);
      }
    }
    Set<Box> teasers = new HashSet<>();
    for (List<Box> group : alike.values()) {
      long led = group.stream().filter(Leftovers::isLed).count();
      if (group.size() >= FEWEST_TEASERS && led * 10 >= group.size() * 8L) {
        teasers.addAll(group);
      }
    }
    return teasers;
  }

  private static boolean isLed(Box box) {
    return box.links >= SHORTEST_TITLE
        && box.prose <= LONGEST_TEASER
        && box.linkDensity() >= 0.15
        && box.headline;
  }

  private static boolean isList(String name) {
    return switch (name) {
      case "ul", "ol", "dl", "table" -> true;
      default -> false;
    };
  }

  private boolean isMadeOfLinks(Box list) {
    return lists.computeIfAbsent(
        list, box -> box.linkDensity() >= MOSTLY && box.children.size() >= SHORTEST_LIST);
  }

  /** A heading or a label over nothing but what was cut. */
  private void labels() {
    for (int i = rules.size() - 2; i >= 0; i--) {
      if (rules.get(i) == null && LINKS.equals(rules.get(i + 1)) && isLabel(blocks.get(i))) {
        rules.set(i, LINKS);
      }
    }
  }

  private static boolean isLabel(Block block) {
    return block.text().length() <= LONGEST_LABEL
        && (block.isHeading() || block.text().endsWith(":"));
  }
}
