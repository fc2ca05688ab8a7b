package news.dateline.enrich.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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

  /** What each entity brings when it is in focus, by its index. */
  private final List<List<Entity>> brought;

  private final Set<String> world;

  /**
   * @param world the ids of the world regions
   */
  RegionTags(Gazetteer gazetteer, RegionTree tree, Set<String> world) {
    this.gazetteer = gazetteer;
    this.world = Set.copyOf(world);
    this.brought =
        gazetteer.entities().stream()
            .map(entity ->
                regions(entity, tree)
                    .map(id -> Objects.requireNonNull(gazetteer.regions().get(id)))
                    .toList())
            .toList();
  }

  private static Stream<String> regions(Entity entity, RegionTree tree) {
    return switch (entity.kind()) {
      case COUNTRY -> tree.ofCountry(entity.id()).stream();
      case REGION -> Stream.concat(Stream.of(entity.id()), tree.containing(entity.id()).stream());
      case PROGRAM -> Stream.empty();
    };
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
    boolean country = focus.onCountry();
    for (Focus.Candidate any : focus.all()) {
      Focus.Candidate candidate = country && faint(any) ? any.mentioned() : any;
      for (Entity region : regions(candidate)) {
        supports.computeIfAbsent(region.index(), index -> new Support()).add(candidate);
      }
    }
    List<Tag> tags = new ArrayList<>();
    supports.forEach((index, support) -> tags.add(tag(gazetteer.entity(index), support)));
    return tags;
  }

  private boolean faint(Focus.Candidate candidate) {
    return candidate.probability() < Weights.WORLD_BESIDE_COUNTRY
        && candidate.entity().kind() == TagKind.REGION
        && world.contains(candidate.entity().id());
  }

  private List<Entity> regions(Focus.Candidate candidate) {
    Entity entity = candidate.entity();
    if (candidate.inFocus()) {
      return brought.get(entity.index());
    }
    return entity.kind() == TagKind.REGION ? List.of(entity) : List.of();
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
