package news.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import news.dateline.article.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
  /** Of seventeen items with a country and three without. */
  private static final int FLOOR = 19;

  /** A line of the test set. */
  private record Item(Set<String> countries, String headline, String body) {
    static Item of(String line) {
      String[] cells = line.split("\t", 2);
      String[] parts = cells[1].split(" \\|\\| ", 2);
      Set<String> countries = cells[0].equals("-") ? Set.of() : Set.of(cells[0].split(","));
      return new Item(countries, parts[0], parts[1]);
    }

    boolean right(@org.jspecify.annotations.Nullable String language) {
      Story story =
          new Story(
              Article.UNKNOWN_SOURCE,
              headline,
              null,
              null,
              null,
              language,
              null,
              Samples.body(body));
      return countries.isEmpty()
          ? Samples.TAGGER.tag(story).tags().isEmpty()
          : Set.copyOf(Samples.focusCountries(story)).equals(countries);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en", "es", "fr", "de", "pt", "ru", "uk", "ar", "zh-hans", "zh-hant", "ja", "ko", "id",
        "vi", "hi"
      })
  void itemsAreAboutTheirCountryWhetherTheirLanguageIsSaidOrNot(String language)
      throws IOException {
    List<Item> items = read(language);
    assertThat(items).hasSize(20);
    assertThat(wrong(items, language)).hasSizeLessThanOrEqualTo(items.size() - FLOOR);
    assertThat(wrong(items, null)).hasSizeLessThanOrEqualTo(items.size() - FLOOR);
  }

  private static List<Item> wrong(
      List<Item> items, @org.jspecify.annotations.Nullable String language) {
    return items.stream().filter(item -> !item.right(language)).toList();
  }

  private static List<Item> read(String language) throws IOException {
    try (InputStream stream =
        LanguagesTest.class.getResourceAsStream("/languages/" + language + ".tsv")) {
      String text =
          new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
      List<Item> items = new ArrayList<>();
      text.lines().filter(line -> !line.isBlank()).forEach(line -> items.add(Item.of(line)));
      return items;
    }
  }
}
