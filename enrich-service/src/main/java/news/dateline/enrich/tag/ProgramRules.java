package news.dateline.enrich.tag;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;

/**
 * Says what it means that a story names a program here: over its own affiliation block, as host, as
 * the author's employer, or in passing. The weight of the mention it returns is the confidence that
 * the story is the program's own.
 */
final class ProgramRules {
  private static final String HOSTED_BY = "hosted by";

  /** How far before the name its host is announced, in characters. */
  private static final int HOST_REACH = 20;

  /** How far before the name "former" reaches, in characters. */
  private static final int BIO_REACH = 60;

  private final List<Section> sections;

  ProgramRules(Story story) {
    this.sections = story.sections();
  }

  /** The mention with the rule that fired; empty when the program is named in passing. */
  Optional<Mention> own(Mention mention) {
    return mention.reading().kind() == NameKind.PROGRAM_SERIES ? series(mention) : name(mention);
  }

  private static Optional<Mention> series(Mention mention) {
    return switch (mention.zone()) {
      case HEADLINE, SLUGLINE, BYLINE, HEADING, NOTE, AFFILIATION ->
          Optional.of(mention.withRule("series", Weights.SERIES));
      case DATELINE, LEAD, BODY, CAPTION, PULL_QUOTE, BIO -> Optional.empty();
    };
  }

  private Optional<Mention> name(Mention mention) {
    if (hosted(mention)) {
      return Optional.of(mention.withRule("hosted-by", Weights.SERIES));
    }
    return switch (mention.zone()) {
      case HEADING -> heading(mention);
      case AFFILIATION -> affiliation(mention);
      case BIO, BYLINE -> author(mention);
      case LEAD, BODY, NOTE ->
          alone(mention)
              ? Optional.of(mention.withRule("affiliation-line", Weights.SERIES))
              : Optional.empty();
      case HEADLINE, DATELINE, CAPTION, PULL_QUOTE, SLUGLINE -> Optional.empty();
    };
  }

  private Optional<Mention> heading(Mention mention) {
    SectionKind kind = sections.get(mention.hit().passage().section()).kind();
    if (kind == SectionKind.AFFILIATION) {
      return Optional.of(mention.withRule("affiliation-heading", Weights.HEADING));
    }
    return alone(mention)
        ? Optional.of(mention.withRule("section-heading", Weights.SERIES))
        : Optional.empty();
  }

  /**
   * Blurbs name sister programs, too: the heading counts, and the text only where there is none.
   */
  private Optional<Mention> affiliation(Mention mention) {
    return sections.get(mention.hit().passage().section()).heading() == null
        ? Optional.of(mention.withRule("affiliation-text", Weights.AFFILIATION_TEXT))
        : Optional.empty();
  }

  private static Optional<Mention> author(Mention mention) {
    String before =
        mention
            .hit()
            .passage()
            .text()
            .substring(Math.max(0, mention.hit().start() - BIO_REACH), mention.hit().start())
            .toLowerCase(Locale.ROOT);
    return before.contains("former") || before.contains("previously")
        ? Optional.empty()
        : Optional.of(mention.withRule("author-affiliation", Weights.AUTHOR));
  }

  /** Whether the name is all there is: a heading that was left in the running text. */
  private static boolean alone(Mention mention) {
    Hit hit = mention.hit();
    return hit.first() == 0 && hit.last() == hit.tokens().size() - 1;
  }

  private static boolean hosted(Mention mention) {
    String text = mention.hit().passage().text();
    int end = mention.hit().start();
    String before = text.substring(Math.max(0, end - HOST_REACH), end).toLowerCase(Locale.ROOT);
    return before.replace("the ", "").replace(":", "").strip().endsWith(HOSTED_BY);
  }
}
