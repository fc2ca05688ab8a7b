package news.dateline.enrich.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import news.dateline.article.Tag;

/** The mentions of one entity, added up. Lives as long as one article is being tagged. */
final class Tally {
  /** Weightiest first; among equals the first in the text. */
  private static final Comparator<Mention> WEIGHTIEST =
      Comparator.comparingDouble(Mention::weight).reversed();

  private final Entity entity;
  private final List<Mention> best = new ArrayList<>(Tag.MAX_EVIDENCE + 1);
  private double score;
  private double certainty;
  private double headline;
  private double lead;
  private double dateline;

  Tally(Entity entity) {
    this.entity = entity;
  }

  Entity entity() {
    return entity;
  }

  double score() {
    return score;
  }

  /** How sure it is that the entity is named at all. */
  double certainty() {
    return certainty;
  }

  /** The weightiest mentions, as many as a tag shows. */
  List<Mention> best() {
    return best;
  }

  /**
   * Adds a mention.
   *
   * @param zone what the passage is to the story at this place
   * @param clarity the mention's weight apart from its zone, from 0 to 1
   */
  void add(Mention mention, Zone zone, double clarity) {
    score += mention.weight();
    certainty = Math.max(certainty, Weights.certainty(mention.reading().kind()));
    if (zone == Zone.HEADLINE) {
      headline = Math.max(headline, clarity);
    } else if (zone == Zone.LEAD) {
      lead = Math.max(lead, clarity);
    } else if (zone == Zone.DATELINE) {
      dateline = Math.max(dateline, clarity);
    }
    if (best.size() < Tag.MAX_EVIDENCE || mention.weight() > best.getLast().weight()) {
      best.add(mention);
      best.sort(WEIGHTIEST);
      if (best.size() > Tag.MAX_EVIDENCE) {
        best.removeLast();
      }
    }
  }

  Features features(double top) {
    return new Features(score, top > 0 ? score / top : 0, headline, lead, dateline);
  }
}
