package news.dateline.enrich;

/**
 * What enrich-service remembers of an article: which revision is current, where it stands on {@code
 * articles.accepted}, and with which taxonomy it was tagged. A record of its state store.
 *
 * @param schema the version of this record's schema, {@link #SCHEMA}
 * @param revision the newest revision it has seen
 * @param offset where that revision stands in its partition of {@code articles.accepted}
 * @param taxonomy the content hash of the taxonomy it was tagged with
 */
record CurrentRevision(int schema, int revision, long offset, String taxonomy) {
  static final int SCHEMA = 1;
}
