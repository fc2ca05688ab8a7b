package news.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {
  @Test
  void idIsTheFirstEightyBitsOfTheSha256InBase32() {
    // echo -n urn:x:story | sha256sum | xxd -r -p | head -c 10 | base32 | tr A-Z a-z
    assertThat(new ArticleUri("urn:x:story").id()).isEqualTo("k5jh2xkm6fby7gt7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "story", "/articles/1", "urn:with space", "://x"})
  void whatIsNoAbsoluteUriIsNoIdentity(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ArticleUri(text));
  }

  @ParameterizedTest
  @CsvSource({
    "urn:x:story,urn:x:story",
    "https://example.org/Ä?q=é#ü,https://example.org/%C3%84?q=%C3%A9#%C3%BC",
    "https://example.org/%C3%84,https://example.org/%C3%84",
    "urn:x:\uB124,urn:x:%EB%84%A4"
  })
  void iriAndTheUriThatMeansTheSameAreOneIdentity(String given, String uri) {
    assertThat(new ArticleUri(given)).hasToString(uri).isEqualTo(new ArticleUri(uri));
  }

  @Test
  void iriIsNoIdentityWhereItsUriIsTooLong() {
    String longest = "urn:x:" + "a".repeat(ArticleUri.MAX_LENGTH - 6);
    assertThat(ArticleUri.isAbsolute(longest)).isTrue();
    assertThat(ArticleUri.isAbsolute("urn:x:" + "ä".repeat(ArticleUri.MAX_LENGTH / 6))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3-1742", "3-1742/5", "0-0"})
  void receiptIdIsReadBackAsItWasWritten(String text) {
    assertThat(ReceiptId.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3", "3-", "-1-2", "3-1742/", "a-b", "3-1742/5/6"})
  void receiptIdOfAnotherFormIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> ReceiptId.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"all", "region/indo-pacific", "program/korea-center"})
  void feedIdIsItsAddress(String text) {
    assertThat(new FeedId(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "region", "region/", "region/A", "country/KR", "region/a/b", "../all"})
  void feedIdOfAnotherFormIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new FeedId(text));
  }

  @ParameterizedTest
  @CsvSource({"2,10,-1", "10,2,1", "007,7,0", "1.2,1.10,-1", "1.0,1,0", "3,3,0"})
  void versionNumbersAreComparedAsNumbers(String left, String right, int order) {
    assertThat(version(left).compare(version(right), SourceVersion.Scheme.NUMBER)).isEqualTo(order);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two", "v2", "1.", "-1", "1e9"})
  void versionThatIsNoNumberCountsAsNone(String number) {
    assertThat(version(number).scheme()).isEqualTo(SourceVersion.Scheme.ARRIVAL);
  }

  private static SourceVersion version(String number) {
    return new SourceVersion(number, null, new Arrival(Instant.EPOCH, ReceiptId.of(0, 0)));
  }
}
