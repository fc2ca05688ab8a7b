package news.dateline.enrich.retag;

/**
 * What all of history is to be tagged with. Of two goals the one with the later offsets is newer,
 * so an instance that has not heard of it yet does not turn back one that has.
 *
 * @param taxonomy the content hash of the taxonomy
 * @param taxonomyOffset where it stands on the taxonomy topic
 * @param replay where the newest request to replay stands on its topic; -1 where there is none
 */
public record RetagGoal(String taxonomy, long taxonomyOffset, long replay) {

  /** Whether history, of which {@code progress} was made, must be read from the beginning. */
  boolean supersedes(RetagProgress progress) {
    boolean otherTaxonomy =
        !taxonomy.equals(progress.taxonomy()) && taxonomyOffset > progress.taxonomyOffset();
    return otherTaxonomy || replay > progress.replay();
  }

  /** Whether {@code progress} was made towards this goal. */
  boolean isOf(RetagProgress progress) {
    return taxonomy.equals(progress.taxonomy()) && replay == progress.replay();
  }
}
