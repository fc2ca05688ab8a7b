package news.dateline.publish.http;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import news.dateline.article.FeedId;
import news.dateline.article.TagKind;
import news.dateline.publish.ninjs.Addresses;
import news.dateline.publish.ninjs.Ninjs;
import news.dateline.publish.ninjs.Urns;
import news.dateline.publish.search.Found;
import news.dateline.publish.view.Change;
import news.dateline.publish.view.FeedCatalog;

/** What a search found, as JSON for programs and dashboards. */
final class SearchAnswer {
  private static final int MAX_SOURCES = 100;
  private static final int MAX_DAYS = 400;
  private static final List<String> KINDS =
      List.of("region", "program", "country", "language", "source", "day");

  private final FeedCatalog catalog;
  private final URI publicAddress;

  SearchAnswer(FeedCatalog catalog, URI publicAddress) {
    this.catalog = catalog;
    this.publicAddress = publicAddress;
  }

  /** The JSON object of {@code found}. */
  Map<String, Object> of(Found found, Optional<URI> next) {
    Map<String, Object> answer = new LinkedHashMap<>();
    found.total().ifPresent(total -> answer.put("total", total));
    answer.put("articles", found.hits().stream().map(this::article).toList());
    found.counts().ifPresent(counts -> answer.put("facets", facets(counts)));
    found.next().ifPresent(cursor -> answer.put("cursor", cursor));
    next.ifPresent(address -> answer.put("next", address));
    return answer;
  }

  private Map<String, Object> article(Found.Hit hit) {
    Map<String, Object> card = card(hit.change(), hit.story());
    if (!hit.highlights().isEmpty()) {
      card.put("highlights", hit.highlights());
    }
    return card;
  }

  /** What a list shows of an article. */
  Map<String, Object> card(Change change, Ninjs story) {
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("id", change.uri().id());
    card.put("uri", Urns.article(change.uri()));
    card.put("revision", change.event().revision());
    card.put("title", story.title());
    card.put("summary", story.summary());
    card.put("byline", story.by());
    card.put("language", story.language());
    card.put("source", story.source());
    card.put("url", story.url());
    card.put("address", Addresses.article(publicAddress, change.uri().id()));
    card.put("published", story.published(change.at()));
    card.put("updated", change.at());
    card.put("event", change.event().event().label());
    card.put("reason", change.event().reason().label());
    card.put("offset", change.offset());
    card.put("corrected", story.subjects().stream().anyMatch(SearchAnswer::isCorrection));
    for (TagKind kind : TagKind.values()) {
      card.put(plural(kind), tags(story, kind));
    }
    card.put("feeds", change.event().now().feeds());
    card.values().removeIf(Objects::isNull);
    return card;
  }

  private static boolean isCorrection(Ninjs.Subject subject) {
    return (Urns.IPTC_SIGNAL + "correction").equals(subject.uri());
  }

  private static String plural(TagKind kind) {
    return switch (kind) {
      case REGION -> "regions";
      case COUNTRY -> "countries";
      case PROGRAM -> "programs";
    };
  }

  private static List<Map<String, Object>> tags(Ninjs story, TagKind kind) {
    List<Map<String, Object>> tags = new ArrayList<>();
    for (Ninjs.Subject subject : story.subjects()) {
      if (subject.uri() != null && subject.uri().startsWith(Urns.scheme(kind) + ":")) {
        Map<String, Object> tag = new LinkedHashMap<>();
        tag.put("id", subject.literal());
        tag.put("name", subject.name());
        tag.put("role", subject.rel());
        if (subject.confidence() != null) {
          tag.put("confidence", subject.confidence() / 100.0);
        }
        tags.add(tag);
      }
    }
    return tags;
  }

  private Map<String, Object> facets(Map<String, Map<String, Long>> counts) {
    Map<String, Object> facets = new LinkedHashMap<>();
    for (String kind : KINDS) {
      facets.put(kind, facet(kind, counts.getOrDefault(kind, Map.of())));
    }
    return facets;
  }

  private List<Map<String, Object>> facet(String kind, Map<String, Long> counts) {
    Comparator<Map.Entry<String, Long>> largest =
        Map.Entry.<String, Long>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey());
    return switch (kind) {
      // As a histogram is drawn: in the order of time.
      case "day" ->
          counts.entrySet().stream()
              .skip(Math.max(0, counts.size() - MAX_DAYS))
              .map(entry -> value(kind, entry))
              .toList();
      default ->
          counts.entrySet().stream()
              .sorted(largest)
              .limit(kind.equals("source") ? MAX_SOURCES : Integer.MAX_VALUE)
              .map(entry -> value(kind, entry))
              .toList();
    };
  }

  private Map<String, Object> value(String kind, Map.Entry<String, Long> entry) {
    Map<String, Object> value = new LinkedHashMap<>();
    String id =
        switch (kind) {
          case "source" -> URLDecoder.decode(entry.getKey(), StandardCharsets.UTF_8);
          case "language" -> language(URLDecoder.decode(entry.getKey(), StandardCharsets.UTF_8));
          default -> entry.getKey();
        };
    value.put("id", id);
    name(kind, id).ifPresent(name -> value.put("name", name));
    value.put("count", entry.getValue());
    return value;
  }

  /** Counted in lower case, said as BCP 47 likes it: {@code zh-Hant}. */
  private static String language(String id) {
    String tag = Locale.forLanguageTag(id).toLanguageTag();
    return tag.equalsIgnoreCase(id) ? tag : id;
  }

  private Optional<String> name(String kind, String id) {
    return switch (kind) {
      case "region", "program" ->
          catalog.feed(new FeedId(kind + "/" + id)).map(FeedCatalog.Feed::title);
      case "country" -> catalog.country(id);
      case "language" ->
          Optional.of(Locale.forLanguageTag(id).getDisplayName(Locale.ENGLISH))
              .filter(name -> !name.isEmpty());
      default -> Optional.empty();
    };
  }
}
