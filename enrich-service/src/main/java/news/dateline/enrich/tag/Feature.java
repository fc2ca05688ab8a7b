package news.dateline.enrich.tag;

/**
 * What is weighed to tell what a story is about from what it merely names; see {@link Features}.
 */
enum Feature {
  BIAS,
  /** The logarithm of the weights of its mentions together. */
  SCORE,
  /** The same beside the highest in the story. */
  OF_TOP,
  /** The same beside all together. */
  OF_ALL,
  TOP,
  NEAR_TOP,
  HALF_OF_TOP,
  LITTLE_OF_TOP,
  ONLY_CANDIDATE,
  CANDIDATES,
  MENTIONED_ONCE,
  MENTIONED_TWICE,
  MENTIONED_OFTEN,
  HEADLINE,
  ALONE_IN_HEADLINE,
  OTHERS_IN_HEADLINE,
  HEADLINE_AND_TOP,
  OTHERS_IN_HEADLINE_AND_TOP,
  OTHERS_IN_HEADLINE_AND_LITTLE,
  LEAD,
  HEADLINE_AND_LEAD,
  FIRST,
  EARLY,
  DATELINE,
  DATELINE_ONLY,
  DATELINE_PRIOR,
  OTHERS_IN_DATELINE,
  OTHERS_IN_DATELINE_AND_TOP,
  DATELINE_AND_HEADLINE,
  DATELINE_AND_OTHERS_IN_HEADLINE,
  DATELINE_AND_TOP,
  DATELINE_AND_OF_TOP,
  DATELINE_AND_OF_ALL,
  DATELINE_AND_CANDIDATES,
  DEMONYMS,
  GOVERNMENT,
  PLACES,
  CITIES,
  ATTRIBUTIVE,
  NAMES,
  /** The logarithm of how often its own name stands there, or its people's. */
  NAMED,
  NEVER_NAMED,
  PERSONS,
  INSTITUTIONS,
  LOCAL_WORDS,
  LOCATED,
  LOCATED_IN_LEAD,
  POSSESSIVE,
  OPENS_HEADLINE,
  /** In what part of the text it is named. */
  SPREAD,
  LENGTH,
  LONG_AND_LITTLE,
  REGION_IN_HEADLINE,
  ACTOR,
  ACTOR_AND_HEADLINE,
  ACTOR_AND_DATELINE,
  ACTOR_AND_TOP,
  ACTOR_AND_ATTRIBUTIVE,
  ACTOR_AND_OTHERS_IN_HEADLINE;

  /** Its place in an array of features. */
  @SuppressWarnings("EnumOrdinal") // The model file has names; the order lives in memory alone.
  int place() {
    return ordinal();
  }
}
