package news.dateline.publish.page;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Another published article that tells the same story in the same words.
 *
 * @param uri what documents call it
 * @param id its short id
 * @param published when its source published it, or Dateline
 * @param address where it is here
 * @param earlier whether it came before
 * @param similarity the share of the shorter text's wording that the longer has too, 0 to 1
 * @param resemblance the share of all wording of both that is in both, 0 to 1
 */
public record SameStory(
    String uri,
    String id,
    @Nullable String title,
    @Nullable String source,
    Instant published,
    URI address,
    boolean earlier,
    double similarity,
    double resemblance) {}
