package news.dateline.publish.editor;

import io.helidon.webserver.http.ServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import news.dateline.article.ArticleUri;
import news.dateline.publish.ninjs.Urns;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;

/**
 * Articles as editors name them in a path: by short id, or by uri, percent-encoded, also by the one
 * that documents have where no encoding makes the article's own a URI.
 */
public final class NamedArticles {
  private static final String ARTICLES = "/articles/";

  private final Function<String, Optional<ArticleUri>> uris;
  private final BooleanSupplier caughtUp;

  /**
   * The articles.
   *
   * @param uris those known by their short ids
   * @param caughtUp whether what {@code uris} knows has been read
   */
  public NamedArticles(Function<String, Optional<ArticleUri>> uris, BooleanSupplier caughtUp) {
    this.uris = uris;
    this.caughtUp = caughtUp;
  }

  /**
   * The name in the path {@code /articles/<name><rest>} of {@code request}, as it was sent: a uri
   * in it has slashes of its own, percent-encoded. Empty where the path is another.
   */
  static Optional<String> in(ServerRequest request, String rest) {
    String path = request.prologue().uriPath().rawPath();
    boolean named =
        path.startsWith(ARTICLES)
            && path.endsWith(rest)
            && path.length() > ARTICLES.length() + rest.length();
    return named
        ? Optional.of(path.substring(ARTICLES.length(), path.length() - rest.length()))
        : Optional.empty();
  }

  /**
   * The uri of the article that a path names.
   *
   * @param encoded its name, as it stands in the path
   * @param rest what follows the name there, such as {@code /status}
   * @throws ProblemException 404 when no id is known so, 503 while ids are still being read
   */
  ArticleUri uri(String encoded, String rest) {
    String given = decoded(encoded);
    Optional<String> id = Urns.articleId(given);
    if (id.isEmpty() && ArticleUri.isAbsolute(given)) {
      return new ArticleUri(given);
    }
    String name = id.orElse(given);
    if (!caughtUp.getAsBoolean()) {
      throw new ProblemException(
          new Problem(
              503,
              "not-ready",
              "The articles are still being read",
              "Try again in a second, or give the uri instead of the id."));
    }
    return uris.apply(name)
        .orElseThrow(() ->
            new ProblemException(
                new Problem(
                    404,
                    "no-such-article",
                    "There is no such article",
                    "No article among the newest has the id "
                        + name
                        + ". Its uri can be given instead, percent-encoded, whether or not it"
                        + " has arrived: /articles/urn%3Ax%3Apier"
                        + rest
                        + ".")));
  }

  private static String decoded(String encoded) {
    try {
      return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return encoded;
    }
  }
}
