package news.dateline.ingest.structure;

import java.util.ArrayList;
import java.util.List;

/** Takes a text apart into its passages. */
final class Passages {
  private Passages() {}

  /** A line as it stands; {@code text} is collapsed and empty for a blank line. */
  record Line(int number, int indent, String text) {
    boolean isBlank() {
      return text.isEmpty();
    }
  }

  static List<Passage> of(String text) {
    List<Line> lines = lines(CleanText.of(text));
    HardWrap wrap = HardWrap.of(lines);
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line first = lines.get(i);
      if (first.isBlank()) {
        continue;
      }
      boolean opensBlock = i == 0 || lines.get(i - 1).isBlank();
      StringBuilder paragraph = new StringBuilder(first.text());
      while (i + 1 < lines.size() && wrap.joins(lines.get(i), lines.get(i + 1))) {
        i++;
        paragraph.append(HardWrap.glue(paragraph, lines.get(i).text())).append(lines.get(i).text());
      }
      passages.add(new Passage(first.number(), paragraph.toString(), opensBlock, null));
    }
    return passages;
  }

  private static List<Line> lines(String clean) {
    List<Line> lines = new ArrayList<>();
    int number = 1;
    int start = 0;
    while (start <= clean.length()) {
      int end = clean.indexOf('\n', start);
      end = end < 0 ? clean.length() : end;
      String raw = clean.substring(start, end);
      lines.add(new Line(number++, indent(raw), CleanText.collapse(raw)));
      start = end + 1;
    }
    return lines;
  }

  private static int indent(String raw) {
    int columns = 0;
    for (int i = 0; i < raw.length() && CleanText.isSpace(raw.charAt(i)); i++) {
      columns += raw.charAt(i) == '\t' ? 8 : 1;
    }
    return columns;
  }
}
