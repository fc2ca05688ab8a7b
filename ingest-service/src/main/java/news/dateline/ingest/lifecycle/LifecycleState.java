package news.dateline.ingest.lifecycle;

import news.dateline.article.PubStatus;
import news.dateline.article.ReceiptId;
import news.dateline.article.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an article, and all that is needed to decide on what comes next; a record
 * of a state store.
 *
 * @param schema the version of this record's schema, {@link #SCHEMA}
 * @param owner the source that the uri belongs to; null while only kills without a source were seen
 * @param scheme what its versions are ordered by; null while no article was seen
 * @param version the highest version seen
 * @param revision how many revisions were accepted
 * @param pubStatus the state of the revision that stands
 * @param digest the content of the revision that stands
 * @param usableDigest the content of the last usable revision
 * @param receipt the input that the revision that stands came with
 */
record LifecycleState(
    int schema,
    @Nullable String owner,
    SourceVersion.@Nullable Scheme scheme,
    SourceVersion version,
    int revision,
    PubStatus pubStatus,
    String digest,
    @Nullable String usableDigest,
    ReceiptId receipt) {
  static final int SCHEMA = 1;

  /** The same with {@code higher} as the highest version seen, where it is higher. */
  LifecycleState sawVersion(SourceVersion higher) {
    SourceVersion.Scheme by = scheme == null ? higher.scheme() : scheme;
    boolean raise = higher.has(by) && (scheme == null || higher.compare(version, by) > 0);
    return new LifecycleState(
        schema,
        owner,
        by,
        raise ? higher : version,
        revision,
        pubStatus,
        digest,
        usableDigest,
        receipt);
  }

  /** The same with {@code usable} as the content of the last usable draft seen. */
  LifecycleState sawUsable(String usable) {
    return new LifecycleState(
        schema, owner, scheme, version, revision, pubStatus, digest, usable, receipt);
  }

  /** The same with {@code source} as owner, if it has none yet. */
  LifecycleState ownedBy(String source) {
    return new LifecycleState(
        schema,
        owner == null ? source : owner,
        scheme,
        version,
        revision,
        pubStatus,
        digest,
        usableDigest,
        receipt);
  }
}
