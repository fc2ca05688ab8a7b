package news.dateline.ingest.structure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.article.SectionKind;

/**
 * Takes the dateline off the lead ("SEOUL, Nov 22 (Agency) — "): where a story was written is not
 * what it is about. The agency's credit behind it is cut.
 */
final class Dateline implements Rule {
  private static final int LONGEST = 120;
  private static final int SHORTEST_REST = 20;
  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Pattern SPACED_DASH = Pattern.compile(" (?:—|–|--) $");
  private static final Pattern OPENING =
      Pattern.compile(
          "(\\p{Lu}[\\p{Lu}\\p{M} .'’/-]{1,40}(?:, [\\p{L} .'’]{2,30})?"
              + "(?:, (?:\\p{L}{3,10}\\.? \\d{1,2}|\\d{1,2}\\.? \\p{L}{3,10}\\.?)(?:, \\d{4})?)?)"
              + " ?(\\([^()]{1,40}\\))? ?(?:—|–|--|-|:) ?");

  /** As Spanish agencies write it: "Lima, 3 jun (Agencia).- ". */
  private static final Pattern SPANISH =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}\\p{M} .'’-]{1,40}(?: \\([\\p{L} .'’-]{2,30}\\))?, \\d{1,2} (?:de )?\\p{L}{3,10}\\.?)"
              + " ?(\\([^()]{1,40}\\))\\.? ?(?:—|–|--|-) ?");

  @Override
  public void apply(Page page) {
    for (int i = 0; i < page.size(); i++) {
      if (page.isKept(i, SectionKind.LEAD)) {
        take(page, i);
        return;
      }
    }
  }

  private static void take(Page page, int lead) {
    String text = page.text(lead);
    String start = text.substring(0, Math.min(LONGEST, text.length()));
    Matcher spanish = SPANISH.matcher(start);
    Matcher opening = spanish.lookingAt() ? spanish : OPENING.matcher(start);
    if (!opening.lookingAt() || !isPlace(opening, text)) {
      return;
    }
    page.dateline(opening.group(1).strip());
    page.tellPart(lead, opening.end());
    if (opening.group(2) != null) {
      page.note("dateline-credit", lead, opening.group(2));
    }
  }

  /** Behind a date or an agency anything divides; behind a bare name a dash, then a sentence. */
  private static boolean isPlace(Matcher opening, String text) {
    boolean credited = opening.group(2) != null || DIGIT.matcher(opening.group(1)).find();
    boolean rest = text.length() - opening.end() >= SHORTEST_REST;
    return rest
        && (credited || (SPACED_DASH.matcher(opening.group()).find() && opens(opening, text)));
  }

  private static boolean opens(Matcher opening, String text) {
    return !Character.isLowerCase(text.codePointAt(opening.end()));
  }
}
