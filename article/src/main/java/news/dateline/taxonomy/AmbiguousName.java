package news.dateline.taxonomy;

import java.util.List;

/**
 * A name with several meanings, and what decides between them. The sense whose cues an article
 * names most often is read; without any cue, the first.
 *
 * @param name as it stands in text
 * @param person whether people are called so: "Jordan Peterson"
 * @param senses at least one
 */
public record AmbiguousName(String name, boolean person, List<Sense> senses) {
  /** Copies the list and holds that there is a meaning at all. */
  public AmbiguousName {
    senses = List.copyOf(senses);
    if (senses.isEmpty()) {
      throw new InvalidTaxonomyException("the ambiguous name " + name + " has no sense");
    }
  }
}
