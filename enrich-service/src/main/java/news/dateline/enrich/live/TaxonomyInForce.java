package news.dateline.enrich.live;

import news.dateline.article.Article;
import news.dateline.article.EditorTags;
import news.dateline.article.TaggedArticle;
import news.dateline.enrich.override.Overrides;
import news.dateline.enrich.tag.Tagger;
import news.dateline.taxonomy.TaxonomyDocument;

/**
 * A taxonomy and what is made of it. Immutable: an article is tagged by one taxonomy as a whole.
 *
 * @param document as the editor wrote it
 * @param offset where it stands on the taxonomy topic; of two the later one is in force
 * @param tagger finds tags
 * @param overrides applies what editors say of them
 */
public record TaxonomyInForce(
    TaxonomyDocument document, long offset, Tagger tagger, Overrides overrides) {

  /** Compiles {@code document}; it takes some time. */
  public static TaxonomyInForce compile(TaxonomyDocument document, long offset) {
    return new TaxonomyInForce(
        document, offset, new Tagger(document), new Overrides(document.taxonomy()));
  }

  /** The tags of {@code article}, with those that editors set. */
  public TaggedArticle tag(Article article, EditorTags said) {
    return overrides.apply(tagger.tag(article), said);
  }
}
