package news.dateline.enrich.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import news.dateline.article.TagKind;

/**
 * Weighs the mentions of countries and regions by where they stand, what kind of name they are, and
 * who speaks; sentences that stand twice count once.
 */
final class Salience {
  private static final int FIFTHS = 5;
  private static final Comparator<Tally> IN_ORDER =
      (one, other) -> Integer.compare(one.entity().index(), other.entity().index());

  private final Passages passages;
  private final Set<String> actors;

  /** In the order of the text at first: stories name few countries. */
  private final List<Tally> tallies = new ArrayList<>();

  Salience(Passages passages, Set<String> actors) {
    this.passages = passages;
    this.actors = actors;
  }

  /** The tallies of {@code mentions} of countries and regions, in the gazetteer's order. */
  List<Tally> of(List<Mention> mentions) {
    Repetition repetition = new Repetition();
    for (Mention mention : mentions) {
      Passage passage = mention.hit().passage();
      boolean counts =
          passage.zone().aboutTheStory()
              && mention.entity().kind() != TagKind.PROGRAM
              && !repetition.stoodBefore(mention.hit());
      if (counts) {
        add(mention);
      }
    }
    tallies.sort(IN_ORDER);
    Bureaus.setAside(tallies);
    return tallies;
  }

  private void add(Mention mention) {
    boolean currency = Attribution.currency(mention);
    Zone zone = currency ? Zone.CAPTION : zoneAt(mention.hit());
    boolean actor = zone != Zone.DATELINE && Attribution.actor(mention);
    double clarity = Weights.kind(mention.reading().kind()) * discount(mention, actor, currency);
    double weight = clarity * Weights.zone(zone) * decay(mention.hit(), zone);
    tally(mention.entity())
        .add(mention.withWeight(weight), zone, clarity, actor, fifth(mention.hit(), zone));
  }

  private double discount(Mention mention, boolean actor, boolean currency) {
    if (currency) {
      return Weights.CURRENCY;
    }
    return actor && actors.contains(mention.entity().id()) ? Weights.ACTOR : 1;
  }

  /** The lead is what is marked so, else the beginning of the running text. */
  private Zone zoneAt(Hit hit) {
    Zone zone = hit.passage().zone();
    boolean unmarkedLead =
        zone == Zone.BODY
            && !passages.hasLead()
            && hit.passage().before() + hit.start() < Weights.LEAD_LENGTH;
    return unmarkedLead ? Zone.LEAD : zone;
  }

  private Tally tally(Entity entity) {
    for (Tally tally : tallies) {
      if (tally.entity().index() == entity.index()) {
        return tally;
      }
    }
    Tally tally = new Tally(entity);
    tallies.add(tally);
    return tally;
  }

  /** Headline and lead count as the beginning. */
  private int fifth(Hit hit, Zone zone) {
    if (zone != Zone.BODY || passages.bodyLength() == 0) {
      return 0;
    }
    return Math.min(
        FIFTHS - 1, FIFTHS * (hit.passage().before() + hit.start()) / passages.bodyLength());
  }

  private double decay(Hit hit, Zone zone) {
    if (zone != Zone.BODY || passages.bodyLength() == 0) {
      return 1;
    }
    double position = (double) (hit.passage().before() + hit.start()) / passages.bodyLength();
    return 1 - Weights.DECAY * position;
  }
}
