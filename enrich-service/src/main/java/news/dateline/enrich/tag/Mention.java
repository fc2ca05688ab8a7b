package news.dateline.enrich.tag;

import news.dateline.article.Evidence;
import org.jspecify.annotations.Nullable;

/** A name whose meaning is settled. Its evidence is made when a tag shows it, once for all tags. */
final class Mention {
  private static final double PRECISION = 1000;

  private final Hit hit;
  private final Reading reading;
  private final String rule;
  private final double weight;
  private @Nullable Evidence evidence;

  Mention(Hit hit, Reading reading) {
    this(hit, reading, reading.kind().rule(), 0);
  }

  private Mention(Hit hit, Reading reading, String rule, double weight) {
    this.hit = hit;
    this.reading = reading;
    this.rule = rule;
    this.weight = weight;
  }

  /** Where. */
  Hit hit() {
    return hit;
  }

  /** What it means. */
  Reading reading() {
    return reading;
  }

  /** How much it counts, 0 or more. */
  double weight() {
    return weight;
  }

  Entity entity() {
    return reading.entity();
  }

  Zone zone() {
    return hit.passage().zone();
  }

  /** Whether the name is all there is: a heading that was left in the running text. */
  boolean alone() {
    return opens() && hit.last() == hit.tokens().size() - 1;
  }

  /** Whether nothing but an article stands before the name. */
  boolean opens() {
    return hit.first() == 0 || (hit.first() == 1 && hit.tokens().at(0).equalsIgnoreCase("the"));
  }

  Mention withWeight(double newWeight) {
    return new Mention(hit, reading, rule, newWeight);
  }

  Mention withRule(String newRule, double newWeight) {
    return new Mention(hit, reading, newRule, newWeight);
  }

  /** This mention as a page can show it. */
  Evidence evidence() {
    Evidence known = evidence;
    if (known == null) {
      known =
          new Evidence(
              hit.passage().pointer(),
              hit.start(),
              hit.end(),
              hit.text(),
              rule,
              Math.round(weight * PRECISION) / PRECISION);
      evidence = known;
    }
    return known;
  }
}
