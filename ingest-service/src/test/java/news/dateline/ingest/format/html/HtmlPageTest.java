package news.dateline.ingest.format.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import news.dateline.article.Cut;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import news.dateline.ingest.parse.Document;
import news.dateline.ingest.parse.Glance;
import news.dateline.ingest.parse.Headers;
import news.dateline.ingest.parse.Manuscript;
import news.dateline.ingest.parse.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HtmlPageTest {
  private final HtmlPage format = new HtmlPage();

  private static WebPage page(String html) throws Unreadable {
    return WebPage.of(html.getBytes(StandardCharsets.UTF_8), null, null, null);
  }

  private static List<String> texts(WebPage page, SectionKind kind) {
    return page.story().sections().stream()
        .filter(section -> section.kind() == kind)
        .map(Section::text)
        .toList();
  }

  @Test
  void pageIsReadWithWhatItSaysOfItself() throws Unreadable {
    WebPage page = page(Samples.PAGE);

    assertThat(page.url()).isEqualTo("https://gazette.example/2026/06/ferry-strike");
    assertThat(page.published()).isEqualTo("2026-06-03T07:12:00+01:00");
    assertThat(page.language()).isEqualTo("en-GB");
    assertThat(page.story().title()).isEqualTo("Ferry crews walk out over night shifts");
    assertThat(page.story().byline()).isEqualTo("Dunja Izmisljena");
    assertThat(page.story().dateline()).isEqualTo("SPLIT, Croatia, June 3");
  }

  @Test
  void storyIsToldFromItsFurniture() throws Unreadable {
    WebPage page = page(Samples.PAGE);

    assertThat(texts(page, SectionKind.LEAD)).singleElement().asString().startsWith("Ferry crews");
    assertThat(texts(page, SectionKind.BODY)).hasSize(4).contains("What the crews want");
    assertThat(texts(page, SectionKind.CAPTION))
        .containsExactly("Passengers wait on the quay at Split.");
    assertThat(texts(page, SectionKind.BIO)).singleElement().asString().contains("correspondent");
    assertThat(page.story().cuts())
        .extracting(Cut::rule)
        .contains("page-head", "share-bar", "advertisement", "related-links", "comments");
  }

  @Test
  void bodyIsTheRunningTextWithItsDatelineAndWithoutCaptionAndBio() throws Unreadable {
    assertThat(page(Samples.PAGE).body())
        .startsWith("SPLIT, Croatia, June 3 (Invented Press) — Ferry crews at three ports")
        .contains("\n\nWhat the crews want\n\n")
        .endsWith("a court in Zagreb to end it.");
  }

  @Test
  void addressDateAndLanguageGoIntoTheManuscript() throws Unreadable {
    Document document =
        new Document(Samples.PAGE.getBytes(StandardCharsets.UTF_8), null, Headers.NONE);

    Manuscript manuscript = format.read(document).getFirst();

    assertThat(manuscript.url()).isNotNull();
    assertThat(manuscript.published()).isNotNull();
    assertThat(manuscript.language()).isNotNull();
  }

  @Test
  void canonicalLinkToTheFrontPageIsNotTheAddress() throws Unreadable {
    String html =
        "<link rel=canonical href='https://gazette.example/'><h1>A headline of words</h1><p>Text.";

    WebPage page =
        WebPage.of(
            html.getBytes(StandardCharsets.UTF_8), null, "https://gazette.example/story/7", null);

    assertThat(page.url()).isEqualTo("https://gazette.example/story/7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "Shift_JIS", "iso-8859-1", "utf-8"})
  void encodingIsWhatTheMetaElementSays(String label) throws Unreadable {
    String word =
        switch (label) {
          case "windows-1251" -> "Обсерватория начала работу на берегу моря";
          case "Shift_JIS" -> "離島の診療所に医師が着任した";
          default -> "Le café où l'on délibère a été rouvert";
        };
    String html =
        "<html><head><meta http-equiv='Content-Type' content='text/html; charset="
            + label
            + "'><title>x</title></head><body><p>"
            + word
            + ".</p></body></html>";

    WebPage page = WebPage.of(html.getBytes(Charset.forName(label)), null, null, null);

    assertThat(page.body()).isEqualTo(word + ".");
  }

  @Test
  void whatStandsAboveThePageCountsMoreThanItsMetaElement() throws Unreadable {
    byte[] bytes =
        "<meta charset=utf-8><title>x</title><p>Été à la plage, où les bateaux sont revenus à midi.</p>"
            .getBytes(StandardCharsets.UTF_16LE);

    assertThat(WebPage.of(bytes, StandardCharsets.UTF_16LE, null, null).body())
        .isEqualTo("Été à la plage, où les bateaux sont revenus à midi.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><html>",
        "<html lang=en>",
        "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0//EN\" \"x\"><html>",
        "<!-- saved --><html>",
        "<p>A fragment.</p>",
        "<div class=x>"
      })
  void pageIsKnownByItsLooks(String beginning) {
    assertThat(format.looksLike(new Glance(beginning, ""))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<rss version=\"2.0\">", "<?xml version=\"1.0\"?><nitf>", "Text <p>", "{"})
  void whatIsNoPageIsNotTakenForOne(String beginning) {
    assertThat(format.looksLike(new Glance(beginning, ""))).isFalse();
  }

  @Test
  void pageThatHidesItsStoryIsReadAllTheSame() throws Unreadable {
    String story = "<p>The boats that left in the morning came back by noon, all of them.</p>";

    WebPage page =
        page("<h1>The boats are back</h1><div style='display:none'>" + story.repeat(8) + "</div>");

    assertThat(page.body()).contains("came back by noon");
  }

  @Test
  void pageThatGrowsBeyondAllLimitsIsRefused() {
    StringBuilder bomb = new StringBuilder("<p>");
    for (int i = 0; i < 150; i++) {
      bomb.append("<b class=").append(i).append('>');
    }
    bomb.append("<p>x".repeat(100_000));

    assertThatThrownBy(() -> page(bomb.toString()))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("elements");
  }
}
