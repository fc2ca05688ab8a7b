package news.dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @Test
  void spellingsOfOneAddressAreOne() {
    assertThat(WebAddress.parse(" HTTPS://Wire.Example.com#top "))
        .isEqualTo(WebAddress.parse("https://wire.example.com/"))
        .hasToString("https://wire.example.com/");
    assertThat(WebAddress.parse("http://x.example:8080/a%20b?q=%C3%A9"))
        .hasToString("http://x.example:8080/a%20b?q=%C3%A9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "wire.example.com/feed",
        "ftp://wire.example.com/feed",
        "file:///etc/passwd",
        "http://",
        "http:///feed",
        "https://anna:secret@wire.example.com/",
        "https://wire example.com/",
        "mailto:anna@example.com"
      })
  void whatCannotBeFetchedIsNoAddress(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WebAddress.parse(text))
        .withMessageStartingWith("it ");
  }
}
