package news.dateline.ingest.duplicate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many copies are found and how many links are right, on one half of the labelled set.
 *
 * @param recall of copies to their original, by kind of edit
 * @param right links between stories of one family
 * @param wrong links between others
 * @param stories how many there were
 */
record Accuracy(Map<String, Share> recall, int right, List<Wrong> wrong, int stories) {
  /** So many of so many. */
  record Share(int found, int all) {
    static final Share NONE = new Share(0, 0);

    double value() {
      return (double) found / all;
    }

    Share plus(Share other) {
      return new Share(found + other.found, all + other.all);
    }
  }

  /** A link between different stories. */
  record Wrong(Story later, Story earlier, Likeness likeness) {
    String kinds() {
      return later.kind() + " ~ " + earlier.kind();
    }
  }

  static Accuracy of(int half) throws IOException {
    return of(LabelledStories.half(half).stories(), Families.judged());
  }

  private static Accuracy of(List<Story> stories, Families families) {
    SketchIndex index = new SketchIndex(stories.size());
    Map<String, Share> recall = new TreeMap<>();
    List<Wrong> wrong = new ArrayList<>();
    int right = 0;
    for (int number = 0; number < stories.size(); number++) {
      Story story = stories.get(number);
      Sketch sketch = story.sketch();
      boolean found = false;
      for (SketchIndex.Match match : index.find(sketch)) {
        Story earlier = stories.get((int) match.number());
        if (families.same(earlier, story)) {
          right++;
          found |= earlier.family().equals(story.family()) && earlier.isOriginal();
        } else {
          wrong.add(new Wrong(story, earlier, match.likeness()));
        }
      }
      if (story.isCopy()) {
        recall.merge(story.kind(), new Share(found ? 1 : 0, 1), Share::plus);
      }
      index.add(number, sketch);
    }
    return new Accuracy(recall, right, wrong, stories.size());
  }

  Share overallRecall() {
    return recall.values().stream().reduce(Share.NONE, Share::plus);
  }

  Share precision() {
    return new Share(right, right + wrong.size());
  }

  /** The figures by kind, for people. */
  String report() {
    StringBuilder report = new StringBuilder();
    report.append("%,d stories%n".formatted(stories));
    recall.forEach((kind, share) -> line(report, kind, share));
    line(report, "recall", overallRecall());
    line(report, "precision", precision());
    wrong.stream()
        .collect(Collectors.groupingBy(Wrong::kinds, TreeMap::new, Collectors.counting()))
        .forEach((kinds, count) -> report.append("  wrong: %s: %d%n".formatted(kinds, count)));
    return report.toString();
  }

  private static void line(StringBuilder report, String what, Share share) {
    report.append(
        "%-26s %6d of %6d  %.4f%n".formatted(what, share.found(), share.all(), share.value()));
  }

  /** Prints both halves: the one thresholds were chosen on, and the one they are judged on. */
  public static void main(String[] arguments) throws IOException {
    System.out.println("chosen on: " + of(0).report());
    System.out.println("judged on: " + of(1).report());
  }
}
