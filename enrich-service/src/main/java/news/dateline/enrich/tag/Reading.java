package news.dateline.enrich.tag;

/**
 * One thing a name can mean.
 *
 * @param entity what it stands for
 * @param kind how
 * @param population of a city, in thousands; else 0
 */
record Reading(Entity entity, NameKind kind, int population) {
  Reading(Entity entity, NameKind kind) {
    this(entity, kind, 0);
  }
}
