package news.dateline.source;

import java.net.URI;
import java.time.Instant;
import news.dateline.article.ReceiptId;
import org.jspecify.annotations.Nullable;

/**
 * Where the polling of a source stands. On the topic {@code sources.polls}, keyed by the source's
 * id, in the partition that the source is in.
 *
 * @param schema the version of this record's schema, {@link #SCHEMA}
 * @param id whose
 * @param lastPolled when it was asked last
 * @param nextPoll not before this; absent where nothing but a request polls it again
 * @param request the newest of {@link Source#requests()} that this poll answered
 * @param outcome what came of it
 * @param status the HTTP status, where there was an answer
 * @param problem what was wrong, for people; absent where nothing was
 * @param failures how many polls failed in a row, this one included
 * @param lastChanged when it last had something new
 * @param documents how often it had something new
 * @param bytes how much that was, decompressed
 * @param lastDocument the receipt id of the newest document, whose entries count from it
 * @param digest SHA-256 of the newest document, hexadecimal
 * @param etag its validator, sent back as it was (RFC 9110, 8.8.3)
 * @param lastModified its date, sent back as it was (RFC 9110, 8.8.2)
 * @param movedTo where the server says it is from now on (301 or 308)
 */
public record Poll(
    int schema,
    SourceId id,
    Instant lastPolled,
    @Nullable Instant nextPoll,
    long request,
    PollOutcome outcome,
    @Nullable Integer status,
    @Nullable String problem,
    int failures,
    @Nullable Instant lastChanged,
    int documents,
    long bytes,
    @Nullable ReceiptId lastDocument,
    @Nullable String digest,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable URI movedTo) {
  /** The schema version this code writes. */
  public static final int SCHEMA = 1;
}
