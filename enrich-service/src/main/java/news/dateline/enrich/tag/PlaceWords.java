package news.dateline.enrich.tag;

import java.util.Set;

/** Words in capitals that stand beside a place without making a person's name of it. */
final class PlaceWords {
  private static final Set<String> DATES =
      Set.of(
          """
          Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May
          June July August September October November December\
          """
              .split("\\s+"));

  /** What may stand before a place without being a given name. */
  private static final Set<String> BEFORE =
      Set.of(
          """
          North South East West Northern Southern Eastern Western Central Greater Inner Outer Downtown
          Old Upper Lower In At From To Near The City Mayor Governor Port Metro Outside Around And Of
          For On By Royal Councillor\
          """
              .split("\\s+"));

  /** What may stand behind a place without being a surname: its land, its offices, its clubs. */
  private static final Set<String> BEHIND =
      Set.of(
          """
          City Town Village Borough Province State District County Region Oblast Division River Valley
          Bay Beach Harbour Harbor Lake Island Park Square Bridge Street Road Port Airport Station
          Railway Railways Metro Stadium Arena Oval Zoo Cathedral Museum Gallery Theatre Theater Opera
          Library Festival Marathon Olympics Games Fashion Film Biennale University College School Tech
          Institute Hospital Medical Court Crown Supreme High Council Parliament House Senate Assembly
          Government President Prime Minister Ministry Foreign Defense Defence Army Navy Air Force
          Forces Police Fire Department Prison King Queen Prince Princess Governor Mayor Attorney
          Democrats Republicans Democratic Republican Metropolitan Municipal Regional Central General
          National International Royal Stock Exchange Bourse Bank Securities Bonds Electric Aerospace
          Chemicals Radio Television TV Post Times Herald Morning Daily News Today Antiquities Nature
          Football Cricket Rugby FC United Swans Crows Land Water Authority Agency Association Policy
          Democracy Communique Declaration Agreement Accord Summit Treaty Gov Sen Rep Municipality
          Governorate Trains Ferries Shipyards Industries Corporation Corp Company Group Ballet
          Orchestra Philharmonic Symphony Olympic Chamber Commission Committee Center Centre Public
          Health Education Energy Business Chronicle Observer Sun Tribune Gazette Journal Star Hayom
          Hornets Panthers D DC I The But And In On At As He She It They We\
          """
              .split("\\s+"));

  /** What may stand in capitals before a country's name in Vietnamese. */
  private static final Set<String> BEFORE_VIETNAMESE =
      Set.of("Đông", "Tây", "Nam", "Bắc", "Trung", "Liên", "Nước", "Người", "Tiếng", "Bộ", "Quân");

  private PlaceWords() {}

  /** Whether {@code word} before a place may belong to the place. */
  static boolean mayPrecede(String word) {
    return BEFORE.contains(word) || DATES.contains(word);
  }

  /** Whether {@code word} before a country's name in Vietnamese makes no person of it. */
  static boolean mayPrecedeInVietnamese(String word) {
    return BEFORE_VIETNAMESE.contains(word);
  }

  /** Whether {@code word} behind a place may belong to the place, or to the next thing said. */
  static boolean mayFollow(String word) {
    return BEHIND.contains(word) || DATES.contains(word);
  }
}
