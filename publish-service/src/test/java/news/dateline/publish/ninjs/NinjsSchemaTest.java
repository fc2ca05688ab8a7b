package news.dateline.publish.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NinjsSchemaTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"uri\":\"not a uri\"}",
        "{\"uri\":\"http://example.org/é\"}",
        "{\"uri\":\"http://example.org/?a[]\"}",
        "{\"uri\":\"urn:x:1\",\"ours\":1}",
        "{\"uri\":\"urn:x:1\",\"version\":1}",
        "{\"uri\":\"urn:x:1\",\"subjects\":[{\"confidence\":101}]}",
        "{\"uri\":\"urn:x:1\",\"subjects\":[{\"evidence\":[]}]}",
        "{\"uri\":\"urn:x:1\",\"firstCreated\":\"+10000-01-01T00:00:00Z\"}"
      })
  void whatTheStandardForbidsIsFoundHere(String ninjs) {
    assertThat(NinjsSchema.load().validate(ninjs.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
  }
}
