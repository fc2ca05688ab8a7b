package news.dateline.ingest.duplicate;

import java.util.List;

/**
 * A text of the labelled set.
 *
 * @param family stories of one family are the same story in the same words; others are not
 * @param kind how it came about, as the report names it
 * @param title its headline
 * @param paragraphs its text
 */
record Story(String family, String kind, String title, List<String> paragraphs) {
  Story {
    paragraphs = List.copyOf(paragraphs);
  }

  boolean isOriginal() {
    return kind.equals("original");
  }

  /** Whether it is an edited copy of an original, and not only looks like one. */
  boolean isCopy() {
    return !isOriginal() && family.indexOf('#') < 0;
  }

  Sketch sketch() {
    return Sketch.of(title, paragraphs);
  }

  int words() {
    return paragraphs.stream().mapToInt(paragraph -> paragraph.split("\\s+").length).sum();
  }
}
