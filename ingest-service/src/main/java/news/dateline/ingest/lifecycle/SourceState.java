package news.dateline.ingest.lifecycle;

import news.dateline.article.PubStatus;
import news.dateline.article.ReceiptId;
import news.dateline.article.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of what its source says of an article, whatever an editor says.
 *
 * @param owner the source that the uri belongs to; null while only kills without a source were seen
 * @param scheme what its versions are ordered by; null while no article was seen
 * @param version the highest version seen
 * @param pubStatus the state of the version that stands
 * @param digest the content of the version that stands
 * @param usableDigest the content of the last usable version
 * @param receipt the input that the version that stands came with
 * @param text the input with the newest text, which a release brings back; null where none came
 */
record SourceState(
    @Nullable String owner,
    SourceVersion.@Nullable Scheme scheme,
    SourceVersion version,
    PubStatus pubStatus,
    String digest,
    @Nullable String usableDigest,
    ReceiptId receipt,
    @Nullable ReceiptId text) {

  /** The same with {@code higher} as the highest version seen, where it is higher. */
  SourceState sawVersion(SourceVersion higher) {
    SourceVersion.Scheme by = scheme == null ? higher.scheme() : scheme;
    boolean raise = higher.has(by) && (scheme == null || higher.compare(version, by) > 0);
    return new SourceState(
        owner, by, raise ? higher : version, pubStatus, digest, usableDigest, receipt, text);
  }

  /** The same with {@code usable} as the content of the last usable draft seen. */
  SourceState sawUsable(String usable, @Nullable ReceiptId input) {
    return new SourceState(
        owner, scheme, version, pubStatus, digest, usable, receipt, input == null ? text : input);
  }

  /** The same with {@code input} as the one with the newest text. */
  SourceState withText(ReceiptId input) {
    return new SourceState(owner, scheme, version, pubStatus, digest, usableDigest, receipt, input);
  }

  /** The same with {@code source} as owner, if it has none yet. */
  SourceState ownedBy(String source) {
    return owner != null
        ? this
        : new SourceState(source, scheme, version, pubStatus, digest, usableDigest, receipt, text);
  }

  /** The same, to which the content that stands would be new if it came again. */
  SourceState forgetContent() {
    return new SourceState(owner, scheme, version, pubStatus, "", null, receipt, null);
  }
}
