package news.dateline.publish.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.article.EventKind;
import news.dateline.article.EventReason;
import news.dateline.article.Facets;
import news.dateline.article.FeedEvent;
import news.dateline.article.FeedId;
import news.dateline.runtime.http.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamFilterTest {
  private static final Facets PIER =
      facets(
          "region/east-asia",
          "region/indo-pacific",
          "program/korea-center",
          "own/korea-center",
          "country/KR",
          "language/pt-BR",
          "source/harbor%20wire");

  @Test
  void oneOfEachKindThatIsNamedMustBeThere() {
    assertThat(filter("region=europe,east-asia").test(PIER)).isTrue();
    assertThat(filter("region=east-asia&country=kr").test(PIER)).isTrue();
    assertThat(filter("region=east-asia&country=JP").test(PIER)).isFalse();
    assertThat(filter("program=kennan-institute").test(PIER)).isFalse();
    assertThat(filter("source=harbor wire").test(PIER)).isTrue();
  }

  @Test
  void withoutAFilterEverythingPublishedMatches() {
    assertThat(filter("").test(PIER)).isTrue();
    assertThat(filter("").test(Facets.NONE)).isFalse();
  }

  @Test
  void whoAsksForALanguageGetsItsRegionalFormsToo() {
    assertThat(filter("language=pt").test(PIER)).isTrue();
    assertThat(filter("language=PT-br").test(PIER)).isTrue();
    assertThat(filter("language=pt-PT").test(PIER)).isFalse();
    assertThat(filter("language=pt").test(facets("language/ptb"))).isFalse();
  }

  @Test
  void programsFeedCanBeNarrowedToItsOwn() {
    Facets related = facets("program/korea-center");
    FeedId feed = new FeedId("program/korea-center");

    assertThat(StreamFilter.of(feed, query("role=own")).test(PIER)).isTrue();
    assertThat(StreamFilter.of(feed, query("role=own")).test(related)).isFalse();
    assertThat(StreamFilter.of(feed, query("")).test(related)).isTrue();
    assertThat(filter("program=korea-center&role=own").test(related)).isFalse();
  }

  @Test
  void formerIdOfAFeedStandsForThePresentOne() {
    StreamFilter filter =
        StreamFilter.of(
            query("region=far-east"),
            feed -> feed.value().equals("region/far-east") ? new FeedId("region/east-asia") : feed);

    assertThat(filter.test(PIER)).isTrue();
  }

  @Test
  void updatesCanBeLeftOutAndWithdrawalsCannot() {
    StreamFilter filter = filter("without=cosmetic,retagged");

    assertThat(filter.leavesOut(event(EventKind.UPDATE, EventReason.COSMETIC))).isTrue();
    assertThat(filter.leavesOut(event(EventKind.UPDATE, EventReason.RETAGGED))).isTrue();
    assertThat(filter.leavesOut(event(EventKind.UPDATE, EventReason.CONTENT))).isFalse();
    assertThat(filter.leavesOut(event(EventKind.WITHDRAW, EventReason.LEFT_FEED))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "region=No Such,bad-filter",
    "country=KOR,bad-filter",
    "language=portuguese-of-brazil,bad-filter",
    "role=related,bad-filter",
    "role=own,bad-filter",
    "without=killed,bad-filter",
  })
  void whatCannotBeReadIsNamed(String query, String code) {
    assertThatThrownBy(() -> filter(query))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.problem().status()).isEqualTo(400);
              assertThat(refused.problem().code()).isEqualTo(code);
              assertThat(refused.problem().detail()).contains("expected");
            });
  }

  @Test
  void filterOfAThousandTermsIsRefused() {
    String terms =
        IntStream.range(0, 1000).mapToObj(term -> "r" + term).collect(Collectors.joining(","));

    assertThatThrownBy(() -> filter("region=" + terms))
        .isInstanceOf(ProblemException.class)
        .hasMessage("The limit is 100; this one has 1000.");
  }

  private static StreamFilter filter(String query) {
    return StreamFilter.of(query(query), feed -> feed);
  }

  private static StreamFilter.Query query(String text) {
    Map<String, List<String>> values =
        Arrays.stream(text.split("&"))
            .map(pair -> pair.split("=", 2))
            .filter(pair -> pair.length == 2)
            .collect(
                Collectors.groupingBy(
                    pair -> pair[0], Collectors.mapping(pair -> pair[1], Collectors.toList())));
    return name -> values.getOrDefault(name, List.of());
  }

  private static Facets facets(String... values) {
    return new Facets(Set.of(values));
  }

  private static FeedEvent event(EventKind kind, EventReason reason) {
    return new FeedEvent(kind, reason, 1, PIER, PIER, PIER);
  }
}
