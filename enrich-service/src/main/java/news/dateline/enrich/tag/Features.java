package news.dateline.enrich.tag;

import java.util.List;
import java.util.Set;
import news.dateline.article.TagKind;

/**
 * Turns the tallies of a story into numbers, one array a candidate, in the order of {@link
 * Feature}.
 */
final class Features {
  private static final int COUNT = Feature.values().length;
  private static final double NEAR = 0.75;
  private static final double HALF = 0.4;
  private static final double LITTLE = 0.2;
  private static final int OFTEN = 4;
  private static final double EARLY_WITHIN = 400;
  private static final double THOUSAND = 1000;

  /**
   * A longer text counts as one of this length, and its mentions for less: more of the same makes
   * nothing likelier. Text without a dateline is analysis, which names many a country in passing.
   */
  private static final double LONGEST = 6000;

  private static final double LONGEST_UNDATED = 2500;

  private final Set<String> actors;
  private final Model model;
  private final double length;
  private final double scale;
  private final double logLength;
  private double top;
  private double total;
  private int candidates;
  private int inHeadline;
  private int inDateline;
  private int firstOffset = Integer.MAX_VALUE;
  private boolean regionInHeadline;

  Features(List<Tally> tallies, int length, Set<String> actors, Model model) {
    this.actors = actors;
    this.model = model;
    for (Tally tally : tallies) {
      if (tally.isSetAside()) {
        continue;
      }
      if (tally.entity().kind() == TagKind.COUNTRY) {
        top = Math.max(top, tally.score());
        total += tally.score();
        candidates++;
        inHeadline += tally.headline() > 0 ? 1 : 0;
        inDateline += tally.dateline() > 0 ? 1 : 0;
        firstOffset = Math.min(firstOffset, tally.first());
      } else {
        regionInHeadline |= tally.headline() > 0;
      }
    }
    double longest = inDateline == 0 ? LONGEST_UNDATED : LONGEST;
    this.length = Math.min(length, longest);
    this.scale = length > longest ? longest / length : 1;
    this.logLength = Math.log1p(this.length / THOUSAND);
  }

  /** Whether the story says where it was written. */
  boolean dated() {
    return inDateline > 0;
  }

  double[] of(Tally tally) {
    double[] x = new double[COUNT];
    boolean country = tally.entity().kind() == TagKind.COUNTRY;
    double highest = Math.max(top, tally.score());
    double ofTop = highest > 0 ? tally.score() / highest : 0;
    boolean isTop = tally.score() > 0 && tally.score() >= highest;
    set(x, Feature.BIAS, 1);
    set(x, Feature.SCORE, Math.log1p(tally.score() * scale));
    set(x, Feature.OF_TOP, ofTop);
    set(x, Feature.OF_ALL, total > 0 ? tally.score() / Math.max(total, tally.score()) : 0);
    set(x, Feature.TOP, isTop);
    set(x, Feature.NEAR_TOP, !isTop && ofTop >= NEAR);
    set(x, Feature.HALF_OF_TOP, ofTop >= HALF && ofTop < NEAR);
    set(x, Feature.LITTLE_OF_TOP, ofTop < LITTLE);
    int others = candidates - (country ? 1 : 0);
    set(x, Feature.ONLY_CANDIDATE, others == 0);
    set(x, Feature.CANDIDATES, Math.log1p(others));
    double count = tally.count() * scale;
    set(x, Feature.MENTIONED_ONCE, tally.count() > 0 && count <= 1);
    set(x, Feature.MENTIONED_TWICE, count > 1 && count <= 2);
    set(x, Feature.MENTIONED_OFTEN, count >= OFTEN);
    set(x, Feature.NAMES, Math.log1p(Math.min(tally.names(), Math.ceil(count))));
    set(x, Feature.LENGTH, logLength);
    set(x, Feature.LONG_AND_LITTLE, ofTop < HALF ? logLength : 0);
    places(x, tally, country, isTop, ofTop);
    kinds(x, tally);
    actors(x, tally, isTop);
    return x;
  }

