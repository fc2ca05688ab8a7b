package news.dateline.publish.feed;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import news.dateline.article.TagKind;
import news.dateline.publish.markup.CleanText;
import news.dateline.publish.markup.Mojibake;
import news.dateline.publish.markup.PlainText;
import news.dateline.publish.ninjs.Addresses;
import news.dateline.publish.ninjs.Ninjs;
import news.dateline.publish.ninjs.Urns;
import org.jspecify.annotations.Nullable;

/**
 * One story as every form of document says it, so that readers of all forms see the same: titles on
 * one line and without anything that could be a tag, dates that validators believe.
 *
 * @param story the article
 * @param updated when the feed last changed what it says of it
 * @param publicAddress where the publish service is reached
 */
record Entry(Ninjs story, Instant updated, URI publicAddress) {
  private static final String UNTITLED = "Untitled";
  private static final String MENTION = "mention";
  // Validators take what is older for a mistake.
  private static final Instant PLAUSIBLE = Instant.parse("1990-01-01T00:00:00Z");
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  /**
   * What it is about.
   *
   * @param scheme the kind of thing; null for the source's own subjects
   * @param term its id
   * @param label its name for people
   */
  record Category(@Nullable String scheme, String term, @Nullable String label) {}

  String id() {
    return DocumentId.of(story.uri());
  }

  /** Never empty. */
  String title() {
    String title = story.title() == null ? "" : line(story.title());
    return title.isEmpty() ? UNTITLED : title;
  }

  /** Plain, never empty: the headline once more where there is nothing else. */
  String summary() {
    String summary = story.summary() == null ? "" : line(story.summary());
    return summary.isEmpty() ? title() : summary;
  }

  Optional<String> html() {
    return Optional.ofNullable(story.html()).filter(html -> !html.isBlank());
  }

  /** When its source published it, unless that is too long ago to be believed. */
  Optional<Instant> published() {
    return Optional.of(story.published(updated)).filter(PLAUSIBLE::isBefore);
  }

  Optional<String> author() {
    String author = story.by() == null ? story.source() : story.by();
    return Optional.ofNullable(author).map(Entry::line).filter(name -> !name.isEmpty());
  }

  /** Where the article is on the web; where it is here, if it is nowhere else. */
  String address() {
    return Objects.requireNonNullElseGet(story.url(), this::here);
  }

  /** Where the article is here. */
  String here() {
    return Addresses.article(publicAddress, story.id()).toString();
  }

  /** The language, where it is one of ISO 639-1, as BCP 47 has it. */
  Optional<String> language() {
    if (story.language() == null) {
      return Optional.empty();
    }
    Locale locale = Locale.forLanguageTag(story.language());
    return LANGUAGES.contains(locale.getLanguage())
        ? Optional.of(locale.toLanguageTag())
        : Optional.empty();
  }

  /** Tags and subjects, each once; what is merely named is none. */
  List<Category> categories() {
    List<Category> categories = new ArrayList<>();
    Set<String> written = new HashSet<>();
    for (Ninjs.Subject subject : story.subjects()) {
      Category category = MENTION.equals(subject.rel()) ? null : category(subject);
      if (category != null && written.add(category.scheme() + " " + category.term())) {
        categories.add(category);
      }
    }
    return categories;
  }

  private static @Nullable Category category(Ninjs.Subject subject) {
    String uri = subject.uri();
    if (uri != null) {
      for (TagKind kind : TagKind.values()) {
        if (uri.startsWith(Urns.scheme(kind) + ":")) {
          String id = Objects.requireNonNullElse(subject.literal(), uri);
          return category(Urns.scheme(kind), id, subject.name());
        }
      }
      if (uri.startsWith(Urns.IPTC_SIGNAL)) {
        return category(Urns.IPTC_SIGNAL, uri.substring(Urns.IPTC_SIGNAL.length()), subject.name());
      }
    }
    String term = subject.name() == null ? subject.literal() : subject.name();
    return term == null ? null : category(null, term, null);
  }

  private static @Nullable Category category(
      @Nullable String scheme, String term, @Nullable String label) {
    String name = label == null ? "" : line(label);
    String id = line(term);
    return id.isEmpty() ? null : new Category(scheme, id, name.isEmpty() ? null : name);
  }

  /**
   * What was read in the wrong encoding before us is mended where that is clear. U+FFFD says that
   * somebody lost a character before us; validators take it for our loss.
   */
  static String line(String text) {
    return PlainText.of(CleanText.line(Mojibake.mended(text).replace('\uFFFD', '?')));
  }
}
