package news.dateline.ingest.format.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import news.dateline.article.Cut;
import news.dateline.article.SectionKind;
import news.dateline.ingest.parse.Limits;
import news.dateline.ingest.parse.Unreadable;
import news.dateline.ingest.structure.Known;
import news.dateline.ingest.structure.Passage;
import news.dateline.ingest.structure.Structure;
import org.jspecify.annotations.Nullable;

/** Makes a story of a page's blocks. Lines of its cuts are blocks, counted from 1. */
final class Story {
  private static final int NEAR = 2;
  private static final int SHORTEST_BIO = 60;
  private static final String OUTSIDE = "outside-story";

  private final List<Passage> passages = new ArrayList<>();
  private final List<Cut> cuts = new ArrayList<>();
  private final StringBuilder cut = new StringBuilder();
  private @Nullable String cutRule;
  private int cutLine;

  private Story() {}

  /**
   * @param told the story as the page's metadata has it, or empty
   * @param known what else the metadata say
   */
  static Structure of(List<Block> blocks, String told, Known known) throws Unreadable {
    Set<Box> boxes = Boxes.weigh(blocks);
    Box column = StoryColumn.find(blocks, boxes, told);
    Story story = new Story();
    if (column != null) {
      story.read(blocks, column);
    }
    Limits.length(
        "the text of the page",
        story.passages.stream().mapToLong(passage -> passage.text().length()).sum());
    Structure structure = Structure.of(story.passages, known);
    List<Cut> all = new ArrayList<>(structure.cuts());
    all.addAll(story.cuts);
    all.sort(Comparator.comparingInt(Cut::line));
    return new Structure(
        structure.title(), structure.byline(), structure.dateline(), structure.sections(), all);
  }

  private void read(List<Block> blocks, Box column) {
    Box near = near(column);
    List<Block> inside = new ArrayList<>();
    for (Block block : blocks) {
      if (block.box().isIn(column)) {
        inside.add(block);
      }
    }
    List<@Nullable String> rules = Leftovers.rules(inside, column);
    int next = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      boolean in = block.box().isIn(column);
      String rule = in ? rules.get(next++) : block.box().furniture;
      SectionKind kind = in || block.box().isIn(near) ? kind(rule, block) : null;
      if ((in && rule == null) || kind != null) {
        end();
        passages.add(new Passage(i + 1, block.text(), true, kind));
      } else {
        cut(rule == null ? OUTSIDE : rule, i + 1, block.text());
      }
    }
    end();
  }

  /** Around it a page puts the picture over the story and the author below it. */
  private static Box near(Box column) {
    Box near = column;
    for (int up = 0; up < NEAR && near.parent != null && !near.name.equals("article"); up++) {
      near = near.parent;
    }
    return near;
  }

  private static @Nullable SectionKind kind(@Nullable String rule, Block block) {
    return switch (rule) {
      case Furniture.CAPTION -> SectionKind.CAPTION;
      case Furniture.PULL_QUOTE -> SectionKind.PULL_QUOTE;
      case Furniture.BIO -> block.text().length() >= SHORTEST_BIO ? SectionKind.BIO : null;
      case null, default -> null;
    };
  }

  /** Neighbors that go by the same rule are one cut. */
  private void cut(String rule, int line, String text) {
    if (!rule.equals(cutRule)) {
      end();
      cutRule = rule;
      cutLine = line;
    }
    if (cut.length() < 400) {
      cut.append(cut.isEmpty() ? "" : " | ").append(text);
    }
  }

  private void end() {
    if (cutRule != null) {
      cuts.add(new Cut(cutRule, cutLine, cut.toString()));
      cut.setLength(0);
      cutRule = null;
    }
  }
}
