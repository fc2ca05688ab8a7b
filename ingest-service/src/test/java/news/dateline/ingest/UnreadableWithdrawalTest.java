package news.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dateline.article.Article;
import news.dateline.article.Outcome;
import news.dateline.article.PubStatus;
import news.dateline.article.ReasonCode;
import news.dateline.article.Receipt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A kill or a hold is heeded whatever is wrong with the text it came with, in every format. */
class UnreadableWithdrawalTest {
  private static final String LONG = "A word of it. ".repeat(80_000);

  /** Elements left open, which stand again in every paragraph that follows. */
  private static final String BOMB =
      IntStream.range(0, 40)
              .mapToObj("<b id='%d'>"::formatted)
              .collect(Collectors.joining("", "<p>", ""))
          + "<p>word".repeat(30_000);

  private static final String TABLES = "<table><tr><td>".repeat(50) + "text";
  private static final String NINJS =
      "{\"uri\":\"urn:x:story\",\"pubstatus\":\"%s\",\"headline\":\"Ferry sails\",%s}";
  private static final String PLAIN =
      "{\"uri\":\"urn:x:story\",\"status\":\"%s\",\"title\":\"Ferry sails\",%s}";
  private static final String NEWSML =
      "<newsItem guid=\"urn:x:story\"><itemMeta><pubStatus qcode=\"stat:%s\"/></itemMeta><contentMeta>"
          + "<headline>Ferry sails</headline></contentMeta><contentSet>%s</contentSet></newsItem>";
  private static final String NITF =
      "<nitf><head><docdata management-status=\"%s\"><doc-id id-string=\"urn:x:story\"/></docdata></head>"
          + "<body><body.head><hedline><hl1>Ferry sails</hl1></hedline></body.head><body.content>%s"
          + "</body.content></body></nitf>";

  private IngestDriver driver;

