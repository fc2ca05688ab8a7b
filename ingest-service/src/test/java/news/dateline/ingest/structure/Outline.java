package news.dateline.ingest.structure;

import java.util.StringJoiner;
import news.dateline.article.Cut;
import news.dateline.article.Section;

/**
 * A structure as people write it down: one line for each section and each cut, long ones cut short.
 */
final class Outline {
  private static final int SHOWN = 60;

  private Outline() {}

  static String of(Structure structure) {
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    lines.add("title: " + structure.title());
    if (structure.byline() != null) {
      lines.add("byline: " + structure.byline());
    }
    if (structure.dateline() != null) {
      lines.add("dateline: " + structure.dateline());
    }
    for (Section section : structure.sections()) {
      String heading = section.heading() == null ? "" : " [" + section.heading() + "]";
      lines.add(section.kind().label() + heading + ": " + shown(section.text()));
    }
    for (Cut cut : structure.cuts()) {
      lines.add("cut " + cut.rule() + ", line " + cut.line() + ": " + shown(cut.text()));
    }
    return lines.toString();
  }

  private static String shown(String text) {
    return CleanText.atMost(SHOWN, text);
  }
}
