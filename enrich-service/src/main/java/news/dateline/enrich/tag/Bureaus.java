package news.dateline.enrich.tag;

import java.util.List;
import news.dateline.article.TagKind;

/**
 * Cities where correspondents write about other countries, and where these meet: "NAIROBI" over a
 * story of Somalia. Where such a city is all that a story names of its country, and headline or
 * lead name another one more than once, it says where the writer sits.
 */
final class Bureaus {
  private static final int TWICE = 2;

  private static final int TWO = 2;

  private static final int THREE = 3;

  private Bureaus() {}

  /** Sets the countries aside that a story names only as where it was written, or people met. */
  static void setAside(List<Tally> tallies) {
    for (Tally tally : tallies) {
      if (isSeat(tally) && isAbout(tallies, tally)) {
        tally.setAside();
      }
    }
  }

  private static boolean isSeat(Tally tally) {
    Mention seat = tally.firstInDateline();
    if (seat == null && tally.count() > 0) {
      seat = tally.best().getFirst();
    }
    return seat != null
        && tally.entity().kind() == TagKind.COUNTRY
        && seat.hit().name().has(Name.Trait.BUREAU)
        && named(tally, seat.hit().name());
  }

  /** Whether the name of the city is all there is. */
  private static boolean named(Tally tally, Name city) {
    boolean alone = tally.count() == 0 || tally.names() == 1;
    for (Mention mention : tally.best()) {
      alone &= mention.hit().name().index() == city.index();
    }
    return alone;
  }

  /**
   * Whether headline and lead tell of others: of one, more than once, where the dateline alone
   * names the city; of two that meet there, where the text names it; and these more often, where no
   * dateline does, for then it may be a government: "Washington".
   */
  private static boolean isAbout(List<Tally> tallies, Tally seat) {
    int told = 0;
    int often = 0;
    int mentions = 0;
    for (Tally tally : tallies) {
      boolean other = tally.entity().kind() == TagKind.COUNTRY && tally.dateline() == 0;
      if (other && tally != seat && (tally.headline() > 0 || tally.lead() > 0)) {
        told++;
        often += tally.count() >= TWICE ? 1 : 0;
        mentions += tally.count();
      }
    }
    if (seat.dateline() == 0) {
      return seat.located() > 0 && often >= TWO;
    }
    return seat.count() == 0 ? often > 0 : told >= TWO && mentions >= THREE;
  }
}
