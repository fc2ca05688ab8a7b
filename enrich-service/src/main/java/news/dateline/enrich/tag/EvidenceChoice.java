package news.dateline.enrich.tag;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import news.dateline.article.Evidence;
import news.dateline.article.Tag;

/** Picks what a tag shows: the weightiest mentions, as many as a tag holds, none twice. */
final class EvidenceChoice {
  private EvidenceChoice() {}

  static List<Evidence> of(Collection<Mention> mentions) {
    Set<Evidence> distinct = new LinkedHashSet<>();
    mentions.stream()
        .sorted(Comparator.comparingDouble(Mention::weight).reversed())
        .forEach(mention -> distinct.add(mention.evidence()));
    return distinct.stream().limit(Tag.MAX_EVIDENCE).toList();
  }
}
