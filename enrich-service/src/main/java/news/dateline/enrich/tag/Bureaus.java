package news.dateline.enrich.tag;

import java.util.ArrayList;
import java.util.List;
import news.dateline.article.TagKind;

/**
 * Cities where correspondents write about other countries, and where these meet: "NAIROBI" over a
 * story of Somalia. Where such a city is all that a story names of its country, and headline or
 * lead name another one, which is named more than once, it says where the writer sits.
 */
final class Bureaus {
  /** How often another country must be named, at least. */
  private static final int OFTEN = 2;

  /** How many meet. */
  private static final int PARTIES = 2;

  /** How often those that meet must be named, all together. */
  private static final int MENTIONS = 3;

  private Bureaus() {}

  /** Sets the countries aside that a story names only as where it was written, or people met. */
  static void setAside(List<Tally> tallies) {
    List<Tally> seats = new ArrayList<>();
    for (Tally tally : tallies) {
      if (isSeat(tally)) {
        seats.add(tally);
      }
    }
    for (Tally seat : seats) {
      if (isAboutOthers(tallies, seats, seat)) {
        seat.setAside();
      }
    }
  }

  /** Whether a bureau's name is all there is; a dateline may name its country, too. */
  private static boolean isSeat(Tally tally) {
    if (tally.entity().kind() != TagKind.COUNTRY || tally.names() > 1) {
      return false;
    }
    Mention seat = tally.firstInDateline();
    if (seat != null && tally.count() == 0 && !Languages.english(seat.hit().name().languages())) {
      return true; // The list has English names; in other languages every dateline is a bureau's.
    }
    boolean bureau = seat == null || isBureau(seat);
    for (Mention mention : tally.best()) {
      bureau &= mention.zone() == Zone.DATELINE || isBureau(mention);
    }
    return bureau;
  }

  private static boolean isBureau(Mention mention) {
    return mention.hit().name().has(Name.Trait.BUREAU);
  }

  /**
   * Whether headline and lead tell of others: of one, named more than once, where the dateline
   * alone names the city; of two that meet there, where the text names it; and these more often,
   * where no dateline does, for then it may be a government: "Washington".
   */
  private static boolean isAboutOthers(List<Tally> tallies, List<Tally> seats, Tally seat) {
    int told = 0;
    int often = 0;
    int mentions = 0;
    for (Tally tally : tallies) {
      boolean other = tally.entity().kind() == TagKind.COUNTRY && !seats.contains(tally);
      if (other && (tally.headline() > 0 || tally.lead() > 0)) {
        told++;
        often += tally.count() >= OFTEN ? 1 : 0;
        mentions += tally.count();
      }
    }
    if (seat.dateline() == 0) {
      return seat.located() > 0 && often >= PARTIES;
    }
    return seat.count() == 0 ? often > 0 : told >= PARTIES && mentions >= MENTIONS;
  }
}
