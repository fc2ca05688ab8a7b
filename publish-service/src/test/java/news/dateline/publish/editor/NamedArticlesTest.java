package news.dateline.publish.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import java.util.function.Function;
import news.dateline.article.ArticleUri;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedArticlesTest {
  private static final ArticleUri PIER = new ArticleUri("urn:x:pier");
  private static final Function<String, Optional<ArticleUri>> KNOWN =
      id -> id.equals("7bv2yrcya6wjf5ri") ? Optional.of(PIER) : Optional.empty();

  @Test
  void articleIsNamedByItsIdOrItsEncodedUri() {
    NamedArticles articles = new NamedArticles(KNOWN, () -> true);
    assertThat(articles.uri("7bv2yrcya6wjf5ri", "/tags")).isEqualTo(PIER);
    assertThat(articles.uri("urn%3Ax%3Apier", "/tags")).isEqualTo(PIER);
    assertThat(articles.uri("urn%3Adateline%3Aarticle%3A7bv2yrcya6wjf5ri", "/tags"))
        .isEqualTo(PIER);
    assertThat(new NamedArticles(KNOWN, () -> false).uri("urn%3Ax%3Apier", "/tags"))
        .isEqualTo(PIER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/tags", "/status"})
  void unknownIdIsAnsweredWithTheAddressThatWasAskedFor(String rest) {
    NamedArticles articles = new NamedArticles(KNOWN, () -> true);
    Problem problem = problem(articles, rest);
    assertThat(problem.status()).isEqualTo(404);
    assertThat(problem.detail())
        .contains("has the id aaaaaaaaaaaaaaaa.")
        .endsWith(" /articles/urn%3Ax%3Apier" + rest + ".");
  }

  @Test
  void unknownIdMayBeKnownSoonWhileIdsAreBeingRead() {
    assertThat(problem(new NamedArticles(KNOWN, () -> false), "/tags").status()).isEqualTo(503);
  }

  private static Problem problem(NamedArticles articles, String rest) {
    return catchThrowableOfType(
            ProblemException.class, () -> articles.uri("aaaaaaaaaaaaaaaa", rest))
        .problem();
  }
}
