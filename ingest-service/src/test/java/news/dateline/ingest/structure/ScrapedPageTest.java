package news.dateline.ingest.structure;

import static news.dateline.ingest.structure.SampleText.cuts;
import static news.dateline.ingest.structure.SampleText.headings;
import static news.dateline.ingest.structure.SampleText.texts;
import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.article.SectionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScrapedPageTest {
  @Test
  void thinkTankPostScrapedFromItsPageComesApartIntoItsSections() {
    String text = SampleText.shared("wilson-center-north-korea.txt");
    Structure page = Structure.of(text, Known.NOTHING);

    assertThat(page.title()).startsWith("Donald Trump’s North Korea Gambit: What Worked");
    assertThat(page.byline()).isEqualTo("Katie Stallard-Blanchette");
    assertThat(headings(page, SectionKind.AFFILIATION))
        .containsExactly(
            "Indo-Pacific Program",
            "Hyundai Motor-Korea Foundation Center for Korean History and Public Policy");
    assertThat(texts(page, SectionKind.AFFILIATION)).noneMatch(blurb -> blurb.endsWith("ead more"));
    assertThat(texts(page, SectionKind.LEAD))
        .singleElement()
        .asString()
        .startsWith("The last four");
    assertThat(texts(page, SectionKind.CAPTION)).hasSize(2);
    assertThat(texts(page, SectionKind.PULL_QUOTE))
        .satisfiesExactly(
            quote -> assertThat(quote).startsWith("But it was the summit"),
            quote -> assertThat(quote).startsWith("And [Trump] undermined"));
    assertThat(texts(page, SectionKind.NOTE))
        .containsExactly("This article originally appeared on The National Interest.");
    assertThat(texts(page, SectionKind.BIO)).first().asString().contains("Global Fellow at the");
    assertThat(headings(page, SectionKind.BIO)).containsExactly("About the Author");
    assertThat(texts(page, SectionKind.BODY)).hasSize(13);
    assertThat(page.cuts()).extracting(cut -> cut.line()).containsExactly(1, 2, 3, 57, 61, 65);
    assertThat(Words.missing(text, page)).isEmpty();
  }

  @Test
  void pageWithShareBarDateAndTwoAuthorsComesApart() {
    Structure page = Structure.of(SampleText.own("mexico-desert-trains.txt"), Known.NOTHING);

    assertThat(page.title()).startsWith("Trains Across the Desert");
    assertThat(page.byline()).isEqualTo("Marisol Inventada and Teo Nadie");
    assertThat(headings(page, SectionKind.AFFILIATION))
        .containsExactly("Mexico Institute", "Latin America Program");
    assertThat(texts(page, SectionKind.PULL_QUOTE)).hasSize(2);
    assertThat(texts(page, SectionKind.CAPTION)).hasSize(2);
    assertThat(texts(page, SectionKind.BODY)).contains("The army");
    assertThat(texts(page, SectionKind.NOTE)).singleElement().asString().startsWith("Correction:");
    assertThat(texts(page, SectionKind.BIO)).contains("Teo Nadie", "Railway historian");
    assertThat(cuts(page, "share-bar")).hasSize(4);
    assertThat(cuts(page, "related-links")).hasSize(3);
    assertThat(cuts(page, "date")).containsExactly("May 12, 2026 | 6 min read");
    assertThat(cuts(page, "newsletter")).hasSize(1);
    assertThat(cuts(page, "copyright")).hasSize(1);
  }

  @Test
  void programNamedAboveTheTitleAndHostsBelowAreAffiliations() {
    Structure page = Structure.of(SampleText.own("black-sea-grain.txt"), Known.NOTHING);

    assertThat(page.title()).startsWith("The Quiet Harbor");
    assertThat(page.byline()).isEqualTo("Olena Vyhadana");
    assertThat(texts(page, SectionKind.AFFILIATION)).contains("Kennan Institute");
    assertThat(headings(page, SectionKind.AFFILIATION))
        .containsExactly("Kennan Institute", "Global Europe Program");
    assertThat(texts(page, SectionKind.CAPTION))
        .containsExactly("Bulk carriers wait beyond the breakwater at Odesa before dawn.");
    assertThat(texts(page, SectionKind.PULL_QUOTE))
        .containsExactly("Insurers now believe in eleven voyages.");
    assertThat(texts(page, SectionKind.BIO)).singleElement().asString().startsWith("Dr. Olena");
    assertThat(cuts(page, "cookie-notice")).hasSize(2);
    assertThat(cuts(page, "share-bar")).containsExactly("Share this article", "Print");
  }

  @Test
  void creditedPhotoAndBlurbThatBeginsOtherwiseAreFound() {
    Structure page = Structure.of(SampleText.own("arctic-cable.txt"), Known.NOTHING);

    assertThat(page.title()).isEqualTo("A Cable Under the Ice");
    assertThat(headings(page, SectionKind.AFFILIATION))
        .containsExactly("Polar Institute", "Environmental Change and Security Program");
    assertThat(texts(page, SectionKind.CAPTION)).singleElement().asString().startsWith("Photo:");
    assertThat(texts(page, SectionKind.PULL_QUOTE)).hasSize(1);
    assertThat(cuts(page, "skip-link")).containsExactly("Zum Inhalt springen");
  }

  @Test
  void hardWrappedWireCopyHasItsDatelineAndItsParagraphs() {
    Structure page = Structure.of(SampleText.own("wire-busan-fishing.txt"), Known.NOTHING);

    assertThat(page.title()).endsWith("after nine-year gap");
    assertThat(page.byline()).isEqualTo("Min Gasangui");
    assertThat(page.dateline()).isEqualTo("BUSAN, Nov 22");
    assertThat(texts(page, SectionKind.LEAD))
        .singleElement()
        .asString()
        .startsWith("South Korea and Japan signed a fishing agreement on Sunday")
        .endsWith("in the port city.");
    assertThat(page.sections()).hasSize(4);
    assertThat(cuts(page, "dateline-credit")).containsExactly("(Invented Press)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mexico-desert-trains.txt",
        "black-sea-grain.txt",
        "arctic-cable.txt",
        "wire-busan-fishing.txt"
      })
  void noWordOfTheTextIsLost(String name) {
    String text = SampleText.own(name);

    assertThat(Words.missing(text, Structure.of(text, Known.NOTHING))).hasSizeLessThan(2);
  }
}
