package news.dateline.enrich.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import news.dateline.article.TagKind;

/**
 * What the tagger weighs, for the program that learns the weights: the countries and regions a
 * story names, with their features.
 */
public final class Candidates {
  /**
   * A country or region that a story names.
   *
   * @param kind country or region
   * @param id the taxonomy's id
   * @param features in the order of {@link #names}
   * @param dateline what the dateline's prior is kept by; empty where the dateline does not name it
   */
  @SuppressWarnings("ArrayRecordComponent") // Rows of a matrix, never compared.
  public record Candidate(TagKind kind, String id, double[] features, String dateline) {}

  private Candidates() {}

  /** The names of the features, in their order. */
  public static List<String> names() {
    return Arrays.stream(Feature.values()).map(Feature::name).toList();
  }

  /** The place of the feature that holds the dateline's prior. */
  public static int datelinePrior() {
    return Feature.DATELINE_PRIOR.place();
  }

  /** What {@code tagger} finds in {@code story}. */
  public static List<Candidate> of(Tagger tagger, Story story) {
    Passages passages = Passages.of(story);
    List<Tally> tallies = tagger.tallies(passages, story, new Rejections());
    Features features = tagger.features(passages, tallies);
    List<Candidate> candidates = new ArrayList<>();
    for (Tally tally : tallies) {
      if (tally.isSetAside()) {
        continue;
      }
      candidates.add(
          new Candidate(
              tally.entity().kind(),
              tally.entity().id(),
              features.of(tally),
              tally.dateline() > 0 ? Model.key(tally) : ""));
    }
    return candidates;
  }
}
