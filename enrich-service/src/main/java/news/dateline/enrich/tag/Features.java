package news.dateline.enrich.tag;

/**
 * What speaks for a story being about an entity.
 *
 * @param score the weights of its mentions together
 * @param ofTop that score beside the highest in the story, from 0 to 1
 * @param headline how clearly the headline names it, from 0 to 1
 * @param lead how clearly the lead names it, from 0 to 1
 * @param dateline how clearly the dateline names it, from 0 to 1
 */
record Features(double score, double ofTop, double headline, double lead, double dateline) {}
