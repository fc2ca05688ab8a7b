package news.dateline.ingest.parse;

import static news.dateline.ingest.parse.Inputs.of;
import static news.dateline.ingest.parse.Inputs.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.article.ReasonCode;
import org.junit.jupiter.api.Test;

final class BadInputTest {
  private static void rejected(Input input, ReasonCode reason, String told) {
    Parsed.Rejection rejection = rejection(input);
    assertThat(rejection.reason()).isEqualTo(reason);
    assertThat(rejection.detail()).contains(told).hasSizeLessThanOrEqualTo(500);
  }

  @Test
  void recordWithoutAValueIsNamedAsSuch() {
    rejected(of((byte[]) null), ReasonCode.NULL_VALUE, "no value");
    rejected(of((byte[]) null, "uri", "x:1", "status", "canceled"), ReasonCode.NULL_VALUE, "uri");
  }

  @Test
  void zeroBytesAndBlanksAreEmpty() {
    rejected(of(""), ReasonCode.EMPTY, "nothing in it");
    rejected(of(" \n\t"), ReasonCode.EMPTY, "nothing in it");
    rejected(of("", "uri", "x:1", "status", "usable"), ReasonCode.EMPTY, "nothing in it");
  }

  @Test
  void moreThanEightMebibytesAreTooLarge() {
    rejected(of(new byte[Parser.MAX_BYTES + 1]), ReasonCode.TOO_LARGE, "8,388,608 (8 MiB)");
    rejected(of(new byte[30_000_000]), ReasonCode.TOO_LARGE, "30,000,000");
  }

  @Test
  void eightMebibytesOfTextAreTooLong() {
    String text = "word ".repeat(Parser.MAX_BYTES / 5);

    rejected(of(text, "content-type", "text/plain"), ReasonCode.TEXT_TOO_LONG, "1,000,000");
    rejected(
        of("{\"title\":\"T\",\"body\":\"" + text.substring(100) + "\"}"),
        ReasonCode.TEXT_TOO_LONG,
        "`body`");
  }

  @Test
  void tooManyParagraphsAreTooLong() {
    rejected(
        of("A Title of Words\n\n" + "Line.\n\n".repeat(20_002)),
        ReasonCode.TEXT_TOO_LONG,
        "20,000");
  }

  @Test
  void invalidUtf8IsNamedWithItsByte() {
    byte[] bytes = {'a', 'b', (byte) 0xff, 'c'};

    rejected(of(bytes), ReasonCode.INVALID_UTF8, "byte 2 (0xff)");
    rejected(of(new byte[] {'a', (byte) 0xe2, (byte) 0x82}), ReasonCode.INVALID_UTF8, "byte 1");
  }

  @Test
  void jsonThatIsNoObjectIsNoArticle() {
    rejected(of("[{\"title\":\"T\"}]"), ReasonCode.NOT_AN_ARTICLE, "an array");
    rejected(of("[]"), ReasonCode.NOT_AN_ARTICLE, "an array");
    rejected(of("[1, 2]"), ReasonCode.NOT_AN_ARTICLE, "an array");
    rejected(of("42", "content-type", "application/json"), ReasonCode.NOT_AN_ARTICLE, "a number");
    rejected(
        of("\"x\"", "content-type", "application/json"), ReasonCode.NOT_AN_ARTICLE, "a string");
    rejected(of("null", "content-type", "application/json"), ReasonCode.NOT_AN_ARTICLE, "null");
  }

  @Test
  void tenThousandLevelsAreTooDeep() {
    rejected(of("[".repeat(10_000)), ReasonCode.TOO_DEEP, "100 levels");
    rejected(
        of("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)), ReasonCode.TOO_DEEP, "100 levels");
  }

  @Test
  void brokenJsonIsMalformedWithItsPlace() {
    rejected(of("{\"title\": \"T\",\n \"body\" \"B\"}"), ReasonCode.MALFORMED, "line 2");
    rejected(of("{\"title\": \"T\""), ReasonCode.MALFORMED, "not JSON");
    rejected(of("{\"title\":\"T\",\"body\":\"B\"} {}"), ReasonCode.MALFORMED, "follows");
  }

  @Test
  void unknownContentTypeOrCharsetIsNamed() {
    rejected(of("x", "content-type", "image/png"), ReasonCode.UNKNOWN_CONTENT_TYPE, "image/png");
    rejected(of("x", "content-type", "nonsense"), ReasonCode.UNKNOWN_CONTENT_TYPE, "nonsense");
    rejected(
        of("x", "content-type", "text/plain; charset=utf-16"),
        ReasonCode.UNKNOWN_CONTENT_TYPE,
        "utf-16");
    rejected(of("<html><body>x</body></html>"), ReasonCode.UNKNOWN_CONTENT_TYPE, "<html>");
    rejected(of("\n<?xml version='1.0'?><a/>"), ReasonCode.UNKNOWN_CONTENT_TYPE, "<?xml");
  }

  @Test
  void missingTitleAndMissingBodyAreToldApart() {
    rejected(
        of("{\"body\":\"Some text that is long enough to be read as prose, it seems.\"}"),
        ReasonCode.MISSING_TITLE,
        "`title`");
    rejected(of("{\"title\":\"T\"}"), ReasonCode.MISSING_BODY, "`body`");
    rejected(
        of("{\"title\":\"T\",\"body\":\"Skip to main content\\nShare\"}"),
        ReasonCode.MISSING_BODY,
        "`body`");
    rejected(of("A headline and no more"), ReasonCode.MISSING_BODY, "paragraphs");
  }

  @Test
  void killThatNamesNothingIsRefused() {
    rejected(of("{\"status\":\"canceled\"}"), ReasonCode.MISSING_URI, "`uri`");
    rejected(of("", "status", "killed"), ReasonCode.MISSING_URI, "`uri`");
  }

  @Test
  void fieldThatCannotBeWhatItMeansIsNamed() {
    String story = "\"title\":\"T\",\"body\":\"B\"}";

    rejected(of("{\"title\":42,\"body\":\"B\"}"), ReasonCode.INVALID_FIELD, "`title` is a number");
    rejected(of("{\"title\":\"T\",\"body\":[\"B\"]}"), ReasonCode.INVALID_FIELD, "an array");
    rejected(of("{\"status\":\"perhaps\"," + story), ReasonCode.INVALID_FIELD, "field `status`");
    rejected(of("{" + story, "status", "perhaps"), ReasonCode.INVALID_FIELD, "header `status`");
    rejected(of("{\"signal\":\"flare\"," + story), ReasonCode.INVALID_FIELD, "correction");
    rejected(of("{\"url\":\"ftp://x/y\"," + story), ReasonCode.INVALID_FIELD, "field `url`");
    rejected(of("{" + story, "url", "example"), ReasonCode.INVALID_FIELD, "header `url`");
    rejected(of("{" + story, "uri", "x:" + "y".repeat(2100)), ReasonCode.INVALID_FIELD, "2048");
    rejected(of("{" + story, "source", "s".repeat(201)), ReasonCode.INVALID_FIELD, "200");
  }
}
