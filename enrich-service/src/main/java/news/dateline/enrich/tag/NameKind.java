package news.dateline.enrich.tag;

/** How a name stands for its {@link Entity}; the rule that evidence shows. */
enum NameKind {
  COUNTRY_NAME("country-name"),
  DEMONYM("country-demonym"),
  CAPITAL("country-capital"),
  STATE("country-state"),
  PLACE("country-place"),
  /** A city of the gazetteer: read only where something speaks for it. */
  CITY("country-city"),
  /** A province of the gazetteer: read as cities are. */
  PROVINCE("country-province"),
  PERSON("country-person"),
  INSTITUTION("country-institution"),
  /** A word that is used in one country, or a few: its money, its villages, its titles. */
  LOCAL_WORD("country-word"),
  REGION_TERM("region-term"),
  PROGRAM_NAME("program-name"),
  PROGRAM_SERIES("program-series");

  private final String rule;

  NameKind(String rule) {
    this.rule = rule;
  }

  /** The rule as evidence spells it. */
  String rule() {
    return rule;
  }

  /** Whether the gazetteer alone knows it, among thousands: something must speak for it. */
  boolean gated() {
    return this == CITY || this == PROVINCE;
  }

  /**
   * Whether it names who acts for the country rather than the country: its government, its people.
   */
  boolean actor() {
    return this == CAPITAL || this == PERSON || this == INSTITUTION || this == DEMONYM;
  }
}
