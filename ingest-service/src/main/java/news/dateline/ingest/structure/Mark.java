package news.dateline.ingest.structure;

import news.dateline.article.SectionKind;
import org.jspecify.annotations.Nullable;

/** What a rule decided about a {@link Passage}. */
sealed interface Mark {
  /** It is a section of the story. */
  record Kept(SectionKind kind, @Nullable String heading) implements Mark {}

  /** It is boilerplate, by the rule of that name. */
  record Dropped(String rule) implements Mark {}

  /** It is told elsewhere in the structure: as title, byline or the heading of a section. */
  record Told() implements Mark {}
}