  @BeforeEach
  void start(@TempDir Path stateDirectory) {
    driver = new IngestDriver(stateDirectory);
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  static Stream<Arguments> unreadable() {
    String deepJson = "[".repeat(200) + "]".repeat(200);
    String deepXml = "<p>".repeat(205) + "text" + "</p>".repeat(205);
    String deeperXml = "<p>".repeat(5000) + "text" + "</p>".repeat(5000);
    String manyElements = "<p>x</p>".repeat(200_000);
    String inline = "<inlineXML contenttype='application/xhtml+xml'><body>%s</body></inlineXML>";
    String escaped = "<inlineData contenttype='text/html'><![CDATA[%s]]></inlineData>";
    return Stream.of(
        Arguments.of("ninjs, long text", NINJS, json("body_text", LONG)),
        Arguments.of("ninjs, long XHTML", NINJS, json("body_xhtml", "<p>" + LONG + "</p>")),
        Arguments.of("ninjs, hostile XHTML", NINJS, json("body_xhtml", BOMB)),
        Arguments.of("ninjs, endless tables", NINJS, json("body_xhtml", TABLES)),
        Arguments.of("ninjs, too deep", NINJS, "\"associations\":" + deepJson),
        Arguments.of("plain JSON, long text", PLAIN, json("body", LONG)),
        Arguments.of("plain JSON, hostile HTML", PLAIN, json("html", BOMB)),
        Arguments.of("plain JSON, text that is none", PLAIN, "\"body\":[\"It sails.\"]"),
        Arguments.of("plain JSON, too deep", PLAIN, "\"more\":" + deepJson),
        Arguments.of("plain JSON, no address", PLAIN, json("body", "x") + ",\"url\":\"nowhere\""),
        Arguments.of("NewsML-G2, long text", NEWSML, inline.formatted("<p>" + LONG + "</p>")),
        Arguments.of("NewsML-G2, too deep", NEWSML, inline.formatted(deepXml)),
        Arguments.of("NewsML-G2, far too deep", NEWSML, inline.formatted(deeperXml)),
        Arguments.of("NewsML-G2, too large", NEWSML, inline.formatted(manyElements)),
        Arguments.of("NewsML-G2, hostile HTML", NEWSML, escaped.formatted(BOMB)),
        Arguments.of("NITF, long text", NITF, "<p>" + LONG + "</p>"),
        Arguments.of("NITF, too deep", NITF, deepXml),
        Arguments.of("NITF, too large", NITF, manyElements));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unreadable")
  void killAndHoldAreHeededAndAUsableArticleIsRefused(String what, String document, String text) {
    driver.send(document.formatted("usable", text));
    assertThat(driver.accepted()).as("usable").noneMatch(article -> !article.sections().isEmpty());
    Receipt refused = driver.receipts().getFirst();
    if (!what.endsWith("far too deep")) {
      assertThat(refused.outcome()).as(refused.toString()).isEqualTo(Outcome.REJECTED);
      assertThat(refused.reason())
          .isIn(
              ReasonCode.TEXT_TOO_LONG,
              ReasonCode.TOO_LARGE,
              ReasonCode.TOO_DEEP,
              ReasonCode.INVALID_FIELD);
    }

    driver.send(document.formatted("withheld", text));
    assertThat(driver.accepted())
        .extracting(Article::uri, Article::pubStatus)
        .hasToString("[(urn:x:story, WITHHELD)]");
    assertThat(driver.receipts().getFirst().warnings())
        .anyMatch(warning -> warning.contains("left out"));

    driver.send(document.formatted("canceled", text));
    assertThat(driver.accepted())
        .singleElement()
        .satisfies(article -> {
          assertThat(article.pubStatus()).isEqualTo(PubStatus.CANCELED);
          assertThat(article.title()).isNull();
          assertThat(article.sections()).isEmpty();
        });
    assertThat(driver.receipts()).extracting(Receipt::outcome).containsExactly(Outcome.ACCEPTED);
  }

  @Test
  void anUnreadableItemOfAMessageTakesNoOtherWithIt() {
    String item =
        "<newsItem guid=\"urn:x:%s\"><itemMeta><pubStatus qcode=\"stat:%s\"/></itemMeta><contentMeta>"
            + "<headline>Ferry sails</headline></contentMeta><contentSet><inlineXML><body>%s</body>"
            + "</inlineXML></contentSet></newsItem>";
    String deep = "<p>".repeat(205) + "text" + "</p>".repeat(205);

    driver.send(
        "<newsMessage><itemSet>"
            + item.formatted("first", "usable", "<p>It sails.</p>")
            + item.formatted("deep", "usable", deep)
            + item.formatted("kill", "canceled", deep)
            + item.formatted("long", "usable", "<p>" + LONG + "</p>")
            + item.formatted("last", "usable", "<p>It sails.</p>")
            + "</itemSet></newsMessage>");

    assertThat(driver.accepted())
        .extracting(article -> article.uri() + " " + article.pubStatus().label())
        .containsExactly("urn:x:first usable", "urn:x:kill canceled", "urn:x:last usable");
    assertThat(driver.receipts())
        .extracting(receipt -> receipt.id() + " " + receipt.outcome().label())
        .containsExactlyInAnyOrder(
            "0-0 split",
            "0-0/0 accepted",
            "0-0/1 rejected",
            "0-0/2 accepted",
            "0-0/3 rejected",
            "0-0/4 accepted");
  }

  @Test
  void anUnreadableEntryOfAFeedTakesNoOtherWithIt() {
    String entry =
        "<item><title>Ferry %1$s</title><link>https://harbor.example.org/%1$s</link>"
            + "<description><![CDATA[%2$s]]></description></item>";

    driver.send(
        "<rss><channel>"
            + entry.formatted("first", "It sails.")
            + entry.formatted("bomb", BOMB)
            + entry.formatted("long", LONG)
            + entry.formatted("last", "It sails.")
            + "</channel></rss>");

    assertThat(driver.accepted())
        .extracting(Article::title)
        .containsExactly("Ferry first", "Ferry last");
    assertThat(driver.receipts())
        .extracting(receipt -> receipt.id() + " " + receipt.reason())
        .contains("0-0/1 TOO_LARGE", "0-0/2 TEXT_TOO_LONG");
  }

  @Test
  void ofNinjsItemsThatAreTooDeepTogetherTheKillsAreHeeded() {
    String deep = "\"associations\":" + "[".repeat(200) + "]".repeat(200);

    driver.send(
        "["
            + NINJS.formatted("usable", deep)
            + ","
            + NINJS.formatted("canceled", json("body_text", "It sails."))
            + "]");

    assertThat(driver.accepted())
        .extracting(Article::pubStatus)
        .containsExactly(PubStatus.CANCELED);
    assertThat(driver.receipts())
        .extracting(receipt -> receipt.id() + " " + receipt.outcome().label())
        .containsExactlyInAnyOrder("0-0 split", "0-0/0 rejected", "0-0/1 accepted");
  }

  private static String json(String name, String value) {
    return "\"" + name + "\":\"" + value + "\"";
  }
}
