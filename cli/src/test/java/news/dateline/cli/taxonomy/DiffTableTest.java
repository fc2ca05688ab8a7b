package news.dateline.cli.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import news.dateline.article.Json;
import org.junit.jupiter.api.Test;

class DiffTableTest {
  @Test
  void itSaysWhatEntersAndLeavesEachFeed() {
    assertThat(
            table(
                """
                {"taxonomy":"bbbb","current":"aaaa","examined":120,"records":130,"changed":3,
                 "newFeeds":["region/korea"],"goneFeeds":[],
                 "feeds":[{"feed":"region/korea","before":0,"after":2,"enter":2,"leave":0,"changeRole":1,
                  "entering":[{"uri":"urn:x:1","id":"abcd","title":"Seoul\\nvotes"}],"leaving":[]}]}
                """))
        .isEqualTo(
            """
            bbbb instead of aaaa, tried on 120 articles: 3 get other tags, roles or feeds
              new feed region/korea
            feed             now    then   enter   leave    role
            region/korea       0       2      +2              ~1
                + abcd  Seoul votes
            """);
  }

  @Test
  void theTaxonomyInForceChangesNothing() {
    assertThat(table("{\"taxonomy\":\"aaaa\",\"current\":\"aaaa\"}"))
        .isEqualTo("This is the taxonomy in force (aaaa).\n");
  }

  @Test
  void statusSaysHowFarHistoryIs() {
    assertThat(
            StatusCommand.line(
                Json.MAPPER.readTree(
                    "{\"taxonomy\":\"aaaa\",\"state\":\"running\",\"read\":50,\"total\":200}")))
        .contains("50 of 200 records, 25 %");
  }

  private static String table(String preview) {
    StringWriter out = new StringWriter();
    DiffTable.print(Json.MAPPER.readTree(preview), true, new PrintWriter(out));
    return out.toString();
  }
}
