package news.dateline.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import news.dateline.article.Json;
import news.dateline.article.ReasonCode;

final class ParserPropertyTest {
  private static final String[] NAMES = {
    "content-type",
    "source",
    "uri",
    "url",
    "title",
    "version",
    "status",
    "embargoed-until",
    "published",
    "language",
    "receipt-id",
    "other"
  };

  @Provide
  Arbitrary<Map<String, String>> headers() {
    Arbitrary<String> value =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(60),
            Arbitraries.of(
                "text/plain",
                "application/json",
                "text/plain; charset=iso-8859-1",
                "canceled",
                "withheld",
                "embargoed",
                "2026-11-22T10:00:00Z",
                "99999999",
                "x:1",
                "https://e.org/%zz?a=b#c",
                "https://[::1]:80/",
                "http://ä.example/ö"));
    return Arbitraries.maps(Arbitraries.of(NAMES), value).ofMaxSize(6);
  }

  @Provide
  Arbitrary<String> json() {
    Arbitrary<String> value =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(40).map(Json.MAPPER::writeValueAsString),
            Arbitraries.of("null", "1", "-0.5e9", "true", "[1,{}]", "{\"a\":[]}", "\"<p>a<br>b\""));
    Arbitrary<String> name =
        Arbitraries.of(
            "uri",
            "url",
            "title",
            "body",
            "html",
            "byline",
            "published",
            "language",
            "source",
            "version",
            "status",
            "signal",
            "embargoedUntil",
            "note",
            "x");
    return Arbitraries.maps(name, value)
        .ofMaxSize(8)
        .map(fields ->
            fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
                .reduce("{\"x\":1", (left, right) -> left + "," + right)
                .concat("}"));
  }

  @Property(tries = 3000)
  void anyBytesUnderAnyHeadersGetAnAnswer(
      @ForAll byte[] value, @ForAll("headers") Map<String, String> headers) {
    answered(new Input(value, new Headers(headers), null, Inputs.ARRIVAL));
  }

  @Property(tries = 3000)
  void anyTextUnderAnyHeadersGetsAnAnswer(
      @ForAll String value, @ForAll String key, @ForAll("headers") Map<String, String> headers) {
    Input input = Inputs.input(value);
    answered(new Input(input.value(), new Headers(headers), key, Inputs.ARRIVAL));
  }

  @Property(tries = 3000)
  void anyJsonFieldsGetAnAnswer(@ForAll("json") String value) {
    answered(Inputs.input(value));
  }

  private static void answered(Input input) {
    switch (Inputs.PARSER.parse(input)) {
      case Parsed.Drafts(List<Draft> drafts) ->
          assertThat(
                  Json.MAPPER.readValue(
                      Json.MAPPER.writeValueAsBytes(drafts.getFirst()), Draft.class))
              .isEqualTo(drafts.getFirst());
      case Parsed.Mixed(List<Draft> drafts, List<Parsed.Refused> refused) ->
          assertThat(refused).isNotEmpty();
      case Parsed.Rejection(ReasonCode reason, String detail) -> {
        assertThat(reason).isNotEqualTo(ReasonCode.INTERNAL_ERROR);
        assertThat(detail).isNotBlank();
      }
    }
  }
}
