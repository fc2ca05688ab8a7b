package news.dateline.enrich.tag;

import news.dateline.article.TagKind;

/**
 * Something of the taxonomy that a name can stand for.
 *
 * @param index its place among the gazetteer's entities
 * @param kind region, country or program
 * @param id the taxonomy's id
 * @param name for people
 */
record Entity(int index, TagKind kind, String id, String name) {}
