package news.dateline.enrich.tag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.dateline.article.Role;
import news.dateline.article.Tag;
import news.dateline.article.TagKind;
import news.dateline.article.TagOrigin;

/**
 * Rolls countries up to regions. A country in focus brings every region that contains it; a
 * region's own term in focus brings that region and what wholly contains it; a term merely named is
 * a mention of its region. A country merely named brings nothing.
 */
final class RegionTags {
  private final Gazetteer gazetteer;
  private final RegionTree tree;

  RegionTags(Gazetteer gazetteer, RegionTree tree) {
    this.gazetteer = gazetteer;
    this.tree = tree;
  }

  /** What speaks for one region. */
  private static final class Support {
    final List<Mention> mentions = new ArrayList<>();
    double confidence;
    boolean inFocus;

    void add(Focus.Candidate candidate) {
      mentions.addAll(candidate.tally().best());
      if (candidate.inFocus()) {
        confidence = Math.max(inFocus ? confidence : 0, candidate.probability());
        inFocus = true;
      } else if (!inFocus) {
        confidence = Math.max(confidence, candidate.tally().certainty());
      }
    }
  }

  List<Tag> of(Focus focus) {
    Map<Integer, Support> supports = new TreeMap<>();
    for (Focus.Candidate candidate : focus.all()) {
      for (String region : regions(candidate)) {
        Entity entity = gazetteer.regions().get(region);
        if (entity != null) {
          supports.computeIfAbsent(entity.index(), index -> new Support()).add(candidate);
        }
      }
    }
    List<Tag> tags = new ArrayList<>();
    supports.forEach((index, support) -> tags.add(tag(gazetteer.entity(index), support)));
    return tags;
  }

  private Collection<String> regions(Focus.Candidate candidate) {
    String id = candidate.entity().id();
    if (candidate.entity().kind() == TagKind.COUNTRY) {
      return candidate.inFocus() ? tree.ofCountry(id) : List.of();
    }
    List<String> regions = new ArrayList<>(List.of(id));
    if (candidate.inFocus()) {
      regions.addAll(tree.containing(id));
    }
    return regions;
  }

  private static Tag tag(Entity entity, Support support) {
    return new Tag(
        TagKind.REGION,
        entity.id(),
        entity.name(),
        support.inFocus ? Role.FOCUS : Role.MENTION,
        support.confidence,
        TagOrigin.RULE,
        null,
        EvidenceChoice.of(support.mentions));
  }
}
