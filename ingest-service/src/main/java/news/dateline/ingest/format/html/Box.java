package news.dateline.ingest.format.html;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element of the page that holds blocks, and what is known of the text below it. Lengths are
 * {@linkplain Block#weight weights}.
 */
final class Box {
  final String name;
  final String words;
  final @Nullable Box parent;
  final int depth;

  /** Why it may be furniture; decided for good when the whole page is known. */
  @Nullable String suspicion;

  /** The rule by which it, or what it stands in, is furniture. */
  @Nullable String furniture;

  /** Whether it says that it is the body of the article. */
  boolean saysBody;

  /** Whether it holds a line that is one link. */
  boolean headline;

  /** Whether it holds the headline of the page, or a heading of the first rank. */
  boolean titled;

  int prose;
  int text;
  int links;
  double score;
  final List<Box> children = new ArrayList<>();

  Box(String name, String words, @Nullable Box parent) {
    this.name = name;
    this.words = words;
    this.parent = parent;
    this.depth = parent == null ? 0 : parent.depth + 1;
    if (parent != null) {
      parent.children.add(this);
    }
  }

  boolean isIn(Box other) {
    Box box = this;
    while (box.depth > other.depth && box.parent != null) {
      box = box.parent;
    }
    return box == other;
  }

  /** Which part of the text below it is links. */
  double linkDensity() {
    return text == 0 ? 0 : (double) links / text;
  }
}
