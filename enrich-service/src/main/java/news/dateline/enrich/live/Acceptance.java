package news.dateline.enrich.live;

import java.util.Optional;
import news.dateline.enrich.tag.GoldenExamples;

/** What must hold of a taxonomy before it may be in force, beyond being well-formed. */
@FunctionalInterface
public interface Acceptance {
  /** What does not hold, for the editor who wrote the document; empty when all does. */
  Optional<GoldenExamples.Failure> failure(TaxonomyInForce candidate);
}
