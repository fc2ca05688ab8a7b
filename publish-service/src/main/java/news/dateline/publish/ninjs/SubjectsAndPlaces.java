package news.dateline.publish.ninjs;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.article.Article;
import news.dateline.article.EventKind;
import news.dateline.article.EventReason;
import news.dateline.article.FeedEvent;
import news.dateline.article.Signal;
import news.dateline.article.Tag;
import news.dateline.article.TagKind;
import news.dateline.article.TagOrigin;
import news.dateline.article.TaggedArticle;
import news.dateline.publish.markup.CleanText;
import news.dateline.publish.markup.StrictUri;
import news.dateline.publish.ninjs.NinjsDocument.Place;
import news.dateline.publish.ninjs.NinjsDocument.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What an article is about, as ninjs says it: news signals first, then Dateline's tags, then what
 * its source tagged it with. The evidence stays out; the article links to it.
 */
final class SubjectsAndPlaces {
  private static final String SIGNAL = "signal";

  private SubjectsAndPlaces() {}

  static List<Subject> subjects(TaggedArticle tagged, FeedEvent event) {
    List<Subject> subjects = new ArrayList<>(signals(tagged.article(), event));
    tagged.tags().forEach(tag -> subjects.add(subject(tag, tagged.taxonomy())));
    tagged.article().subjects().stream()
        .map(SubjectsAndPlaces::ofSource)
        .flatMap(Optional::stream)
        .forEach(subjects::add);
    return List.copyOf(subjects);
  }

  static List<Place> places(TaggedArticle tagged) {
    return tagged.tags().stream()
        .filter(tag -> tag.kind() != TagKind.PROGRAM)
        .map(tag ->
            new Place(name(tag), tag.role().label(), Urns.tag(tag.kind(), tag.id()), literal(tag)))
        .toList();
  }

  /**
   * The IPTC signal of a correction stays with the revision, whatever event brings it: who sees the
   * story for the first time must know, too.
   */
  private static List<Subject> signals(Article article, FeedEvent event) {
    if (event.event() == EventKind.CORRECT || article.signal() == Signal.CORRECTION) {
      return List.of(signal(Urns.IPTC_SIGNAL + "correction", "correction"));
    }
    if (event.event() != EventKind.UPDATE) {
      return List.of();
    }
    Stream<Subject> cosmetic =
        event.reason() == EventReason.COSMETIC
            ? Stream.of(signal(Urns.COSMETIC_SIGNAL, "cosmetic"))
            : Stream.empty();
    return Stream.concat(Stream.of(signal(Urns.IPTC_SIGNAL + "update", "update")), cosmetic)
        .toList();
  }

  private static Subject signal(String uri, String name) {
    return new Subject(name, SIGNAL, uri, null, null, null);
  }

  private static Subject subject(Tag tag, String taxonomy) {
    return new Subject(
        name(tag),
        tag.role().label(),
        Urns.tag(tag.kind(), tag.id()),
        literal(tag),
        tag.by() == TagOrigin.EDITOR ? Urns.EDITOR : Urns.taxonomy(taxonomy),
        (int) Math.round(tag.confidence() * 100));
  }

  /** A uri that is none is kept as a literal; a subject that says nothing is left out. */
  private static Optional<Subject> ofSource(news.dateline.article.Subject subject) {
    String name = line(subject.name());
    String uri = line(subject.uri());
    Optional<String> strict = Optional.ofNullable(uri).flatMap(StrictUri::of);
    if (name == null && uri == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Subject(
            name,
            line(subject.rel()),
            strict.orElse(null),
            strict.isPresent() ? null : uri,
            null,
            null));
  }

  private static String name(Tag tag) {
    return Objects.requireNonNullElse(line(tag.name()), literal(tag));
  }

  private static String literal(Tag tag) {
    return CleanText.line(tag.id());
  }

  private static @Nullable String line(@Nullable String text) {
    String line = text == null ? "" : CleanText.line(text);
    return line.isEmpty() ? null : line;
  }
}
