package news.dateline.publish.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import news.dateline.publish.view.Change;
import news.dateline.publish.view.Changes;
import news.dateline.publish.view.FeedView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
  @TempDir Path directory;
  private FeedView view;
  private Search search;

  @BeforeEach
  void open() {
    view = FeedView.open(directory, "log");
    search = new Search(view);
  }

  @AfterEach
  void close() {
    view.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The ferries were sailing | ferry sail",
        "de | Die Häfen werden ausgebaut | Hafen",
        "fr | Les élections législatives | election",
        "es | Las conversaciones comienzan | conversación",
        "ru | Переговоры начались в Москве | переговор",
        "zh-Hans | 朝鲜半岛局势紧张 | 半岛",
        "ja | 日本政府は港を開いた | 政府",
        "ko | 서울에서 회담이 열렸다 | 회담이",
        "ar | بدأت المحادثات في القاهرة | المحادثات",
        "uk | Переговори у Києві | КИЄВІ",
        "xx | Zażółć gęślą jaźń | zazołc"
      })
  void textIsFoundInItsLanguage(String language, String text, String words) {
    live(Changes.written(0, "urn:wire:a", "—", text, language));

    assertThat(ids("q=" + words)).containsExactly("urn:wire:a");
    assertThat(ids("q=" + words + " zzz")).isEmpty();
  }

  @Test
  void textWithoutLanguageInChineseIsFoundByPairs() {
    live(Changes.publish(0, "urn:wire:a", "朝鲜半岛局势", "朝鲜半岛局势紧张，各方呼吁对话。"));

    assertThat(ids("q=局势")).containsExactly("urn:wire:a");
  }

  @Test
  void everyWordMustBeThereUnlessItIsSaidOtherwise() {
    live(
        Changes.written(0, "urn:wire:a", "Harbor opens", "Ships sail to Busan.", "en"),
        Changes.written(1, "urn:wire:b", "Harbor closes", "Ships wait.", "en"));

    assertThat(ids("q=harbor ships")).hasSize(2);
    assertThat(ids("q=harbor busan")).containsExactly("urn:wire:a");
    assertThat(ids("q=harbor -busan")).containsExactly("urn:wire:b");
    assertThat(ids("q=busan | closes")).hasSize(2);
    assertThat(ids("q=\"ships wait\"")).containsExactly("urn:wire:b");
    assertThat(ids("q=\"wait ships\"")).isEmpty();
  }

  @Test
  void whatIsLeftOutIsLeftOutInEveryLanguage() {
    live(
        Changes.written(0, "urn:wire:en", "Ferry news", "Anna takes the ferry.", "en"),
        Changes.written(1, "urn:wire:harbor", "Harbor news", "Anna stays.", "en"),
        Changes.written(2, "urn:wire:de", "Hafen", "Anna bleibt im Hafen.", "de"),
        Changes.written(3, "urn:wire:none", "—", "Anna.", "xx"));

    assertThat(ids("q=-ferry"))
        .containsExactlyInAnyOrder("urn:wire:harbor", "urn:wire:de", "urn:wire:none");
    assertThat(ids("q=anna -ferry"))
        .containsExactlyInAnyOrder("urn:wire:harbor", "urn:wire:de", "urn:wire:none");
    assertThat(ids("q=anna -häfen -ferries"))
        .containsExactlyInAnyOrder("urn:wire:harbor", "urn:wire:none");
    assertThat(ids("q=anna -ferry", "facets=false", "limit=0")).isEmpty();
    assertThat(find("q=anna -ferry").total()).contains(3L);
    assertThat(ids("q=hafen | -anna")).containsExactly("urn:wire:de");
  }

  @ParameterizedTest
  @CsvSource({
    "James Perkins, perkins",
    "James Perkins, James Perkins",
    "James Perkins, '\"james perkins\"'",
    "James Perkins, the perkins ferries",
    "María Álvarez, álvarez",
    "María Álvarez, maria alvarez",
    "Agnes Sailing, sailing",
  })
  void anAuthorIsFoundByNameInAnyLanguage(String author, String words) {
    live(
        Changes.by(0, "urn:wire:a", author, "The ferries were there.", "en"),
        Changes.by(1, "urn:wire:b", "Somebody Else", "Häfen.", "de"));

    assertThat(ids("q=" + words)).containsExactly("urn:wire:a");
  }

  @Test
  void anAuthorIsLeftOutByName() {
    live(
        Changes.by(0, "urn:wire:a", "James Perkins", "The ferries were there.", "en"),
        Changes.by(1, "urn:wire:b", "Somebody Else", "The ferries left.", "en"));

    assertThat(ids("q=ferry -perkins")).containsExactly("urn:wire:b");
  }

  @Test
  void aWordThatIsTooCommonToBeLookedForIsNotLookedForInBylines() {
    live(
        Changes.by(0, "urn:wire:a", "James Perkins", "The ferries were there.", "en"),
        Changes.written(1, "urn:wire:b", "Hafen", "Im Hafen.", "de"));

    assertThat(ids("q=the ferry")).containsExactly("urn:wire:a");
  }

  @Test
  void textThatIsTooLongToBeSearchedForIsRefusedInAnyScript() {
    live(Changes.written(0, "urn:wire:a", "局势", "朝鲜半岛局势紧张", "zh"));

    assertThat(ids("q=朝鲜半岛局势紧张")).containsExactly("urn:wire:a");
    for (String words :
        List.of("朝鲜半岛局势紧张".repeat(60), "ab-".repeat(160), "a|".repeat(240), "한국 ".repeat(33))) {
      assertThatExceptionOfType(BadSearchException.class)
          .isThrownBy(() -> ids("q=" + words))
          .returns("search-too-complex", BadSearchException::code);
    }
  }

  @Test
  void headlineCountsMoreThanText() {
    live(
        Changes.written(0, "urn:wire:text", "Other news", "The ferry sank, long ago.", "en"),
        Changes.written(1, "urn:wire:title", "Ferry news", "Nothing else happened today.", "en"));

    assertThat(ids("q=ferry")).containsExactly("urn:wire:title", "urn:wire:text");
  }

  @Test
  void filtersOfOneKindWidenAndOfSeveralNarrow() {
    live(
        Changes.written(0, "urn:wire:a", "A", "a", "en-US", "region/asia", "country/KP"),
        Changes.written(1, "urn:wire:b", "B", "b", "en", "region/asia", "country/JP"),
        Changes.written(2, "urn:wire:c", "C", "c", "de", "region/europe", "country/DE"));

    assertThat(ids("region=asia", "sort=newest")).containsExactly("urn:wire:b", "urn:wire:a");
    assertThat(ids("country=kp", "country=DE")).hasSize(2);
    assertThat(ids("region=asia", "country=JP")).containsExactly("urn:wire:b");
    assertThat(ids("language=en")).hasSize(2);
    assertThat(ids("language=en-us")).containsExactly("urn:wire:a");
    assertThat(ids("source=wire")).hasSize(3);
    assertThat(ids("source=other")).isEmpty();
    assertThat(ids("from=2026-11-22T10:00:01Z")).hasSize(2);
    assertThat(ids("to=2026-11-22T10:00:01Z")).containsExactly("urn:wire:a");
    assertThat(ids("from=2026-11-22", "to=2026-11-22")).hasSize(3);
    assertThat(ids("to=2026-11-21")).isEmpty();
  }

  @Test
  void facetsCountWhatMatches() {
    live(
        Changes.written(0, "urn:wire:a", "A", "harbor", "en", "region/asia", "country/KP"),
        Changes.written(1, "urn:wire:b", "B", "harbor", "en", "region/asia", "region/east-asia"),
        Changes.written(2, "urn:wire:c", "C", "desert", "de", "region/europe"));

    Found found = find("q=harbor");

    assertThat(found.total()).contains(2L);
    assertThat(found.counts().orElseThrow())
        .containsEntry("region", Map.of("asia", 2L, "east-asia", 1L))
        .containsEntry("country", Map.of("KP", 1L))
        .containsEntry("language", Map.of("en", 2L))
        .containsEntry("source", Map.of("wire", 2L))
        .containsEntry("day", Map.of("2026-11-22", 2L));
    assertThat(find("q=harbor", "limit=0").hits()).isEmpty();
    assertThat(find("q=harbor", "facets=false").counts()).isEmpty();
  }

  @Test
  void highlightsAreSafeToShow() {
    live(Changes.written(0, "urn:wire:a", "Ferry <b>", "A <script>ferry</script> & more.", "en"));

    Map<String, String> highlights = find("q=ferry").hits().getFirst().highlights();

    assertThat(highlights.get("title")).isEqualTo("<mark>Ferry</mark> &lt;b&gt;");
    assertThat(highlights.get("text"))
        .contains("<mark>ferry</mark>", "&lt;script&gt;", "&amp;")
        .doesNotContain("<script>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"newest", "updated", "relevance"})
  void pagesGoThroughEverythingOnceWhileArticlesComeIn(String sort) {
    live(
        IntStream.range(0, 25)
            .mapToObj(i -> Changes.written(i, "urn:wire:" + i, "Ferry", "ferry", "en"))
            .toArray(Change[]::new));
    List<String> seen = new ArrayList<>();
    String cursor = "";
    int offset = 25;
    do {
      Found found = find("q=ferry", "sort=" + sort, "limit=4", "cursor=" + cursor);
      found.hits().forEach(hit -> seen.add(hit.change().uri().value()));
      cursor = found.next().orElse("");
      if (!sort.equals("relevance")) {
        view.apply(Changes.written(offset, "urn:wire:" + offset, "Ferry", "ferry", "en"));
        offset++;
      }
    } while (!cursor.isEmpty());

    assertThat(seen)
        .containsExactlyElementsOf(
            IntStream.range(0, 25).map(i -> 24 - i).mapToObj(i -> "urn:wire:" + i).toList());
  }

  @Test
  void withdrawnArticleIsNotFoundFromTheMomentItsWithdrawalIsRead() {
    Change story = Changes.written(0, "urn:wire:a", "Secret", "secret", "en");
    live(story);
    assertThat(ids("q=secret")).hasSize(1);

    view.apply(Changes.withdraw(story, 1));

    assertThat(ids("q=secret")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"country=USA,ISO 3166-1", "facets=maybe,true or false"})
  void whatCannotBeReadIsNamed(String parameter, String expected) {
    live();

    assertThatExceptionOfType(BadSearchException.class)
        .isThrownBy(() -> find(parameter))
        .withMessageContaining(expected);
  }

  @Test
  void aThousandWordsAreTooMany() {
    live();

    assertThatExceptionOfType(BadSearchException.class)
        .isThrownBy(() -> find("q=" + "word ".repeat(1000)))
        .withMessageContaining("at most 32 words");
    String[] filters =
        IntStream.range(0, 1000).mapToObj(i -> "language=c" + i).toArray(String[]::new);
    assertThatExceptionOfType(BadSearchException.class)
        .isThrownBy(() -> find(filters))
        .withMessageContaining("at most 64");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cursor=nonsense",
        "cursor=AAAA",
        "limit=101",
        "limit=x",
        "sort=best",
        "from=yesterday",
        "foo=1"
      })
  void whatCannotBeReadIsNamed(String parameter) {
    live();

    assertThatExceptionOfType(BadSearchException.class)
        .isThrownBy(() -> find(parameter))
        .withMessageContaining(parameter.startsWith("foo") ? "foo" : "Expected");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "((((", "- -", "|||", "*", "a~9999", "the", "\\", "\u0000", "🙂"})
  void oddWordsAreNoError(String words) {
    live(Changes.written(0, "urn:wire:a", "A", "a", "en"));

    assertThat(find("q=" + words).hits()).isNotNull();
  }

  private void live(Change... history) {
    for (Change change : history) {
      view.apply(change);
    }
    view.caughtUp();
  }

  private List<String> ids(String... parameters) {
    return find(parameters).hits().stream().map(hit -> hit.change().uri().value()).toList();
  }

  private Found find(String... parameters) {
    Map<String, List<String>> all = new HashMap<>();
    Arrays.stream(parameters)
        .map(parameter -> parameter.split("=", 2))
        .forEach(pair -> all.computeIfAbsent(pair[0], any -> new ArrayList<>()).add(pair[1]));
    return search.find(SearchRequest.of(all));
  }
}
