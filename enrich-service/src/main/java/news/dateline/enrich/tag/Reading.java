package news.dateline.enrich.tag;

/**
 * One thing a name can mean.
 *
 * @param entity what it stands for
 * @param kind how
 */
record Reading(Entity entity, NameKind kind) {}
