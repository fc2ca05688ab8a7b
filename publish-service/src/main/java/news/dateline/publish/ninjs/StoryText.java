package news.dateline.publish.ninjs;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import news.dateline.publish.markup.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * The sections of an article as text: the story in order, then what stands apart from it (notes,
 * who the author is, who presents itself at the foot).
 *
 * @param story leads, body, captions and pull quotes
 * @param apart notes, bios and affiliations
 */
record StoryText(List<Passage> story, List<Passage> apart) {
  private static final Pattern LINES = Pattern.compile("\n+");
  private static final Pattern WORDS = Pattern.compile("\\S+");
  private static final int SUMMARY_LENGTH = 300;

  /** One section, clean, without what is empty. */
  record Passage(SectionKind kind, @Nullable String heading, List<String> paragraphs) {
    static Passage of(Section section) {
      String heading = section.heading() == null ? "" : CleanText.line(section.heading());
      List<String> paragraphs =
          LINES
              .splitAsStream(CleanText.of(section.text()))
              .map(String::strip)
              .filter(Predicate.not(String::isEmpty))
              .toList();
      return new Passage(section.kind(), heading.isEmpty() ? null : heading, paragraphs);
    }

    boolean isApart() {
      return switch (kind) {
        case NOTE, BIO, AFFILIATION -> true;
        case LEAD, BODY, CAPTION, PULL_QUOTE -> false;
      };
    }

    boolean isEmpty() {
      return heading == null && paragraphs.isEmpty();
    }

    String plain() {
      List<String> lines = new ArrayList<>(paragraphs);
      if (heading != null) {
        lines.addFirst(heading);
      }
      return String.join("\n\n", lines);
    }
  }

  static StoryText of(List<Section> sections) {
    List<Passage> passages =
        sections.stream().map(Passage::of).filter(Predicate.not(Passage::isEmpty)).toList();
    return new StoryText(
        passages.stream().filter(Predicate.not(Passage::isApart)).toList(),
        passages.stream().filter(Passage::isApart).toList());
  }

  boolean isEmpty() {
    return story.isEmpty() && apart.isEmpty();
  }

  /** As {@code text/plain}, a blank line between paragraphs. */
  String plain() {
    return plain(passage -> true);
  }

  /** Characters, captions left out as ninjs counts them. */
  int characters() {
    String counted = counted();
    return counted.codePointCount(0, counted.length());
  }

  /** Words between white space, captions left out as ninjs counts them. */
  int words() {
    return (int) WORDS.matcher(counted()).results().count();
  }

  /** What opens the story: its standfirst, else null. */
  @Nullable String lead() {
    String lead =
        story.stream()
            .filter(passage -> passage.kind() == SectionKind.LEAD)
            .flatMap(passage -> passage.paragraphs().stream())
            .collect(joining("\n\n"));
    return lead.isEmpty() ? null : lead;
  }

  /** The beginning of the running text, up to 300 characters and whole words; null without one. */
  @Nullable String opening() {
    return story.stream()
        .filter(passage -> passage.kind() == SectionKind.BODY)
        .flatMap(passage -> passage.paragraphs().stream())
        .findFirst()
        .map(StoryText::shorten)
        .orElse(null);
  }

  private static String shorten(String paragraph) {
    if (paragraph.length() <= SUMMARY_LENGTH) {
      return paragraph;
    }
    int end = paragraph.lastIndexOf(' ', SUMMARY_LENGTH);
    if (end < SUMMARY_LENGTH / 2) {
      end = paragraph.offsetByCodePoints(0, SUMMARY_LENGTH / 2);
    }
    return paragraph.substring(0, end).strip() + "…";
  }

  private String counted() {
    return plain(passage -> passage.kind() != SectionKind.CAPTION);
  }

  private String plain(Predicate<Passage> wanted) {
    List<Passage> all = new ArrayList<>(story);
    all.addAll(apart);
    return all.stream().filter(wanted).map(Passage::plain).collect(joining("\n\n"));
  }
}
