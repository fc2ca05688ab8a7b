package news.dateline.ingest.structure;

import static news.dateline.ingest.structure.SampleText.texts;
import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import org.junit.jupiter.api.Test;

final class PlainLayoutTest {
  private static final String FIRST =
      "The harbor council of an invented town voted on Tuesday to keep its lighthouse burning.";
  private static final String SECOND =
      "Its keeper said that nobody had asked her, and that she would have voted the same way.";

  private static Structure of(String text) {
    return Structure.of(text, Known.NOTHING);
  }

  @Test
  void headlineAndParagraphsAreTitleLeadAndBody() {
    Structure story = of("Town Keeps Its Lighthouse\n\n" + FIRST + "\n\n" + SECOND + "\n");

    assertThat(story.title()).isEqualTo("Town Keeps Its Lighthouse");
    assertThat(story.sections())
        .containsExactly(Section.of(SectionKind.LEAD, FIRST), Section.of(SectionKind.BODY, SECOND));
    assertThat(story.cuts()).isEmpty();
  }

  @Test
  void paragraphsUnderAKnownTitleAreAllText() {
    Structure story =
        Structure.of(FIRST + "\n" + SECOND, new Known("Town Keeps Its Lighthouse", null));

    assertThat(story.title()).isEqualTo("Town Keeps Its Lighthouse");
    assertThat(story.sections()).hasSize(2);
  }

  @Test
  void knownTitleThatTheTextRepeatsIsToldOnce() {
    Structure story =
        Structure.of(
            "Town keeps its lighthouse\n\n" + FIRST, new Known("Town Keeps Its Lighthouse", null));

    assertThat(story.title()).isEqualTo("Town Keeps Its Lighthouse");
    assertThat(story.sections()).containsExactly(Section.of(SectionKind.LEAD, FIRST));
  }

  @Test
  void flashWhoseTextIsItsHeadlineKeepsItsText() {
    Structure story = Structure.of("Lighthouse burns.", new Known("Lighthouse burns", null));

    assertThat(story.sections())
        .containsExactly(Section.of(SectionKind.LEAD, "Lighthouse burns."));
  }

  @Test
  void paragraphsAloneHaveNoTitle() {
    assertThat(of(FIRST + " " + SECOND + "\n\n" + SECOND).title()).isNull();
  }

  @Test
  void headlineWithAFullStopIsStillAHeadline() {
    assertThat(of("Town keeps its lighthouse.\n\n" + FIRST + "\n\n" + SECOND).title())
        .isEqualTo("Town keeps its lighthouse.");
  }

  @Test
  void alliancesBeforeADashAreNoDatelines() {
    Structure story =
        of("An alliance ponders its lamps\n\nNATO — the alliance, not the lamp — met. " + FIRST);

    assertThat(story.dateline()).isNull();
    assertThat(of("A title of words\n\nU.S.–China talks on lamps went on. " + FIRST).dateline())
        .isNull();
    assertThat(of("A title of words\n\nTALLINN, Estonia (AP) -- " + FIRST).dateline())
        .isEqualTo("TALLINN, Estonia");
  }

  @Test
  void subheadingThatSoundsLikeAMenuStaysInTheStory() {
    Structure story =
        of("Town Keeps Its Lighthouse\n\n" + FIRST + "\n\nSupport\n\n" + SECOND + "\n\nMenu");

    assertThat(texts(story, SectionKind.BODY)).containsExactly("Support", SECOND);
    assertThat(SampleText.cuts(story, "navigation")).containsExactly("Menu");
  }

  @Test
  void storyAboutCookiesIsNoCookieNotice() {
    String regulator = "Regulators said cookies on the council's site had to go. " + FIRST;

    assertThat(texts(of("Town Bans Cookies Again\n\n" + regulator), SectionKind.LEAD))
        .containsExactly(regulator);
  }

  @Test
  void personNamedInTheStoryIsNoBio() {
    String person = "Ana Nadie is a researcher who has counted the lamp's turns since 1998.";
    Structure story =
        of("Town Keeps Its Lighthouse\n\n" + FIRST + "\n\n" + person + "\n\n" + SECOND);

    assertThat(texts(story, SectionKind.BIO)).isEmpty();
  }

  @Test
  void shortTitleAboveAShortTextIsATitle() {
    Structure story = of("Lighthouse\n\nIt burns, still.");

    assertThat(story.title()).isEqualTo("Lighthouse");
    assertThat(story.sections()).containsExactly(Section.of(SectionKind.LEAD, "It burns, still."));
  }

  @Test
  void programBelowTheTextIsFoundWithoutBlankLines() {
    Structure story =
        of(
            "Town Keeps Its Lighthouse\n"
                + FIRST
                + "\nHosted by\nAfrica Program\nThe Africa Program works to address what keeps"
                + " an invented coast awake at night.\n");

    assertThat(SampleText.headings(story, SectionKind.AFFILIATION))
        .containsExactly("Africa Program");
    assertThat(SampleText.cuts(story, "label")).containsExactly("Hosted by");
  }

  @Test
  void chineseTextIsRead() {
    Structure story = of("灯塔将继续点亮直到明年春天\n\n港口委员会周二投票决定继续点亮灯塔，直到找到新的看守人为止。\n\n看守人说没有人问过她。");

    assertThat(story.title()).isEqualTo("灯塔将继续点亮直到明年春天");
    assertThat(story.sections()).hasSize(2);
  }

  @Test
  void indentedParagraphsOfWrappedTextAreKeptApart() {
    Structure story =
        of(
            """
            Town Keeps Its Lighthouse

               The harbor council of an invented town voted on Tuesday evening to
            keep its lighthouse burning for another winter, whatever the lamp and
            its keeper may cost, a clerk said.
               The keeper said that nobody had asked her, and that she would have
            voted the same way if only somebody had thought of bringing her the
            ballot.
            """);

    assertThat(story.sections()).hasSize(2);
    assertThat(story.sections().getFirst().text()).endsWith("a clerk said.");
  }
}
