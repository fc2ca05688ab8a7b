package news.dateline.ingest.parse;

import static news.dateline.ingest.parse.Inputs.drafts;
import static news.dateline.ingest.parse.Inputs.input;
import static news.dateline.ingest.parse.Inputs.rejection;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import news.dateline.article.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** XML that means harm costs no more than any other. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class HostileXmlTest {
  private static final String RSS = "<rss><channel><item><title>%s</title></item></channel></rss>";

  @Test
  void entitiesAreNeverExpanded() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY lol0 \"lol\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY lol%d \"%s\">".formatted(i, ("&lol" + (i - 1) + ";").repeat(10)));
    }
    laughs.append("]>").append(RSS.formatted("A &lol29; laugh"));

    assertThat(drafts(input(laughs.toString())).getFirst().title()).isEqualTo("A &lol29; laugh");
  }

  @Test
  void oneLargeEntityManyTimesIsNotMultiplied() {
    String blowup =
        "<!DOCTYPE rss [<!ENTITY a \""
            + "a".repeat(100_000)
            + "\">]>"
            + RSS.formatted("Much " + "&a;".repeat(10_000));

    assertThat(drafts(input(blowup, "content-type", "application/rss+xml")).getFirst().title())
        .hasSizeLessThanOrEqualTo(2000);
  }

  @Test
  void externalEntitiesAreNotFetched() {
    String outside =
        "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:1/x.dtd\" [<!ENTITY f SYSTEM"
            + " \"file:///etc/passwd\"><!ENTITY % p SYSTEM \"http://127.0.0.1:1/p\"> %p;]>"
            + RSS.formatted("A file &f;");

    assertThat(drafts(input(outside)).getFirst().title()).isEqualTo("A file &f;");
  }

  @Test
  void tenThousandLevelsAreTooDeep() {
    for (String open : new String[] {"<a>", "<item>", "<a x='&undeclared;'>"}) {
      String deep = "<rss>" + open.repeat(10_000);

      assertThat(rejection(input(deep)).reason())
          .isIn(ReasonCode.TOO_DEEP, ReasonCode.MALFORMED, ReasonCode.MISSING_TITLE);
    }
    assertThat(
            rejection(input("<nitf>" + "<p>".repeat(10_000) + "</p>".repeat(10_000) + "</nitf>"))
                .reason())
        .isEqualTo(ReasonCode.TOO_DEEP);
    assertThat(rejection(input("{\"headline\":" + "[".repeat(10_000))).reason())
        .isEqualTo(ReasonCode.TOO_DEEP);
  }

  @Test
  void hundredThousandEntriesAreRefusedAndTenThousandAreNot() {
    String entry = "<item><title>T t</title><link>https://e.org/%d</link></item>";
    StringBuilder feed = new StringBuilder("<rss><channel>");
    for (int i = 0; i < 10_000; i++) {
      feed.append(entry.formatted(i));
    }

    assertThat(drafts(input(feed + "</channel></rss>"))).hasSize(10_000);
    String many = "<rss><channel>" + "<item><title>T t</title></item>".repeat(100_000);
    assertThat(rejection(input(many + "</channel></rss>")).reason())
        .isEqualTo(ReasonCode.TOO_LARGE);
    assertThat(rejection(input(many)).reason()).isEqualTo(ReasonCode.TOO_LARGE);
  }

  @Test
  void eightMebibytesOfTagsAreRefusedInTime() {
    for (String piece : new String[] {"<a/>", "<a b=''/>", "&x;", "<!---->", "<a xmlns:b='c'/>"}) {
      String many = "<newsItem guid='x:1'>" + piece.repeat(8_000_000 / piece.length());
      long start = System.nanoTime();

      assertThat(Inputs.PARSER.parse(input(many + "</newsItem>"))).isNotNull();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }
  }

  @Test
  void manyAttributesAndNamespacesAreRefused() {
    StringBuilder attributes = new StringBuilder("<rss><item ");
    StringBuilder namespaces = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      attributes.append("a").append(i).append("='' ");
    }
    for (int i = 0; i < 150; i++) {
      namespaces.append("<a xmlns:n").append(i).append("='urn:x'>");
    }

    assertThat(rejection(input(attributes + "/></rss>"))).isNotNull();
    assertThat(rejection(input("<nitf>" + namespaces + "</nitf>"))).isNotNull();
  }
}
