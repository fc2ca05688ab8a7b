package news.dateline.enrich.tag;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import news.dateline.article.Article;
import news.dateline.article.Role;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import news.dateline.article.Tag;
import news.dateline.article.TagKind;
import news.dateline.enrich.taxonomy.DocumentLines;
import news.dateline.taxonomy.GoldenExample;
import news.dateline.taxonomy.TaxonomyDocument;

/** Holds a taxonomy's golden examples against the tagger that is compiled from it. */
public final class GoldenExamples {
  private GoldenExamples() {}

  /**
   * An example that does not hold.
   *
   * @param line where it stands in the document, counted from 1
   * @param reason the example, what it expects and what was found
   */
  public record Failure(int line, String reason) {}

  /** What does not hold, in the document's order; empty when all hold. */
  public static List<Failure> check(TaxonomyDocument document) {
    return check(document, new Tagger(document));
  }

  /** The same for a tagger that was compiled already. */
  public static List<Failure> check(TaxonomyDocument document, Tagger tagger) {
    List<Failure> failures = new ArrayList<>();
    List<GoldenExample> golden = document.taxonomy().golden();
    for (int i = 0; i < golden.size(); i++) {
      GoldenExample example = golden.get(i);
      Set<String> focus = focus(example, tagger);
      List<String> missing = example.focus().stream().filter(id -> !focus.contains(id)).toList();
      List<String> wrong = example.never().stream().filter(focus::contains).toList();
      if (!missing.isEmpty() || !wrong.isEmpty()) {
        failures.add(
            new Failure(
                DocumentLines.of(document.yaml(), List.of("golden", i)),
                "golden example \"%s\": expected in focus %s and never %s, found %s"
                    .formatted(example.title(), example.focus(), example.never(), focus)));
      }
    }
    return failures;
  }

  private static Set<String> focus(GoldenExample example, Tagger tagger) {
    String source = example.source() == null ? Article.UNKNOWN_SOURCE : example.source();
    List<Section> body = List.of(Section.of(SectionKind.BODY, example.body()));
    LocalDate day = example.published();
    Instant published = day == null ? null : Published.day(day);
    Story story = new Story(source, example.title(), null, null, null, null, published, body);
    Set<String> focus = new LinkedHashSet<>();
    for (Tag tag : tagger.tag(story).tags()) {
      if (tag.role() == Role.FOCUS && tag.kind() != TagKind.PROGRAM) {
        focus.add(tag.id());
      }
    }
    return focus;
  }
}
