package news.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import news.dateline.article.Article;
import news.dateline.article.PubStatus;
import news.dateline.article.Role;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import news.dateline.article.TagKind;
import news.dateline.article.TaggedArticle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The think-tank post that is the first real input; skipped where it is not at hand. */
class FirstRealInputTest {
  private static final String KOREA_CENTER =
      "Hyundai Motor-Korea Foundation Center for Korean History and Public Policy";

  private String title = "";
  private final List<Section> sections = new ArrayList<>();

  @BeforeEach
  void splitIntoSections() throws IOException {
    Path file =
        Path.of(System.getProperty("dateline.shared", "../../shared"))
            .resolve("examples/wilson-center-north-korea.txt");
    assumeTrue(Files.isReadable(file));
    List<String> lines = Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    title = lines.get(3);
    for (int i = 5; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("About the Author")) {
        break;
      }
      sections.add(Section.of(kind(i, line), line));
    }
    sections.add(
        new Section(
            SectionKind.BIO, "About the Author", "Senior Editor of China and Global Affairs"));
    sections.add(affiliation(lines, "Indo-Pacific Program"));
    sections.add(affiliation(lines, KOREA_CENTER));
  }

  private static SectionKind kind(int index, String line) {
    if (index == 5) {
      return SectionKind.LEAD;
    }
    if (index <= 7) {
      return SectionKind.CAPTION;
    }
    if (line.startsWith("And [Trump]") || line.startsWith("But it was the summit")) {
      return SectionKind.PULL_QUOTE;
    }
    if (line.startsWith("This article originally")) {
      return SectionKind.NOTE;
    }
    return line.startsWith("Katie Stallard is") ? SectionKind.BIO : SectionKind.BODY;
  }

  private static Section affiliation(List<String> lines, String heading) {
    return new Section(SectionKind.AFFILIATION, heading, lines.get(lines.indexOf(heading) + 1));
  }

  @Test
  void isAboutTheKoreanPeninsulaAndBelongsToTwoPrograms() {
    assertTagged("wilson-center", sections);
  }

  @Test
  void isTaggedTheSameWhenItsSourceIsUnknown() {
    assertTagged(Article.UNKNOWN_SOURCE, sections);
  }

  @Test
  void isTaggedTheSameWhenOnlyTheAffiliationsWereRecognized() {
    assertTagged(
        Article.UNKNOWN_SOURCE,
        sections.stream()
            .map(section ->
                section.kind() == SectionKind.AFFILIATION
                    ? section
                    : Section.of(SectionKind.BODY, section.text()))
            .toList());
  }

  @Test
  void isTaggedTheSameWhenPullQuotesWereLeftInTheBody() {
    assertTagged(
        "wilson-center",
        sections.stream()
            .map(section ->
                section.kind() == SectionKind.PULL_QUOTE
                    ? Section.of(SectionKind.BODY, section.text())
                    : section)
            .toList());
  }

  @Test
  void isTaggedTheSameWhenTheBodyIsOneSection() {
    StringBuilder body = new StringBuilder();
    List<Section> joined = new ArrayList<>();
    for (Section section : sections) {
      if (section.kind() == SectionKind.AFFILIATION) {
        joined.add(section);
      } else {
        body.append(section.text()).append("\n\n");
      }
    }
    joined.addFirst(Section.of(SectionKind.BODY, body.toString()));
    assertTagged(Article.UNKNOWN_SOURCE, joined);
  }

  private void assertTagged(String source, List<Section> split) {
    Article article = Samples.article(source, PubStatus.USABLE, title, split);
    TaggedArticle tagged = Samples.TAGGER.tag(article);
    if (Boolean.getBoolean("dateline.show")) {
      tagged
          .tags()
          .forEach(tag ->
              System.err.println(
                  tag.kind()
                      + " "
                      + tag.id()
                      + " "
                      + tag.role()
                      + " "
                      + tag.confidence()
                      + " "
                      + tag.evidence().stream()
                          .map(e -> e.pointer() + ":" + e.text() + "/" + e.weight())
                          .toList()));
      System.err.println();
    }

    assertThat(Samples.ids(tagged.tags(), TagKind.REGION, Role.FOCUS))
        .containsExactlyInAnyOrder("indo-pacific", "east-asia", "korean-peninsula");
    assertThat(Samples.ids(tagged.tags(), TagKind.COUNTRY, Role.FOCUS))
        .contains("KP")
        .isSubsetOf("KP", "KR");
    assertThat(Samples.ids(tagged.tags(), TagKind.COUNTRY, Role.MENTION))
        .contains("US", "RU", "CN");
    assertThat(Samples.ids(tagged.tags(), TagKind.PROGRAM, Role.OWN))
        .containsExactlyInAnyOrder("indo-pacific-program", "korea-center");
    assertThat(tagged.feeds())
        .extracting(Object::toString)
        .contains(
            "region/indo-pacific",
            "region/east-asia",
            "region/korean-peninsula",
            "program/indo-pacific-program",
            "program/korea-center")
        .doesNotContain("region/north-america", "region/russia-eurasia", "region/southeast-asia");
    EvidenceAssert.assertThatEvidenceDelimitsItsText(tagged);
  }
}
