package news.dateline.enrich.tag;

import java.util.ArrayList;
import java.util.List;
import news.dateline.article.TagKind;

/**
 * The countries and regions a story names, each with the probability that the story is about it.
 *
 * @param all in the gazetteer's order
 */
record Focus(List<Candidate> all) {
  /**
   * One of them.
   *
   * @param tally its mentions
   * @param probability that the story is about it, from 0 to 1
   * @param inFocus whether the story is about it rather than merely naming it
   */
  record Candidate(Tally tally, double probability, boolean inFocus) {
    Entity entity() {
      return tally.entity();
    }

    /** The same, merely named. */
    Candidate mentioned() {
      return new Candidate(tally, probability, false);
    }
  }

  Focus {
    all = List.copyOf(all);
  }

  /**
   * @param home the source's home country, or the empty string
   */
  static Focus of(List<Tally> tallies, Features features, String home, Model model) {
    double[] probabilities = new double[tallies.size()];
    double abroad = 0;
    for (int i = 0; i < probabilities.length; i++) {
      Tally tally = tallies.get(i);
      if (tally.isSetAside()) {
        continue;
      }
      double[] x = features.of(tally);
      boolean country = tally.entity().kind() == TagKind.COUNTRY;
      probabilities[i] = country ? model.country(x, features.dated()) : model.region(x);
      if (!tally.entity().id().equals(home)) {
        abroad = Math.max(abroad, probabilities[i]);
      }
    }
    double highest = 0;
    for (int i = 0; i < probabilities.length; i++) {
      if (tallies.get(i).entity().id().equals(home)) {
        probabilities[i] = atHome(probabilities[i], abroad);
      }
      highest = Math.max(highest, probabilities[i]);
    }
    List<Candidate> candidates = new ArrayList<>(probabilities.length);
    for (int i = 0; i < probabilities.length; i++) {
      double p = probabilities[i];
      boolean best = p == highest && p >= Weights.BEST;
      candidates.add(new Candidate(tallies.get(i), p, p >= Weights.FOCUS || best));
    }
    return new Focus(candidates);
  }

  /** Whether the story is about a country. */
  boolean onCountry() {
    for (Candidate candidate : all) {
      if (candidate.inFocus() && candidate.entity().kind() == TagKind.COUNTRY) {
        return true;
      }
    }
    return false;
  }

  /** At home a source's own country is who acts, where another is what it is about. */
  private static double atHome(double probability, double abroad) {
    return abroad < Weights.BEST ? probability : probability * Weights.HOME;
  }
}
