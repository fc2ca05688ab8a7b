package news.dateline.enrich;

import org.jspecify.annotations.Nullable;

/**
 * What enrich-service remembers of an article: which revision is current, where it stands on {@code
 * articles.accepted}, with which taxonomy it was tagged, and how. A record of its state store.
 *
 * @param schema the version of this record's schema, {@link #SCHEMA}
 * @param revision the newest revision it has seen
 * @param offset where that revision stands in its partition of {@code articles.accepted}
 * @param taxonomy the content hash of the taxonomy it was tagged with
 * @param tags the {@link TagDigest} of what was sent on; null where older code wrote this
 */
record CurrentRevision(
    int schema, int revision, long offset, String taxonomy, @Nullable String tags) {
  static final int SCHEMA = 1;
}
