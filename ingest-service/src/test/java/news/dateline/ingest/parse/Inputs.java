package news.dateline.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.article.Arrival;
import news.dateline.article.ReceiptId;
import news.dateline.ingest.format.Formats;
import org.jspecify.annotations.Nullable;

/** Inputs as the broker would hand them over, and what the parser makes of them. */
final class Inputs {
  static final Arrival ARRIVAL =
      new Arrival(Instant.parse("2026-11-22T10:00:00Z"), ReceiptId.of(3, 1742));
  static final Parser PARSER = Formats.parser();

  private Inputs() {}

  /** Header names and values in turn. */
  static Input input(byte @Nullable [] value, String... headers) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      map.put(headers[i], headers[i + 1]);
    }
    return new Input(value, new Headers(map), null, ARRIVAL);
  }

  static Input input(String value, String... headers) {
    return input(value.getBytes(StandardCharsets.UTF_8), headers);
  }

  static Input keyed(String key, String value, String... headers) {
    Input input = input(value, headers);
    return new Input(input.value(), input.headers(), key, ARRIVAL);
  }

  /** A document of src/test/resources/formats. */
  static byte[] fixture(String name) {
    try (InputStream in = Inputs.class.getResourceAsStream(resource(name))) {
      return in.readAllBytes();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static String resource(String name) {
    return URI.create("/formats/").resolve(name).getPath();
  }

  static List<Draft> drafts(Input input) {
    Parsed parsed = PARSER.parse(input);
    assertThat(parsed).isInstanceOf(Parsed.Drafts.class);
    return ((Parsed.Drafts) parsed).drafts();
  }

  static Draft draft(Input input) {
    Parsed parsed = PARSER.parse(input);
    assertThat(parsed).isInstanceOf(Parsed.Drafts.class);
    return ((Parsed.Drafts) parsed).drafts().getFirst();
  }

  static Parsed.Rejection rejection(Input input) {
    Parsed parsed = PARSER.parse(input);
    assertThat(parsed).isInstanceOf(Parsed.Rejection.class);
    return (Parsed.Rejection) parsed;
  }
}
