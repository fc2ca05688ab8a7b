package news.dateline.enrich.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import news.dateline.article.Evidence;
import news.dateline.article.Tag;

/** Picks what a tag shows: the weightiest mentions, as many as a tag holds, none twice. */
final class EvidenceChoice {
  private static final Comparator<Mention> WEIGHTIEST =
      (one, other) -> Double.compare(other.weight(), one.weight());

  private EvidenceChoice() {}

  static List<Evidence> of(Collection<Mention> mentions) {
    Mention[] weightiest = mentions.toArray(new Mention[0]);
    Arrays.sort(weightiest, WEIGHTIEST);
    List<Evidence> chosen = new ArrayList<>(Tag.MAX_EVIDENCE);
    for (Mention mention : weightiest) {
      if (chosen.size() == Tag.MAX_EVIDENCE) {
        break;
      }
      Evidence evidence = mention.evidence();
      if (!chosen.contains(evidence)) {
        chosen.add(evidence);
      }
    }
    return chosen;
  }
}
