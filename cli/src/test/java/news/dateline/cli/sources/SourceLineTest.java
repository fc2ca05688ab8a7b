package news.dateline.cli.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import news.dateline.article.Json;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

class SourceLineTest {
  @Test
  void lineSaysHowPollingGoesAndWhatIsWrong() {
    String source =
        """
        {"id":"oq7xtare76lf3wmp","state":"failing","url":"https://wire.example.com/rss","source":"wire",
         "intervalSeconds":900,"paused":false,"poll":{"lastPolled":"2026-11-22T10:15:00Z","failures":2,
         "documents":17,"problem":"the server answers 503","movedTo":"https://wire.example.com/feed"}}
        """;
    assertThat(SourceLine.of(Json.MAPPER.readTree(source)))
        .isEqualTo(
            "oq7xtare76lf3wmp  failing  wire  https://wire.example.com/rss  every 15m, polled"
                + " 2026-11-22T10:15:00Z, 17 documents: the server answers 503, is at"
                + " https://wire.example.com/feed now");
  }

  @Test
  void intervalsAreReadAsPeopleWriteThem() {
    Interval.Converter converter = new Interval.Converter();
    assertThat(converter.convert("90s")).isEqualTo(new Interval(90));
    assertThat(converter.convert("15m")).isEqualTo(new Interval(900));
    assertThat(converter.convert("2h")).isEqualTo(new Interval(7200));
    assertThatThrownBy(() -> converter.convert("soon"))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("15m");
  }
}