  private void places(double[] x, Tally tally, boolean country, boolean isTop, double ofTop) {
    boolean headline = tally.headline() > 0;
    boolean othersInHeadline = inHeadline - (headline && country ? 1 : 0) > 0;
    boolean onlyOthers = !headline && othersInHeadline;
    boolean lead = tally.lead() > 0;
    boolean dateline = tally.dateline() > 0;
    boolean othersInDateline = inDateline - (dateline && country ? 1 : 0) > 0;
    set(x, Feature.HEADLINE, headline);
    set(x, Feature.ALONE_IN_HEADLINE, headline && !othersInHeadline);
    set(x, Feature.OTHERS_IN_HEADLINE, onlyOthers);
    set(x, Feature.HEADLINE_AND_TOP, headline && isTop);
    set(x, Feature.OTHERS_IN_HEADLINE_AND_TOP, onlyOthers && isTop);
    set(x, Feature.OTHERS_IN_HEADLINE_AND_LITTLE, onlyOthers && ofTop < HALF);
    set(x, Feature.LEAD, lead);
    set(x, Feature.HEADLINE_AND_LEAD, headline && lead);
    set(x, Feature.FIRST, tally.first() == firstOffset);
    set(x, Feature.EARLY, Math.exp(-tally.first() / EARLY_WITHIN));
    set(x, Feature.DATELINE, dateline);
    set(x, Feature.DATELINE_ONLY, dateline && tally.count() == 0);
    set(x, Feature.DATELINE_PRIOR, dateline ? model.datelinePrior(tally) : 0);
    set(x, Feature.OTHERS_IN_DATELINE, !dateline && othersInDateline);
    set(x, Feature.OTHERS_IN_DATELINE_AND_TOP, !dateline && othersInDateline && isTop);
    set(x, Feature.DATELINE_AND_HEADLINE, dateline && headline);
    set(x, Feature.DATELINE_AND_OTHERS_IN_HEADLINE, dateline && onlyOthers);
    set(x, Feature.DATELINE_AND_TOP, dateline && isTop);
    if (dateline) {
      set(x, Feature.DATELINE_AND_OF_TOP, ofTop);
      set(x, Feature.DATELINE_AND_OF_ALL, x[Feature.OF_ALL.place()]);
      set(x, Feature.DATELINE_AND_CANDIDATES, x[Feature.CANDIDATES.place()]);
    }
    set(x, Feature.REGION_IN_HEADLINE, regionInHeadline && !headline);
  }

  private void kinds(double[] x, Tally tally) {
    double all = Math.max(1, tally.count());
    set(x, Feature.DEMONYMS, tally.demonyms() / all);
    set(x, Feature.GOVERNMENT, tally.government() / all);
    set(x, Feature.PLACES, tally.places() / all);
    set(x, Feature.CITIES, tally.cities() / all);
    set(x, Feature.ATTRIBUTIVE, tally.attributive() / all);
    set(x, Feature.PERSONS, tally.persons() / all);
    set(x, Feature.INSTITUTIONS, tally.institutions() / all);
    set(x, Feature.LOCAL_WORDS, tally.words() / all);
    set(x, Feature.LOCATED, tally.located() / all);
    set(x, Feature.POSSESSIVE, tally.possessive() / all);
    set(x, Feature.NAMED, Math.log1p(tally.named() * scale));
    set(x, Feature.NEVER_NAMED, tally.named() == 0 && tally.dateline() == 0);
    set(x, Feature.LOCATED_IN_LEAD, tally.locatedInLead());
    set(x, Feature.OPENS_HEADLINE, tally.opensHeadline());
    set(x, Feature.SPREAD, tally.spread() / 5.0);
  }

  private void actors(double[] x, Tally tally, boolean isTop) {
    if (actors.contains(tally.entity().id())) {
      boolean headline = tally.headline() > 0;
      set(x, Feature.ACTOR, 1);
      set(x, Feature.ACTOR_AND_HEADLINE, headline);
      set(x, Feature.ACTOR_AND_DATELINE, tally.dateline() > 0);
      set(x, Feature.ACTOR_AND_TOP, isTop);
      set(x, Feature.ACTOR_AND_ATTRIBUTIVE, tally.attributive() / Math.max(1.0, tally.count()));
      set(x, Feature.ACTOR_AND_OTHERS_IN_HEADLINE, !headline && inHeadline > 0);
    }
  }

  private static void set(double[] x, Feature feature, double value) {
    x[feature.place()] = value;
  }

  private static void set(double[] x, Feature feature, boolean holds) {
    x[feature.place()] = holds ? 1 : 0;
  }
}
