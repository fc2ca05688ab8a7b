package news.dateline.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import news.dateline.runtime.net.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
  private static final List<Network> OURS =
      List.of(Network.of("127.0.0.1"), Network.of("10.0.0.0/8"), Network.of("fd00::/8"));
  private final TrustedProxies proxies = new TrustedProxies(OURS);

  @Test
  void whoIsNotTrustedIsNotBelieved() {
    assertThat(caller("198.51.100.1", List.of("for=192.0.2.1"), List.of("192.0.2.1")))
        .isEqualTo("198.51.100.1");
    assertThat(
            new TrustedProxies(List.of())
                .caller(address("127.0.0.1"), List.of(), List.of("192.0.2.1"))
                .getHostAddress())
        .isEqualTo("127.0.0.1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "192.0.2.1                         | 192.0.2.1",
        "192.0.2.1:4711                    | 192.0.2.1",
        "2001:db8::7                       | 2001:db8:0:0:0:0:0:7",
        "[2001:db8::7]:4711                | 2001:db8:0:0:0:0:0:7",
        "::ffff:192.0.2.1                  | 192.0.2.1",
        // What stands before the last one who is not trusted, anybody can write.
        "192.0.2.99, 192.0.2.1             | 192.0.2.1",
        "192.0.2.99, 192.0.2.1, 10.1.2.3   | 192.0.2.1",
        "192.0.2.1,10.1.2.3,fd00::1        | 192.0.2.1",
        // Everybody on the way is ours: whoever is first calls.
        "10.9.9.9, 10.1.2.3                | 10.9.9.9",
        // What cannot be read ends the way back.
        "192.0.2.1, unknown                | 127.0.0.1",
        "192.0.2.1, , 10.1.2.3             | 10.1.2.3",
        "192.0.2.1, localhost              | 127.0.0.1",
      })
  void callerIsTheLastOneNamedThatIsNoTrustedProxy(String forwardedFor, String caller) {
    assertThat(caller("127.0.0.1", List.of(), List.of(forwardedFor))).isEqualTo(caller);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "for=192.0.2.60;proto=http;by=203.0.113.43          | 192.0.2.60",
        "For=\"[2001:db8:cafe::17]:4711\"                   | 2001:db8:cafe:0:0:0:0:17",
        "for=192.0.2.43, for=198.51.100.17;by=10.1.1.1      | 198.51.100.17",
        "proto=\"a,b;for=192.0.2.9\";for=192.0.2.43         | 192.0.2.43",
        "for=192.0.2.43, for=\"10.1.2.3:80\"                | 192.0.2.43",
        "for=192.0.2.43, for=_hidden                        | 127.0.0.1",
        "for=192.0.2.43, by=10.1.2.3                        | 127.0.0.1",
        "for=\"192.0.2.43                                   | 127.0.0.1",
      })
  void forwardedIsReadAsRfc7239HasIt(String forwarded, String caller) {
    assertThat(caller("127.0.0.1", List.of(forwarded), List.of())).isEqualTo(caller);
  }

  @Test
  void linesOfOneHeaderAreReadInTheirOrder() {
    assertThat(caller("127.0.0.1", List.of(), List.of("192.0.2.99", "192.0.2.1", "10.1.2.3")))
        .isEqualTo("192.0.2.1");
  }

  @Test
  void headerThatTheProxyDoesNotSetCannotBeUsedToCountAsSomebodyElse() {
    assertThat(caller("127.0.0.1", List.of("for=192.0.2.99"), List.of("192.0.2.1")))
        .isEqualTo("127.0.0.1");
    assertThat(caller("127.0.0.1", List.of("for=192.0.2.1"), List.of("192.0.2.1")))
        .isEqualTo("192.0.2.1");
  }

  @Test
  void thousandsOfHopsAreFollowedForAFewOnly() {
    List<String> hops = Collections.nCopies(5_000, "10.0.0.7");
    assertThat(caller("127.0.0.1", List.of(), List.of("192.0.2.1," + String.join(",", hops))))
        .isEqualTo("10.0.0.7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ",", ",,,,", "[", "]", "[]", ":", "::::::::::", "\"", "1.2.3.4.5", "%"})
  void garbageCountsAsTheProxy(String garbage) {
    assertThat(caller("127.0.0.1", List.of(), List.of(garbage))).isEqualTo("127.0.0.1");
    assertThat(caller("127.0.0.1", List.of("for=" + garbage), List.of())).isEqualTo("127.0.0.1");
  }

  private String caller(String peer, List<String> forwarded, List<String> forwardedFor) {
    return proxies.caller(address(peer), forwarded, forwardedFor).getHostAddress();
  }

  private static InetAddress address(String text) {
    return InetAddress.ofLiteral(text);
  }
}
