package news.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import news.dateline.article.Article;
import news.dateline.article.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Items of fourteen languages, written by people who had not seen the names: news/README.md. */
class ItemsTest {
  @ParameterizedTest
  @CsvSource({"first, 225", "second, 217", "third, 229"})
  void itemsAreAboutTheirCountries(String file, int least) throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> lines = lines(file);
    for (String line : lines) {
      JsonNode item = Json.MAPPER.readTree(line);
      Set<String> wanted = strings(item.get("countries"));
      Set<String> found = new HashSet<>(Samples.focusCountries(story(item)));
      if (!found.containsAll(wanted) || !isDefensible(found, wanted, item)) {
        wrong.add(item.get("uri").asString() + " " + found + " instead of " + wanted);
      }
    }
    assertThat(lines).hasSize(240);
    assertThat(wrong).hasSizeLessThanOrEqualTo(lines.size() - least);
  }

  private static boolean isDefensible(Set<String> found, Set<String> wanted, JsonNode item) {
    Set<String> others = new HashSet<>(found);
    others.removeAll(wanted);
    others.removeAll(strings(item.get("maybe")));
    return others.isEmpty();
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream stream = ItemsTest.class.getResourceAsStream("/news/" + file + ".jsonl")) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }

  private static Story story(JsonNode item) {
    return new Story(
        Article.UNKNOWN_SOURCE,
        item.get("title").asString(),
        null,
        text(item.get("dateline")),
        null,
        text(item.get("language")),
        null,
        Samples.body(item.get("body").asString().split("\n\n")));
  }

  private static @Nullable String text(@Nullable JsonNode value) {
    return value == null ? null : value.asString();
  }

  private static Set<String> strings(@Nullable JsonNode array) {
    Set<String> strings = new HashSet<>();
    if (array != null) {
      array.forEach(value -> strings.add(value.asString()));
    }
    return strings;
  }
}
