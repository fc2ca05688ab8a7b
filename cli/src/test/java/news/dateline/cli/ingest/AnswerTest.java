package news.dateline.cli.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import news.dateline.runtime.config.Environment;
import org.junit.jupiter.api.Test;

class AnswerTest {
  private final AnswerPrinter printer = new AnswerPrinter(URI.create("http://localhost:8080"));

  @Test
  void anAcceptedArticleIsShownWithWhatWasCut() {
    Answer answer =
        IngestClient.answer(
            200,
            """
            {"schema":1,"id":"3-1742","outcome":"accepted","uri":"urn:x:1","articleId":"abc",
             "revision":2,"address":"/articles/abc","received":"2026-11-22T10:00:00Z",
             "warnings":["the title is long"],
             "cuts":[{"rule":"skip-link","line":1,"text":"Skip"},
                     {"rule":"share-bar","line":9,"text":"Share"},
                     {"rule":"share-bar","line":10,"text":"Print"}]}
            """,
            30);

    assertThat(answer.good()).isTrue();
    assertThat(printer.lines("story.txt", answer))
        .containsExactly(
            "story.txt: accepted as revision 2",
            "  receipt   3-1742",
            "  uri       urn:x:1",
            "  article   abc",
            "  address   http://localhost:8080/articles/abc",
            "  warning   the title is long",
            "  cut       3 pieces of boilerplate: share-bar 2, skip-link 1");
  }

  @Test
  void addressesBeginAsPublishServicesOwnDo() {
    Map<String, String> composed =
        Map.of(
            "DATELINE_PUBLISH_ADDRESS", "http://publish-service:8080",
            "DATELINE_PUBLIC_ADDRESS", "https://news.example.org/");

    assertThat(AnswerPrinter.of(Environment.of(composed)).publish())
        .hasToString("https://news.example.org");
    assertThat(AnswerPrinter.of(Environment.of(Map.of())).publish())
        .hasToString("http://localhost:8080");
  }

  @Test
  void aDocumentOfSeveralArticlesIsGoodWhenAllOfThemAre() {
    String document =
        """
        {"schema":1,"id":"0-7","outcome":"split","entries":2,"received":"2026-11-22T10:00:00Z","receipts":[
         {"schema":1,"id":"0-7/0","outcome":"accepted","uri":"urn:x:1","articleId":"abc","revision":1,
          "address":"/articles/abc","received":"2026-11-22T10:00:00Z"}%s]}
        """;
    String rejected =
        """
        ,{"schema":1,"id":"0-7/1","outcome":"rejected","reason":"missing-title","detail":"there is no title",
          "received":"2026-11-22T10:00:00Z"}
        """;
    Answer whole = IngestClient.answer(200, document.formatted(rejected), 30);
    Answer part = IngestClient.answer(200, document.formatted(""), 30);

    assertThat(whole.good()).isFalse();
    assertThat(printer.lines("feed.xml", whole))
        .containsExactly(
            "feed.xml: a document of 2 articles; 1 accepted, 1 rejected",
            "- 0-7/0: accepted as revision 1",
            "  receipt   0-7/0",
            "  uri       urn:x:1",
            "  article   abc",
            "  address   http://localhost:8080/articles/abc",
            "- 0-7/1: rejected (missing-title): there is no title",
            "  receipt   0-7/1");
    assertThat(part.good()).isFalse();
    assertThat(printer.headline("feed.xml", part))
        .isEqualTo("feed.xml: a document of 2 articles; 1 accepted, 1 not decided yet");
  }

  @Test
  void aDuplicateIsGoodAndSaysOfWhat() {
    Answer answer =
        IngestClient.answer(
            200,
            """
            {"schema":1,"id":"0-7","outcome":"duplicate","revision":1,"standing":"0-3",
             "received":"2026-11-22T10:00:00Z"}
            """,
            30);

    assertThat(answer.good()).isTrue();
    assertThat(printer.headline("story.txt", answer))
        .isEqualTo("story.txt: duplicate of revision 1 (receipt 0-3); nothing is sent on");
  }

  @Test
  void aSupersededArticleIsGoodAndSaysWhy() {
    Answer answer =
        IngestClient.answer(
            200,
            """
            {"schema":1,"id":"0-7","outcome":"superseded","detail":"version 3 stands, not 2",
             "received":"2026-11-22T10:00:00Z"}
            """,
            30);

    assertThat(answer.good()).isTrue();
    assertThat(printer.headline("story.txt", answer)).contains("superseded: version 3 stands");
  }

  @Test
  void aRejectionIsBadAndSaysWhy() {
    Answer answer =
        IngestClient.answer(
            422,
            """
            {"type":"urn:dateline:problem:missing-title","title":"The article was rejected",
             "status":422,"receipt":{"schema":1,"id":"0-8","outcome":"rejected",
             "reason":"missing-title","detail":"it has no title","received":"2026-11-22T10:00:00Z"}}
            """,
            30);

    assertThat(answer.good()).isFalse();
    assertThat(printer.lines("story.txt", answer))
        .containsExactly("story.txt: rejected (missing-title): it has no title", "  receipt   0-8");
  }

  @Test
  void aProblemWithoutAReceiptIsARefusal() {
    Answer answer =
        IngestClient.answer(
            413,
            "{\"title\":\"The body is too large\",\"detail\":\"The limit is 8388608 bytes.\"}",
            30);

    assertThat(answer.good()).isFalse();
    assertThat(printer.headline("story.txt", answer))
        .isEqualTo("story.txt: refused. The body is too large. The limit is 8388608 bytes.");
  }

  @Test
  void whatIsNotDecidedIsGoodOnlyForWhoDidNotWant() {
    String body = "{\"id\":\"0-9\",\"receipt\":\"/receipts/0-9\"}";

    assertThat(IngestClient.answer(202, body, 30).good()).isFalse();
    assertThat(IngestClient.answer(202, body, 0).good()).isTrue();
    assertThat(printer.headline("-", IngestClient.answer(202, body, 0))).contains("0-9");
  }

  @Test
  void anAnswerOfSomebodyElseIsARefusal() {
    Answer answer = IngestClient.answer(200, "<html>It works!</html>", 30);

    assertThat(answer.good()).isFalse();
    assertThat(printer.headline("story.txt", answer)).contains("status 200 and no JSON");
  }
}
