package news.dateline.cli.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import news.dateline.article.Json;
import org.junit.jupiter.api.Test;

class EditsTest {
  private static final String SAID =
      """
      {"added":[{"kind":"program","id":"korea-center","role":"own","note":"theirs","editor":"Mina Oh"}],
       "removed":[{"kind":"region","id":"europe","note":""}]}
      """;

  @Test
  void whatWasSaidStaysBesideWhatIsSaidNow() {
    Edits edits = Edits.of(Json.MAPPER.readTree(SAID));
    edits.add("country/KR:mention", "named");
    assertThat(text(edits))
        .isEqualTo(
            "{\"add\":[{\"tag\":\"program/korea-center\",\"role\":\"own\",\"note\":\"theirs\"},"
                + "{\"tag\":\"country/KR\",\"role\":\"mention\",\"note\":\"named\"}],"
                + "\"remove\":[{\"tag\":\"region/europe\",\"role\":\"\",\"note\":\"\"}],"
                + "\"editor\":\"desk-2\"}");
  }

  @Test
  void ofTwoWordsOnATagTheLaterCountsAndOneCanBeLifted() {
    Edits edits = Edits.of(Json.MAPPER.readTree(SAID));
    edits.remove("program/korea-center", "not theirs");
    edits.lift("region/europe");
    assertThat(text(edits))
        .isEqualTo(
            "{\"add\":[],\"remove\":[{\"tag\":\"program/korea-center\",\"role\":\"\","
                + "\"note\":\"not theirs\"}],\"editor\":\"desk-2\"}");
  }

  private static String text(Edits edits) {
    return new String(edits.body("desk-2"), StandardCharsets.UTF_8);
  }
}
