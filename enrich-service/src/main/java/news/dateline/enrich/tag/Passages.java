package news.dateline.enrich.tag;

import java.util.ArrayList;
import java.util.List;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import org.jspecify.annotations.Nullable;

/**
 * A story cut into passages, the weightiest zone first, so that a sentence that stands twice is
 * counted where it weighs most.
 *
 * @param all in the order they are read
 * @param bodyLength how many characters of running text there are
 * @param hasLead whether a section says that it is the lead; else the first running text is
 */
record Passages(List<Passage> all, int bodyLength, boolean hasLead) {
  Passages {
    all = List.copyOf(all);
  }

  static Passages of(Story story) {
    List<Passage> running = new ArrayList<>();
    List<Passage> lifted = new ArrayList<>();
    List<Passage> around = new ArrayList<>();
    add(running, "/title", Zone.HEADLINE, story.title(), -1, 0);
    add(running, "/dateline", Zone.DATELINE, story.dateline(), -1, 0);
    add(around, "/slugline", Zone.SLUGLINE, story.slugline(), -1, 0);
    add(around, "/byline", Zone.BYLINE, story.byline(), -1, 0);
    int before = 0;
    boolean hasLead = false;
    for (int i = 0; i < story.sections().size(); i++) {
      Section section = story.sections().get(i);
      Zone zone = zone(section.kind());
      boolean body = zone == Zone.BODY || zone == Zone.LEAD;
      boolean quoted = zone == Zone.CAPTION || zone == Zone.PULL_QUOTE;
      String pointer = "/sections/" + i;
      if (section.heading() != null) {
        add(around, pointer + "/heading", Zone.HEADING, section.heading(), i, 0);
      }
      List<Passage> target = body ? running : quoted ? lifted : around;
      add(target, pointer + "/text", zone, section.text(), i, before);
      before += body ? section.text().length() : 0;
      hasLead |= zone == Zone.LEAD;
    }
    running.addAll(lifted);
    running.addAll(around);
    return new Passages(running, before, hasLead);
  }

  private static void add(
      List<Passage> passages,
      String pointer,
      Zone zone,
      @Nullable String text,
      int section,
      int before) {
    if (text != null && !text.isEmpty()) {
      passages.add(new Passage(pointer, zone, text, section, before));
    }
  }

  private static Zone zone(SectionKind kind) {
    return switch (kind) {
      case LEAD -> Zone.LEAD;
      case BODY -> Zone.BODY;
      case CAPTION -> Zone.CAPTION;
      case PULL_QUOTE -> Zone.PULL_QUOTE;
      case BIO -> Zone.BIO;
      case AFFILIATION -> Zone.AFFILIATION;
      case NOTE -> Zone.NOTE;
    };
  }
}
