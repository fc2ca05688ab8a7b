package news.dateline.enrich.tag;

/** What a {@link Passage} is to the story. Where it stands decides how much a mention counts. */
enum Zone {
  HEADLINE(true),
  DATELINE(true),
  LEAD(true),
  BODY(true),
  CAPTION(true),
  PULL_QUOTE(true),
  /** The newsroom's short name for the story. */
  SLUGLINE(false),
  BYLINE(false),
  /** The line above a section. */
  HEADING(false),
  BIO(false),
  AFFILIATION(false),
  NOTE(false);

  private final boolean aboutTheStory;

  Zone(boolean aboutTheStory) {
    this.aboutTheStory = aboutTheStory;
  }

  /** Whether what is named here says what the story is about, and not who wrote it. */
  boolean aboutTheStory() {
    return aboutTheStory;
  }
}
