package news.dateline.ingest.format.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private static final int LONGEST_LABEL = 60;

  private final List<Block> blocks;
  private final Box column;
  private final List<@Nullable String> rules;
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
    return one || isLinkList(block.box()) ? LINKS : null;
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
