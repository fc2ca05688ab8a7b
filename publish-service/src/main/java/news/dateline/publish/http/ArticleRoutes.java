package news.dateline.publish.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import news.dateline.article.Article;
import news.dateline.article.Json;
import news.dateline.article.TaggedArticle;
import news.dateline.publish.ninjs.Ninjs;
import news.dateline.publish.ninjs.Urns;
import news.dateline.publish.page.ArticlePage;
import news.dateline.publish.page.LinkedNinjs;
import news.dateline.publish.page.NewsArticle;
import news.dateline.publish.page.SameStory;
import news.dateline.publish.view.Change;
import news.dateline.publish.view.FeedView;
import news.dateline.publish.why.WhyView;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;

/**
 * {@code GET /articles/{id}} as ninjs, JSON-LD or a page, by {@code Accept}, and {@code GET
 * /articles/{id}/why}; 410 once it is withdrawn.
 */
public final class ArticleRoutes {
  private static final String JSON = "application/json";
  private static final String HTML = "text/html";
  private static final List<String> FORMS = List.of(JSON, NewsArticle.MEDIA_TYPE, HTML);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final long CHECK_NANOS = Duration.ofMillis(50).toNanos();
  private static final HeaderName POLICY = HeaderNames.create("Content-Security-Policy");
  private static final HeaderName REFERRER_POLICY = HeaderNames.create("Referrer-Policy");

  private final FeedView view;
  private final WhyView why;
  private final SameStories sameStories;
  private final Supplier<URI> publicAddress;
  private final String log;

  /**
   * The routes.
   *
   * @param publicAddress what absolute addresses begin with
   * @param log names the log, so that articles of another one are never taken for ours
   */
  public ArticleRoutes(
      FeedView view,
      WhyView why,
      SameStories sameStories,
      Supplier<URI> publicAddress,
      String log) {
    this.view = view;
    this.why = why;
    this.sameStories = sameStories;
    this.publicAddress = publicAddress;
    this.log = Integer.toHexString(log.hashCode());
  }

  /** Adds them to {@code routing}. */
  public void register(HttpRouting.Builder routing) {
    Reading.at(routing, "/articles/{id}", this::article);
    Reading.at(routing, "/articles/{id}/why", this::why);
  }

  private void article(ServerRequest request, ServerResponse response) {
    Change change = shown(request);
    String form =
        Accepted.best(accept(request), FORMS)
            .orElseThrow(() ->
                new ProblemException(
                    new Problem(
                        406,
                        "not-acceptable",
                        "There is no such form of an article",
                        "Expected Accept to allow one of " + String.join(", ", FORMS) + ".")));
    List<SameStory> same = sameStories.of(change.uri().id());
    // What is linked changes by itself: a form that names what was withdrawn since must not stand.
    String linked = same.isEmpty() ? "" : "-" + Integer.toHexString(same.hashCode());
    String offset = Long.toString(change.offset(), Character.MAX_RADIX);
    String tag = log + "-" + offset + "-" + FORMS.indexOf(form) + linked;
    if (form.equals(HTML)) {
      response.header(POLICY, ArticlePage.POLICY);
      response.header(REFERRER_POLICY, "no-referrer");
    }
    new Conditional(request, response, tag, Optional.empty())
        .answer("Accept, Accept-Encoding", () -> write(change, same, form));
  }

  private static String accept(ServerRequest request) {
    return request.headers().contains(HeaderNames.ACCEPT)
        ? String.join(",", request.headers().get(HeaderNames.ACCEPT).allValues())
        : "";
  }

  private Representation write(Change change, List<SameStory> same, String form) {
    return switch (form) {
      case HTML ->
          new Representation(
              ArticlePage.MEDIA_TYPE,
              ArticlePage.of(Ninjs.read(change.ninjs()), change.at(), same, publicAddress.get()));
      case NewsArticle.MEDIA_TYPE ->
          new Representation(
              form,
              NewsArticle.of(Ninjs.read(change.ninjs()), change.at(), same, publicAddress.get()));
      default -> new Representation(JSON, LinkedNinjs.of(change.ninjs(), same));
    };
  }

  private void why(ServerRequest request, ServerResponse response) {
    Explained explained = explained(request);
    response.header(HeaderNames.CACHE_CONTROL, "no-cache");
    byte[] json =
        Json.MAPPER.writeValueAsBytes(
            answer(explained, sameStories.of(explained.change().uri().id())));
    Conditional.send(request, response, new Representation(JSON, json));
  }

  /** What is shown of an article, and why: both of one revision. */
  private record Explained(Change change, WhyView.Why why) {}

  /**
   * Tags and feeds come over two logs, and whoever hears of a revision asks for it at once: it is
   * waited for until both have come to it.
   */
  private Explained explained(ServerRequest request) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      String id = shown(request).uri().id();
      Optional<WhyView.Why> because = why.of(id);
      // Once more, last: what was withdrawn meanwhile is not explained.
      Change change = shown(request);
      if (because.isPresent() && because.get().revision() == change.event().revision()) {
        return new Explained(change, because.get());
      }
      if (Thread.interrupted() || System.nanoTime() > deadline) {
        throw Reading.notReady("the tags of the newest revision are on their way");
      }
      LockSupport.parkNanos(this, CHECK_NANOS);
    }
  }

  private static Map<String, Object> answer(Explained explained, List<SameStory> same) {
    TaggedArticle tagged = explained.why().tagged();
    Article article = tagged.article();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("uri", Urns.article(article.uri()));
    answer.put("id", article.id());
    answer.put("revision", article.revision());
    answer.put("title", article.title());
    answer.put("language", article.language());
    answer.put("source", article.source());
    answer.put("taxonomy", tagged.taxonomy());
    answer.put("tags", tagged.tags());
    answer.put("rejectedReadings", tagged.rejectedReadings());
    answer.put("feeds", tagged.feeds());
    answer.put("delivered", explained.change().event().ever().values());
    answer.put(
        "history", explained.why().history().stream().map(ArticleRoutes::happening).toList());
    answer.put("sameStoryAs", same);
    answer.put("article", text(article));
    answer.values().removeIf(Objects::isNull);
    return answer;
  }

  private static Map<String, Object> happening(Change change) {
    Map<String, Object> happening = new LinkedHashMap<>();
    happening.put("at", change.at());
    happening.put("event", change.event().event());
    happening.put("reason", change.event().reason());
    happening.put("revision", change.event().revision());
    happening.put("offset", change.offset());
    happening.put("feeds", change.event().now().feeds());
    return happening;
  }

  /** What the pointers of the evidence point into. */
  private static Map<String, Object> text(Article article) {
    Map<String, Object> text = new LinkedHashMap<>();
    text.put("title", article.title());
    text.put("byline", article.byline());
    text.put("dateline", article.dateline());
    text.put("slugline", article.slugline());
    text.put("url", article.url());
    text.put("subjects", article.subjects());
    text.values().removeIf(Objects::isNull);
    text.put("sections", article.sections());
    return text;
  }

  private Change shown(ServerRequest request) {
    String id = request.path().pathParameters().get("id");
    Change change = view.article(id).orElseThrow(() -> notHere(id));
    if (change.event().withdrawn()) {
      throw new ProblemException(
          new Problem(
              410,
              "withdrawn",
              "The article was withdrawn",
              "It was withdrawn at "
                  + change.at()
                  + " ("
                  + change.event().reason().label()
                  + ")."));
    }
    return change;
  }

  private static ProblemException notHere(String id) {
    return new ProblemException(
        new Problem(
            404,
            "no-such-article",
            "There is no such article",
            "No published article has the id " + id + "."));
  }
}
