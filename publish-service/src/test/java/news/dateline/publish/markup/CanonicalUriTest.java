package news.dateline.publish.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUriTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/",
        "https://example.org/a/b?c=d&e=%20#f",
        "https://example.org:8443/a",
        "https://[2001:db8::1]/a",
        "http://example.org/%C3%A9",
        "http://example.org/a%2Fb%3A",
        "urn:x:1",
        "urn:x:%C3%A9",
        "urn:dateline:wire:ferry",
        "tag:example.org,2026:1",
        "mailto:a@example.org",
      })
  void thisIsCanonical(String uri) {
    assertThat(CanonicalUri.is(uri)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP://example.org/",
        "http://Example.org/",
        "http://example.org",
        "http://example.org?a",
        "http://example.org:80/",
        "https://example.org:443/a",
        "http://example.org:/a",
        "http://example.org:08/a",
        "http://example.org./a",
        "http://me@example.org/a",
        "http://example.org/a/../b",
        "http://example.org/./b",
        "http://example.org/a/..",
        "http://example.org/%c3%a9",
        "http://example.org/%41",
        "http://example.org/%7Eme",
        "http://example.org/%E9",
        "http://example.org/e%CC%81",
        "http://example.org/%2541",
        "urn:x:%c3%a9",
        "URN:x:1",
        "mailto:a@Example.org",
        "mailto:a+b@example.org",
      })
  void thisIsNot(String uri) {
    assertThat(CanonicalUri.is(uri)).isFalse();
  }

  @Property
  void whatIsCanonicalDoesNotChangeWhenItIsNormalized(@ForAll("addresses") String address) {
    if (CanonicalUri.is(address)) {
      URI uri = URI.create(address);
      assertThat(uri.normalize()).hasToString(address);
      assertThat(uri.getScheme()).isLowerCase();
      assertThat(uri.getHost()).isEqualTo(uri.getHost().toLowerCase(java.util.Locale.ROOT));
      assertThat(uri.getRawPath()).startsWith("/");
      assertThat(address)
          .doesNotStartWith("http://example.org:80")
          .doesNotContainPattern("%[0-9A-F]?[a-f]|%4[1-9A-F]");
    }
  }

  @Property
  void aPathThatIsEncodedAsItMustBeIsCanonical(@ForAll("segments") String segment)
      throws Exception {
    String encoded = new URI("http", "example.org", "/" + segment, null).toASCIIString();

    assertThat(CanonicalUri.is(encoded)).as(encoded).isTrue();
  }

  @Provide
  Arbitrary<String> segments() {
    return Arbitraries.strings().withChars("abcXYZ019-_~é漢 \"<>^`{|}").ofMinLength(1);
  }

  @Provide
  Arbitrary<String> addresses() {
    Arbitrary<String> schemes = Arbitraries.of("http", "https", "HTTP");
    Arbitrary<String> hosts =
        Arbitraries.of("example.org", "Example.org", "example.org:80", "e.org:81");
    Arbitrary<String> paths =
        Arbitraries.of("a", "/b", "/.", "/..", "%41", "%C3%A9", "%c3", "~", "?", "b")
            .list()
            .ofMaxSize(5)
            .map(parts -> String.join("", parts));
    return Combinators.combine(schemes, hosts, paths)
        .as((scheme, host, path) ->
            scheme + "://" + host + (path.startsWith("?") ? path : "/" + path))
        // Java takes two slashes for one, RFC 3986 does not.
        .filter(address -> address.lastIndexOf("//") < 8);
  }
}
