package news.dateline.enrich.tag;

import java.time.Instant;
import java.util.List;
import news.dateline.article.Arrival;
import news.dateline.article.Article;
import news.dateline.article.ArticleUri;
import news.dateline.article.PubStatus;
import news.dateline.article.ReceiptId;
import news.dateline.article.Role;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import news.dateline.article.Signal;
import news.dateline.article.SourceVersion;
import news.dateline.article.Tag;
import news.dateline.article.TagKind;
import news.dateline.enrich.taxonomy.TaxonomyReader;
import news.dateline.taxonomy.TaxonomyDocument;
import org.jspecify.annotations.Nullable;

/** Texts written for the tests, and short ways to ask about their tags. */
final class Samples {
  static final TaxonomyDocument TAXONOMY = TaxonomyReader.bundled();
  static final Tagger TAGGER = new Tagger(TAXONOMY);

  private Samples() {}

  static Story story(String title, String... paragraphs) {
    return story(Article.UNKNOWN_SOURCE, title, body(paragraphs));
  }

  static Story story(String source, String title, List<Section> sections) {
    return new Story(source, title, null, null, null, null, null, sections);
  }

  static List<Section> body(String... paragraphs) {
    return List.of(paragraphs).stream().map(text -> Section.of(SectionKind.BODY, text)).toList();
  }

  static Article article(
      String source, PubStatus status, @Nullable String title, List<Section> sections) {
    return new Article(
        Article.SCHEMA,
        new ArticleUri("urn:example:1"),
        source,
        1,
        new SourceVersion(null, null, new Arrival(Instant.EPOCH, new ReceiptId(0, 0, 0))),
        Signal.UPDATE,
        status,
        null,
        null,
        title,
        null,
        null,
        null,
        "en",
        null,
        null,
        sections,
        List.of(),
        List.of());
  }

  static List<String> ids(List<Tag> tags, TagKind kind, Role role) {
    return tags.stream()
        .filter(tag -> tag.kind() == kind && tag.role() == role)
        .map(Tag::id)
        .toList();
  }

  static List<String> focusRegions(Story story) {
    return ids(TAGGER.tag(story).tags(), TagKind.REGION, Role.FOCUS);
  }

  static List<String> focusCountries(Story story) {
    return ids(TAGGER.tag(story).tags(), TagKind.COUNTRY, Role.FOCUS);
  }

  static List<String> mentionedCountries(Story story) {
    return ids(TAGGER.tag(story).tags(), TagKind.COUNTRY, Role.MENTION);
  }

  static List<String> programs(Story story, Role role) {
    return ids(TAGGER.tag(story).tags(), TagKind.PROGRAM, role);
  }
}
