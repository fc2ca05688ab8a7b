package news.dateline.publish.ninjs;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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
  private static final int SUMMARY_LENGTH = 300;

  /** One section, clean, without what is empty. */
  record Passage(SectionKind kind, @Nullable String heading, List<String> paragraphs) {
    static Passage of(Section section) {
      String heading = section.heading() == null ? "" : CleanText.line(section.heading());
      return new Passage(
          section.kind(),
          heading.isEmpty() ? null : heading,
          paragraphs(CleanText.of(section.text())));
    }

    private static List<String> paragraphs(String text) {
      List<String> paragraphs = new ArrayList<>();
      int begin = 0;
      while (begin < text.length()) {
        int end = text.indexOf('\n', begin);
        end = end < 0 ? text.length() : end;
        String paragraph = text.substring(begin, end).strip();
        if (!paragraph.isEmpty()) {
          paragraphs.add(paragraph);
        }
        begin = end + 1;
      }
      return paragraphs;
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

    /** Heading and paragraphs. */
    List<String> lines() {
      if (heading == null) {
        return paragraphs;
      }
      List<String> lines = new ArrayList<>(paragraphs.size() + 1);
      lines.add(heading);
      lines.addAll(paragraphs);
      return lines;
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
    StringBuilder plain = new StringBuilder(length());
    for (Passage passage : passages()) {
      for (String line : passage.lines()) {
        if (!plain.isEmpty()) {
          plain.append("\n\n");
        }
        plain.append(line);
      }
    }
    return plain.toString();
  }

  /** How long the plain text is, in UTF-16 code units. */
  int length() {
    int length = 0;
    for (Passage passage : passages()) {
      for (String line : passage.lines()) {
        length += line.length() + 2;
      }
    }
    return length;
  }

  /**
   * How much text there is, captions left out as ninjs counts.
   *
   * @param characters Unicode characters of the plain text
   * @param words between white space
   */
  record Size(int characters, int words) {}

  Size size() {
    int characters = 0;
    int words = 0;
    for (Passage passage : passages()) {
      if (passage.kind() != SectionKind.CAPTION) {
        for (String line : passage.lines()) {
          characters += line.codePointCount(0, line.length()) + (characters == 0 ? 0 : 2);
          words += words(line);
        }
      }
    }
    return new Size(characters, words);
  }

  private static int words(String line) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < line.length(); i++) {
      char character = line.charAt(i);
      boolean blank = character == ' ' || (character >= '\t' && character <= '\r');
      words += inside || blank ? 0 : 1;
      inside = !blank;
    }
    return words;
  }

  private List<Passage> passages() {
    if (apart.isEmpty()) {
      return story;
    }
    List<Passage> all = new ArrayList<>(story);
    all.addAll(apart);
    return all;
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
}
