package news.dateline.enrich.tag;

import news.dateline.article.Evidence;

/**
 * A name whose meaning is settled.
 *
 * @param hit where
 * @param reading what it means
 * @param rule which rule read it
 * @param weight how much it counts, 0 or more
 */
record Mention(Hit hit, Reading reading, String rule, double weight) {
  private static final double PRECISION = 1000;

  Mention(Hit hit, Reading reading) {
    this(hit, reading, reading.kind().rule(), 0);
  }

  Entity entity() {
    return reading.entity();
  }

  Zone zone() {
    return hit.passage().zone();
  }

  Mention withWeight(double newWeight) {
    return new Mention(hit, reading, rule, newWeight);
  }

  Mention withRule(String newRule, double newWeight) {
    return new Mention(hit, reading, newRule, newWeight);
  }

  /** This mention as a page can show it. */
  Evidence evidence() {
    return new Evidence(
        hit.passage().pointer(),
        hit.start(),
        hit.end(),
        hit.text(),
        rule,
        Math.round(weight * PRECISION) / PRECISION);
  }
}
