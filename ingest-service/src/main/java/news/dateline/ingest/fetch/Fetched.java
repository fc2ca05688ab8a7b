package news.dateline.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of asking. */
public sealed interface Fetched {
  /**
   * A document.
   *
   * @param body decompressed
   * @param contentType as the server wrote it
   * @param etag to ask with the next time
   * @param lastModified to ask with the next time
   * @param url where it was in the end, after redirects
   * @param movedTo where it is from now on, where the server says so
   * @param freshFor how long the server says it need not be asked again; zero where it does not
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Document(
      byte[] body,
      @Nullable String contentType,
      @Nullable String etag,
      @Nullable String lastModified,
      URI url,
      @Nullable URI movedTo,
      Duration freshFor)
      implements Fetched {}

  /**
   * What we have is what there is (304).
   *
   * @param movedTo as above
   * @param freshFor as above
   */
  record NotModified(@Nullable URI movedTo, Duration freshFor) implements Fetched {}

  /**
   * No document.
   *
   * @param status of the answer, where there was one
   * @param problem for people
   * @param notBefore when the server wants to be asked again ({@code Retry-After})
   */
  record Failed(@Nullable Integer status, String problem, @Nullable Instant notBefore)
      implements Fetched {
    /** The server says that there will never be anything here again. */
    public static final int GONE = 410;

    /** Without an answer. */
    static Failed unanswered(String problem) {
      return new Failed(null, problem, null);
    }

    /** Whether it is gone for good. */
    public boolean gone() {
      return status != null && status == GONE;
    }
  }
}
