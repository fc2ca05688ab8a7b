package news.dateline.cli.why;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.article.Json;
import org.junit.jupiter.api.Test;

class WhyTextTest {
  @Test
  void saysWhatSpeaksForATagAndWhatWasRejected() {
    String why =
        """
        {"uri": "urn:x:1", "tags": [{"kind": "country", "id": "PE", "role": "focus",
          "confidence": 0.987, "by": "rule", "evidence": [{"pointer": "/title", "start": 0, "end": 4,
          "text": "Lima", "rule": "country-capital", "weight": 2.1}]}],
         "rejectedReadings": [{"kind": "country", "id": "TD", "evidence": {"pointer":
          "/sections/0/text", "start": 3, "end": 7, "text": "Chad", "rule": "country-name",
          "weight": 0}, "reason": "a surname"}]}
        """;
    assertThat(WhyText.lines(Json.MAPPER.readTree(why)))
        .containsExactly(
            "urn:x:1",
            "",
            "country/PE  focus  0.99",
            "  2.10  \"Lima\" in /title, 0 to 4  (country-capital)",
            "",
            "not",
            "  country/TD  \"Chad\" in /sections/0/text, 3 to 7: a surname");
  }
}
