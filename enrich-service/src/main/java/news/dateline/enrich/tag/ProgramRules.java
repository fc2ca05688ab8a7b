package news.dateline.enrich.tag;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final int HOST_REACH = 160;

  /** How far before the name "former" reaches, in characters. */
  private static final int BIO_REACH = 60;

  private static final Pattern FORMER =
      Pattern.compile("\\b(?:former|formerly|previously)\\b", Pattern.CASE_INSENSITIVE);

  /** What ends the reach of "former": what somebody is now, or another sentence. */
  private static final Pattern NOW =
      Pattern.compile(
          "\\b(?:is|are|now|currently|was named|joined|directs|leads|heads|chairs|edits|serves|works)\\b"
              + "|\\p{L}{3}[.;] ");

  /** What stands between hosts that are named together: names, and small words that join them. */
  private static final Pattern OTHER_HOSTS =
      Pattern.compile("(?:\\p{Lu}[\\p{L}'’.-]*+|the|and|of|on|for|&|,|with| )*+");

  /** What an imprint says before the name of whose it is. */
  private static final Pattern IMPRINT =
      Pattern.compile(
          ".*\\b(?:a|an|the) (?:[a-z-]+ )?(?:blog|series|publication|podcast|project|initiative|journal)"
              + " (?:of|by|from) (?:the )?");

  /** An imprint is a line of its own, of so many words at most. */
  private static final int IMPRINT_WORDS = 14;

  /** How far before the name its sentence is looked for, in words. */
  private static final int SENTENCE = 40;

  private static final Pattern EMPLOYED =
      Pattern.compile(
          ".*\\b(?:is|are|was named|directs|leads|heads|chairs|edits|serves|works)\\b.*");

  private final List<Section> sections;
  private final String author;

  ProgramRules(Story story) {
    this.sections = story.sections();
    this.author = story.byline() == null ? "" : story.byline();
  }

  /** The mention with the rule that fired; empty when the program is named in passing. */
  Optional<Mention> own(Mention mention) {
    return mention.reading().kind() == NameKind.PROGRAM_SERIES
        ? SeriesRule.own(mention)
        : name(mention);
  }

  private Optional<Mention> name(Mention mention) {
    if (hosted(mention)) {
      return Optional.of(mention.withRule("hosted-by", Weights.SERIES));
    }
    if (imprint(mention)) {
      return Optional.of(mention.withRule("imprint", Weights.SERIES));
    }
    return switch (mention.zone()) {
      case HEADING -> heading(mention);
      case AFFILIATION -> affiliation(mention);
      case BIO, BYLINE -> author(mention);
      case LEAD, BODY, NOTE -> line(mention);
      case HEADLINE, DATELINE, CAPTION, PULL_QUOTE, SLUGLINE -> Optional.empty();
    };
  }

  private Optional<Mention> line(Mention mention) {
    if (mention.alone()) {
      return Optional.of(mention.withRule("affiliation-line", Weights.SERIES));
    }
    return aboutAuthor(mention) ? author(mention) : Optional.empty();
  }

  private Optional<Mention> heading(Mention mention) {
    SectionKind kind = sections.get(mention.hit().passage().section()).kind();
    if (kind == SectionKind.AFFILIATION) {
      return Optional.of(mention.withRule("affiliation-heading", Weights.HEADING));
    }
    return mention.alone()
        ? Optional.of(mention.withRule("section-heading", Weights.SERIES))
        : Optional.empty();
  }

  /**
   * Blurbs name sister programs, too: the heading counts, and the text only where there is none.
   */
  private Optional<Mention> affiliation(Mention mention) {
    String heading = sections.get(mention.hit().passage().section()).heading();
    if (heading != null && announcesHosts(heading)) {
      return Optional.of(mention.withRule("hosted-by", Weights.SERIES));
    }
    return heading == null
        ? Optional.of(mention.withRule("affiliation-text", Weights.AFFILIATION_TEXT))
        : Optional.empty();
  }

  private static Optional<Mention> author(Mention mention) {
    return former(mention.hit())
        ? Optional.empty()
        : Optional.of(mention.withRule("author-affiliation", Weights.AUTHOR));
  }

  /** Whether "former" says of the name that it is past: "a former director of the ...". */
  private static boolean former(Hit hit) {
    String text = hit.passage().text();
    Matcher former = FORMER.matcher(text);
    former.region(Math.max(0, hit.start() - BIO_REACH), hit.start()).useTransparentBounds(true);
    int end = -1;
    while (former.find()) {
      end = former.end();
    }
    return end >= 0 && !NOW.matcher(text.substring(end, hit.start())).find();
  }

  /** Whether the sentence says of the page's author where she works. */
  private boolean aboutAuthor(Mention mention) {
    if (author.isEmpty()) {
      return false;
    }
    Hit hit = mention.hit();
    int first = hit.first();
    int farthest = Math.max(0, first - SENTENCE);
    while (first > farthest && !hit.tokens().afterStop(first)) {
      first--;
    }
    String text = hit.passage().text();
    int start = hit.tokens().start(first);
    return text.startsWith(author, start)
        && EMPLOYED.matcher(text.substring(start, hit.start())).matches();
  }

  private static boolean imprint(Mention mention) {
    Hit hit = mention.hit();
    return hit.tokens().size() <= IMPRINT_WORDS
        && IMPRINT
            .matcher(hit.passage().text().substring(0, hit.start()).toLowerCase(Locale.ROOT))
            .matches();
  }

  /** The first name behind "Hosted by", or one of several. */
  private static boolean hosted(Mention mention) {
    String text = mention.hit().passage().text();
    int end = mention.hit().start();
    String before = text.substring(Math.max(0, end - HOST_REACH), end);
    int announced = before.toLowerCase(Locale.ROOT).lastIndexOf(HOSTED_BY);
    return announced >= 0
        && OTHER_HOSTS
            .matcher(before.substring(announced + HOSTED_BY.length()).replace(":", ""))
            .matches();
  }

  private static boolean announcesHosts(String heading) {
    return heading.toLowerCase(Locale.ROOT).replace(":", "").strip().endsWith(HOSTED_BY);
  }
}
