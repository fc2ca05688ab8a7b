package news.dateline.enrich.tag;

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
import news.dateline.taxonomy.GoldenExample;
import news.dateline.taxonomy.Taxonomy;
import news.dateline.taxonomy.TaxonomyDocument;

/** Holds a taxonomy's golden examples against the tagger that is compiled from it. */
public final class GoldenExamples {
  private GoldenExamples() {}

  /** What does not hold, one sentence an example; empty when all hold. */
  public static List<String> check(TaxonomyDocument document) {
    return check(document.taxonomy(), new Tagger(document));
  }

  /** The same for a tagger that was compiled already. */
  public static List<String> check(Taxonomy taxonomy, Tagger tagger) {
    List<String> failures = new ArrayList<>();
    for (GoldenExample example : taxonomy.golden()) {
      Set<String> focus = focus(example, tagger);
      List<String> missing = example.focus().stream().filter(id -> !focus.contains(id)).toList();
      List<String> wrong = example.never().stream().filter(focus::contains).toList();
      if (!missing.isEmpty() || !wrong.isEmpty()) {
        failures.add(
            "golden example \"%s\": expected in focus %s and never %s, found %s"
                .formatted(example.title(), example.focus(), example.never(), focus));
      }
    }
    return failures;
  }

  private static Set<String> focus(GoldenExample example, Tagger tagger) {
    String source = example.source() == null ? Article.UNKNOWN_SOURCE : example.source();
    List<Section> body = List.of(Section.of(SectionKind.BODY, example.body()));
    Story story = new Story(source, example.title(), null, null, null, null, null, body);
    Set<String> focus = new LinkedHashSet<>();
    for (Tag tag : tagger.tag(story).tags()) {
      if (tag.role() == Role.FOCUS && tag.kind() != TagKind.PROGRAM) {
        focus.add(tag.id());
      }
    }
    return focus;
  }
}
