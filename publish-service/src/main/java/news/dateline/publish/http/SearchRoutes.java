package news.dateline.publish.http;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import news.dateline.article.FeedId;
import news.dateline.article.Json;
import news.dateline.publish.search.BadSearchException;
import news.dateline.publish.search.Found;
import news.dateline.publish.search.Search;
import news.dateline.publish.search.SearchRequest;
import news.dateline.publish.view.FeedCatalog;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;

/** {@code GET /articles}: search. */
public final class SearchRoutes {
  private static final int MAX_PARAMETERS = 200;
  private static final Pattern COMMA = Pattern.compile(",");

  /** As in streams: a source may have a comma in its name. */
  private static final Set<String> LISTS = Set.of("region", "program", "country", "language");

  private final Search search;
  private final FeedCatalog catalog;
  private final Supplier<URI> publicAddress;

  /**
   * The routes.
   *
   * @param publicAddress what absolute addresses begin with
   */
  public SearchRoutes(Search search, FeedCatalog catalog, Supplier<URI> publicAddress) {
    this.search = search;
    this.catalog = catalog;
    this.publicAddress = publicAddress;
  }

  /** Adds them to {@code routing}. */
  public void register(HttpRouting.Builder routing) {
    Reading.at(routing, "/articles", this::search);
  }

  private void search(ServerRequest request, ServerResponse response) {
    Map<String, List<String>> parameters = parameters(request);
    try {
      SearchRequest wanted = SearchRequest.of(parameters);
      Found found = search.find(wanted);
      Optional<URI> next = found.next().map(cursor -> next(parameters, cursor));
      response.header(HeaderNames.CACHE_CONTROL, "no-cache");
      next.ifPresent(
          address -> response.header(HeaderNames.LINK, "<" + address + ">; rel=\"next\""));
      byte[] json =
          Json.MAPPER.writeValueAsBytes(
              new SearchAnswer(catalog, publicAddress.get()).of(found, next));
      Conditional.send(request, response, new Representation("application/json", json));
    } catch (BadSearchException bad) {
      throw problem(bad.code(), bad.detail());
    }
  }

  private static ProblemException problem(String code, String detail) {
    return new ProblemException(
        new Problem(400, code, "What is searched for cannot be read", detail));
  }

  private Map<String, List<String>> parameters(ServerRequest request) {
    Map<String, List<String>> parameters = new TreeMap<>();
    int count = 0;
    for (String name : request.query().names()) {
      List<String> values = new ArrayList<>(request.query().all(name));
      if (LISTS.contains(name)) {
        values =
            values.stream()
                .flatMap(value -> COMMA.splitAsStream(value))
                .map(String::strip)
                .collect(toCollection(ArrayList::new));
      }
      count += values.size();
      if (count > MAX_PARAMETERS) {
        throw problem(
            "search-too-complex",
            "Expected at most " + SearchRequest.MAX_FILTERS + " values of filters.");
      }
      if (name.equals("region") || name.equals("program")) {
        values.replaceAll(value -> feed(name, value));
      }
      parameters.put(name, values);
    }
    return parameters;
  }

  /** A region or program by its id or a former one. */
  private String feed(String kind, String value) {
    if (value.isBlank()) {
      return value;
    }
    try {
      FeedId id = new FeedId(kind + "/" + value.strip());
      FeedId known = catalog.feed(id).isPresent() ? id : catalog.renamed(id).orElseThrow();
      return known.value().substring(kind.length() + 1);
    } catch (IllegalArgumentException | java.util.NoSuchElementException unknown) {
      throw problem(
          "no-such-" + kind, "There is no " + kind + " " + value + "; GET /feeds lists them.");
    }
  }

  private URI next(Map<String, List<String>> parameters, String cursor) {
    Map<String, List<String>> next = new TreeMap<>(parameters);
    next.put("cursor", List.of(cursor));
    String query =
        next.entrySet().stream()
            .flatMap(entry ->
                entry.getValue().stream()
                    .map(value ->
                        entry.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
            .collect(joining("&"));
    return URI.create(publicAddress.get() + "/articles?" + query);
  }
}
