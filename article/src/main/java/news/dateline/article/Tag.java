package news.dateline.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an article is about, belongs to, or names.
 *
 * @param kind region, country or program
 * @param id the taxonomy's id; ISO 3166-1 alpha-2 for countries
 * @param name for people
 * @param role focus or mention; own or related for programs
 * @param confidence from 0 to 1: of a hundred tags with 0.9, ninety hold
 * @param by a rule or an editor
 * @param note what the editor noted
 * @param evidence up to five places that speak for it, the weightiest first
 */
public record Tag(
    TagKind kind,
    String id,
    String name,
    Role role,
    double confidence,
    TagOrigin by,
    @Nullable String note,
    List<Evidence> evidence) {
  /** How many places are kept. */
  public static final int MAX_EVIDENCE = 5;

  /** Copies the evidence and checks the bounds. */
  public Tag {
    evidence = List.copyOf(evidence);
    if (confidence < 0 || confidence > 1) {
      throw new IllegalArgumentException("confidence is from 0 to 1, not " + confidence);
    }
    if (evidence.size() > MAX_EVIDENCE) {
      throw new IllegalArgumentException("at most " + MAX_EVIDENCE + " pieces of evidence");
    }
  }
}
