package news.dateline.ingest.parse;

import static news.dateline.ingest.parse.Inputs.input;
import static news.dateline.ingest.parse.Inputs.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.article.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BadInputTest {
  private static void rejected(Input input, ReasonCode reason, String told) {
    Parsed.Rejection rejection = rejection(input);
    assertThat(rejection.reason()).isEqualTo(reason);
    assertThat(rejection.detail()).contains(told).hasSizeLessThanOrEqualTo(500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%PDF-1.7\n1 0 obj\n", "%!PS-Adobe-3.0\nshowpage\n", "{\\rtf1\\ansi A"})
  void fileThatIsMadeOfTextIsNoArticle(String beginning) {
    String value = beginning + "\n\nThe boats came back by noon.";

    assertThat(rejection(input(value, "content-type", "text/plain")).reason())
        .isEqualTo(ReasonCode.UNKNOWN_CONTENT_TYPE);
    assertThat(rejection(input(value)).reason())
        .isIn(ReasonCode.UNKNOWN_CONTENT_TYPE, ReasonCode.MALFORMED);
  }

  @Test
  void recordWithoutAValueIsNamedAsSuch() {
    rejected(input((byte[]) null), ReasonCode.NULL_VALUE, "no value");
    rejected(
        input((byte[]) null, "uri", "x:1", "status", "canceled"), ReasonCode.NULL_VALUE, "uri");
  }

  @Test
  void zeroBytesAndBlanksAreEmpty() {
    rejected(input(""), ReasonCode.EMPTY, "nothing in it");
    rejected(input(" \n\t"), ReasonCode.EMPTY, "nothing in it");
    rejected(input("", "uri", "x:1", "status", "usable"), ReasonCode.EMPTY, "nothing in it");
  }

  @Test
  void moreThanEightMebibytesAreTooLarge() {
    rejected(input(new byte[Parser.MAX_BYTES + 1]), ReasonCode.TOO_LARGE, "8,388,608 (8 MiB)");
    rejected(input(new byte[30_000_000]), ReasonCode.TOO_LARGE, "30,000,000");
  }

  @Test
  void eightMebibytesOfTextAreTooLong() {
    String text = "word ".repeat(Parser.MAX_BYTES / 5);

    rejected(input(text, "content-type", "text/plain"), ReasonCode.TEXT_TOO_LONG, "1,000,000");
    rejected(
        input("{\"title\":\"T\",\"body\":\"" + text.substring(100) + "\"}"),
        ReasonCode.TEXT_TOO_LONG,
        "`body`");
  }

  @Test
  void textOfHtmlCountsWithoutItsMarkup() {
    String paragraphs = "<p>ten letter".repeat(100_001);

    rejected(
        input("{\"title\":\"T\",\"html\":\"" + paragraphs + "\"}"),
        ReasonCode.TEXT_TOO_LONG,
        "`html` has 1,000,010");
  }

  @Test
  void tooManyParagraphsAreTooLong() {
    rejected(
        input("A Title of Words\n\n" + "Line.\n\n".repeat(20_002)),
        ReasonCode.TEXT_TOO_LONG,
        "20,000");
  }

  @Test
  void invalidUtf8IsNamedWithItsByte() {
    byte[] bytes = {'a', 'b', (byte) 0xff, 'c'};

    rejected(input(bytes), ReasonCode.INVALID_UTF8, "byte 2 (0xff)");
    rejected(input(new byte[] {'a', (byte) 0xe2, (byte) 0x82}), ReasonCode.INVALID_UTF8, "byte 1");
  }

  @Test
  void jsonThatIsNoObjectIsNoArticle() {
    rejected(input("[{\"title\":\"T\"}]"), ReasonCode.NOT_AN_ARTICLE, "an array");
    rejected(input("[]"), ReasonCode.NOT_AN_ARTICLE, "an array");
    rejected(input("[1, 2]"), ReasonCode.NOT_AN_ARTICLE, "an array");
    rejected(
        input("42", "content-type", "application/json"), ReasonCode.NOT_AN_ARTICLE, "a number");
    rejected(
        input("\"x\"", "content-type", "application/json"), ReasonCode.NOT_AN_ARTICLE, "a string");
    rejected(input("null", "content-type", "application/json"), ReasonCode.NOT_AN_ARTICLE, "null");
  }

  @Test
  void tenThousandLevelsAreTooDeep() {
    rejected(input("[".repeat(10_000)), ReasonCode.TOO_DEEP, "100 levels");
    rejected(
        input("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)),
        ReasonCode.TOO_DEEP,
        "100 levels");
  }

  @Test
  void brokenJsonIsMalformedWithItsPlace() {
    rejected(input("{\"title\": \"T\",\n \"body\" \"B\"}"), ReasonCode.MALFORMED, "line 2");
    rejected(input("{\"title\": \"T\""), ReasonCode.MALFORMED, "not JSON");
    rejected(input("{\"title\":\"T\",\"body\":\"B\"} {}"), ReasonCode.MALFORMED, "follows");
  }

  @Test
  void unknownContentTypeOrCharsetIsNamed() {
    rejected(input("x", "content-type", "image/png"), ReasonCode.UNKNOWN_CONTENT_TYPE, "image/png");
    rejected(input("x", "content-type", "nonsense"), ReasonCode.UNKNOWN_CONTENT_TYPE, "nonsense");
    rejected(
        input("x", "content-type", "text/plain; charset=klingon"),
        ReasonCode.UNKNOWN_CONTENT_TYPE,
        "klingon");
    rejected(input("<!DOCTYPE nothing><x>y</x>"), ReasonCode.UNKNOWN_CONTENT_TYPE, "<!DOCTYPE");
    rejected(input("\n<?xml version='1.0'?><a/>"), ReasonCode.UNKNOWN_CONTENT_TYPE, "<?xml");
  }

  @Test
  void missingTitleAndMissingBodyAreToldApart() {
    rejected(
        input("{\"body\":\"Some text that is long enough to be read as prose, it seems.\"}"),
        ReasonCode.MISSING_TITLE,
        "`title`");
    rejected(input("{\"title\":\"T\"}"), ReasonCode.MISSING_BODY, "`body`");
    rejected(
        input("{\"title\":\"T\",\"body\":\"Skip to main content\\nShare\"}"),
        ReasonCode.MISSING_BODY,
        "`body`");
    rejected(input("A headline and no more"), ReasonCode.MISSING_BODY, "paragraphs");
  }

  @Test
  void killThatNamesNothingIsRefused() {
    rejected(input("{\"status\":\"canceled\"}"), ReasonCode.MISSING_URI, "`uri`");
    rejected(input("", "status", "killed"), ReasonCode.MISSING_URI, "`uri`");
  }

  @Test
  void fieldThatCannotBeWhatItMeansIsNamed() {
    String story = "\"title\":\"T\",\"body\":\"B\"}";

    rejected(
        input("{\"title\":42,\"body\":\"B\"}"), ReasonCode.INVALID_FIELD, "`title` is a number");
    rejected(input("{\"title\":\"T\",\"body\":[\"B\"]}"), ReasonCode.INVALID_FIELD, "an array");
    rejected(input("{\"status\":\"perhaps\"," + story), ReasonCode.INVALID_FIELD, "field `status`");
    rejected(input("{" + story, "status", "perhaps"), ReasonCode.INVALID_FIELD, "header `status`");
    rejected(input("{\"signal\":\"flare\"," + story), ReasonCode.INVALID_FIELD, "correction");
    rejected(input("{\"url\":\"ftp://x/y\"," + story), ReasonCode.INVALID_FIELD, "field `url`");
    rejected(input("{" + story, "url", "example"), ReasonCode.INVALID_FIELD, "header `url`");
    rejected(input("{" + story, "uri", "x:" + "y".repeat(2100)), ReasonCode.INVALID_FIELD, "2048");
    String half = "{\"uri\":\"%s\\ud800\"," + story;
    rejected(input(half.formatted("urn:x:a")), ReasonCode.INVALID_FIELD, "surrogate");
    rejected(input(half.formatted("a")), ReasonCode.INVALID_FIELD, "surrogate");
    rejected(input("{" + story, "source", "s".repeat(201)), ReasonCode.INVALID_FIELD, "200");
  }
}
