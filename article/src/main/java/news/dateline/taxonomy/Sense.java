package news.dateline.taxonomy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the meanings of an {@link AmbiguousName}. Without a country and a region it means nothing
 * the taxonomy knows, and the name is passed over.
 *
 * @param country ISO 3166-1 alpha-2
 * @param region the id of a region
 * @param cues words and phrases of the article that speak for this meaning
 */
public record Sense(@Nullable String country, @Nullable String region, List<String> cues) {
  /** Copies the list and holds that a sense means one thing. */
  public Sense {
    cues = List.copyOf(cues);
    if (country != null && region != null) {
      throw new InvalidTaxonomyException(
          "a sense has a country or a region, not both: " + country + ", " + region, "region");
    }
  }
}
