package news.dateline.enrich.tag;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import news.dateline.article.Evidence;
import news.dateline.article.Role;
import news.dateline.article.Tag;
import news.dateline.article.TagKind;

/**
 * What is answered to whoever asks for the tags of a text: the most confident first, and what
 * speaks for them.
 *
 * @param uri the article's identity
 * @param regions what it is about or names
 * @param countries the same, ISO 3166-1 alpha-2
 * @param programs whose it is, or on whose topic
 * @param evidence up to five places for each tag
 */
public record TagAnswer(
    String uri,
    @JsonInclude List<Line> regions,
    @JsonInclude List<Line> countries,
    @JsonInclude List<Line> programs,
    @JsonInclude List<Reason> evidence) {
  private static final double PRECISION = 10_000;

  /** One tag. */
  public record Line(String id, Role role, double confidence) {}

  /** One place that speaks for a tag: offsets into the text that {@code pointer} names. */
  public record Reason(
      TagKind kind,
      String id,
      String pointer,
      int start,
      int end,
      String text,
      String rule,
      double weight) {}

  /** Copies the lists. */
  public TagAnswer {
    regions = List.copyOf(regions);
    countries = List.copyOf(countries);
    programs = List.copyOf(programs);
    evidence = List.copyOf(evidence);
  }

  /** The answer to an article known as {@code uri}. */
  public static TagAnswer of(String uri, Tagging tagging) {
    List<Reason> reasons = new ArrayList<>();
    for (Tag tag : tagging.tags()) {
      tag.evidence().forEach(evidence -> reasons.add(reason(tag, evidence)));
    }
    return new TagAnswer(
        uri,
        lines(tagging, TagKind.REGION),
        lines(tagging, TagKind.COUNTRY),
        lines(tagging, TagKind.PROGRAM),
        reasons);
  }

  private static List<Line> lines(Tagging tagging, TagKind kind) {
    return tagging.tags().stream()
        .filter(tag -> tag.kind() == kind)
        .map(tag -> new Line(tag.id(), tag.role(), rounded(tag.confidence())))
        .toList();
  }

  private static Reason reason(Tag tag, Evidence evidence) {
    return new Reason(
        tag.kind(),
        tag.id(),
        evidence.pointer(),
        evidence.start(),
        evidence.end(),
        evidence.text(),
        evidence.rule(),
        evidence.weight());
  }

  private static double rounded(double confidence) {
    return Math.round(confidence * PRECISION) / PRECISION;
  }
}
