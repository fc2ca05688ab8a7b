package news.dateline.enrich.tag;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.article.TagKind;

/**
 * Cities where correspondents write about other countries, and where these meet: "NAIROBI" over a
 * story of Somalia. Where such a city is all that a story names of its country, and headline or
 * lead name another one more than once, it says where the writer sits.
 */
final class Bureaus {
  private static final int TWICE = 2;

  private static final int TWO = 2;

  private final Set<String> cities;

  /**
   * @param cities by the names that datelines have
   */
  Bureaus(Collection<String> cities) {
    this.cities = cities.stream().map(Letters::folded).collect(Collectors.toUnmodifiableSet());
  }

  /** Sets the countries aside that a story names only as where it was written. */
  void setAside(List<Tally> tallies) {
    for (Tally tally : tallies) {
      Mention seat = tally.firstInDateline();
      if (seat != null
          && cities.contains(Letters.folded(seat.hit().text()))
          && others(tallies) >= wanted(tally, seat)) {
        tally.setAside();
      }
    }
  }

  /** How many other countries must be told of: two that meet there, where it is named again. */
  private static int wanted(Tally tally, Mention seat) {
    if (tally.count() == 0) {
      return 1;
    }
    boolean byThatName =
        tally.names() == 1
            && tally.best().stream()
                .allMatch(mention -> mention.hit().name().index() == seat.hit().name().index());
    return byThatName ? TWO : Integer.MAX_VALUE;
  }

  private static int others(List<Tally> tallies) {
    int others = 0;
    for (Tally tally : tallies) {
      boolean other = tally.entity().kind() == TagKind.COUNTRY && tally.dateline() == 0;
      boolean told = tally.headline() > 0 || tally.lead() > 0;
      others += other && told && tally.count() >= TWICE ? 1 : 0;
    }
    return others;
  }
}
