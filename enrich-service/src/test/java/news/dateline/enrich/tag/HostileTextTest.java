package news.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Texts made to hurt. The time limits are far above what linear work takes. */
@Timeout(60)
class HostileTextTest {
  @Test
  void oneTokenOfThirtyMegabytesIsReadOnce() {
    assertThat(tag("x".repeat(30_000_000)).tags()).isEmpty();
  }

  @Test
  void aHundredThousandAmbiguousNamesLeaveBoundedTraces() {
    Tagging tagging = tag("Georgia, Jordan Chad Congo. ".repeat(25_000));
    assertThat(tagging.rejectedReadings()).hasSizeLessThanOrEqualTo(Rejections.MAX);
    assertThat(tagging.tags()).allMatch(tag -> tag.evidence().size() <= 5);
  }

  @Test
  void thousandsOfPersonsWithDifferentCitysNamesAreReadOnce() {
    StringBuilder text = new StringBuilder();
    Samples.TAGGER
        .names()
        .filter(name -> name.matches("[A-Z][a-z]{5,}"))
        .limit(20_000)
        .forEach(name -> text.append("Aaron ").append(name).append(". "));
    text.append("Abadan said so. ".repeat(100_000));
    assertThat(tag(text.toString()).rejectedReadings()).hasSize(Rejections.MAX);
  }

  @Test
  void nestedPunctuationIsNothing() {
    assertThat(tag("([{<".repeat(500_000) + ">}])".repeat(500_000)).tags()).isEmpty();
  }

  @Test
  void aHundredThousandRepeatedSentencesAreReadOnce() {
    String sentence = "The harbor of Mombasa is the largest in the whole of East Africa today. ";
    assertThat(tag(sentence.repeat(100_000)).tags()).isNotEmpty();
  }

  @Test
  void combiningMarksWithoutEndAreNoWord() {
    assertThat(tag("Chad" + "\u0301".repeat(1_000_000)).tags()).isEmpty();
  }

  @Test
  void manySectionsAreFine() {
    List<Section> sections = Collections.nCopies(50_000, Section.of(SectionKind.BODY, "Peru."));
    assertThat(Samples.TAGGER.tag(Samples.story("unknown", "Peru", sections)).tags()).isNotEmpty();
  }

  private static Tagging tag(String text) {
    return Samples.TAGGER.tag(Samples.story("A text", text));
  }
}
