package news.dateline.publish.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

class MarkupTest {
  @Test
  void cleanTextLosesWhatXmlForbidsAndKeepsEverythingElse() {
    assertThat(CleanText.of("a\u0000b\u0008c\u001Fd\u007Fe\u009Ff")).isEqualTo("abcdef");
    assertThat(CleanText.of("lone \uD83D and \uDE00")).isEqualTo("lone  and ");
    assertThat(CleanText.of("x\uFFFE\uFFFF\uFDD0y")).isEqualTo("xy");
    assertThat(CleanText.of("\u202Eleoul\u202D\u200F\u2067")).isEqualTo("leoul\u200F\u2067");
    assertThat(CleanText.of("\uD83D\uDE00 مرحبا \t 한국\n]]>")).isEqualTo("😀 مرحبا \t 한국\n]]>");
  }

  @Test
  void everyLineEndBecomesALineFeed() {
    assertThat(CleanText.of("a\r\nb\rc\u0085d\ne")).isEqualTo("a\nb\nc\nd\ne");
    assertThat(CleanText.line(" a\r\n\tb ")).isEqualTo("a b");
  }

  @Test
  void markupInTextIsShownAndNeverRun() {
    assertThat(HtmlText.escape("<script>alert('x') && \"y\"</script>]]>"))
        .isEqualTo(
            "&lt;script&gt;alert(&#39;x&#39;) &amp;&amp; &quot;y&quot;&lt;/script&gt;]]&gt;");
  }

  @Property
  void whateverTheTextEscapedItIsWellFormedAndReadsTheSame(@ForAll String text) throws Exception {
    String parsed =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader("<p>" + HtmlText.escape(text) + "</p>")))
            .getDocumentElement()
            .getTextContent();

    assertThat(parsed).isEqualTo(CleanText.of(text));
    assertThat(new String(parsed.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(parsed);
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.org/a?b=c#d, http://example.org/a?b=c#d",
    "urn:dateline:wire:abc, urn:dateline:wire:abc",
    "tag:example.org;2005:/1, tag:example.org;2005:/1",
    "http://example.org/é, http://example.org/%C3%A9",
    "http://example.org/?a[]=1, http://example.org/?a%5B%5D=1",
    "http://[::1]:8080/a, http://[::1]:8080/a",
    "https://user:pw@example.org:80/, https://user:pw@example.org:80/",
    "file:///etc/hosts, file:///etc/hosts",
  })
  void anAbsoluteUriIsEncodedWhereItMustBe(String given, String strict) {
    assertThat(StrictUri.of(given)).contains(strict);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a b", "/relative", "http://a:b:c/", "http://a:80x/", "x:\uD83D", "x:a\u0000"})
  void whatIsNoUriIsNone(String given) {
    assertThat(StrictUri.of(given)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "http:opaque", "httpx://a/"})
  void onlyHttpWithAHostIsAWebAddress(String given) {
    assertThat(StrictUri.web(given)).isEmpty();
    assertThat(StrictUri.web("HTTPS://example.org/")).isPresent();
  }
}
