package news.dateline.enrich.retag;

import java.util.Optional;
import news.dateline.article.Json;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * How far a partition of {@code articles.accepted} was read again: the metadata of the offset that
 * the feeder's group commits, in the transaction of what it has written.
 *
 * @param taxonomy the content hash of the taxonomy it is for
 * @param taxonomyOffset where that stands on its topic
 * @param replay where the request to replay stands that it is for; -1 where it is for none
 * @param forced whether every article is sent on, not only what changed
 * @param end where the partition ends that is to be read
 * @param written where the last record of it stands on {@code articles.retag}
 * @param confirmed whether {@code end} was taken when nothing was tagged by an older taxonomy any
 *     more
 * @param done whether everything was read
 */
public record RetagProgress(
    String taxonomy,
    long taxonomyOffset,
    long replay,
    boolean forced,
    long end,
    long written,
    boolean confirmed,
    boolean done) {

  /** The beginning of the way to {@code goal}. */
  static RetagProgress begin(
      RetagGoal goal, @Nullable RetagProgress before, long end, long marker) {
    boolean forced =
        before != null && (goal.replay() > before.replay() || (before.forced() && !before.done()));
    return new RetagProgress(
        goal.taxonomy(), goal.taxonomyOffset(), goal.replay(), forced, end, marker, false, false);
  }

  RetagProgress wrote(long offset) {
    return new RetagProgress(
        taxonomy, taxonomyOffset, replay, forced, end, offset, confirmed, done);
  }

  RetagProgress confirm(long confirmedEnd) {
    return new RetagProgress(
        taxonomy, taxonomyOffset, replay, forced, confirmedEnd, written, true, false);
  }

  RetagProgress finish() {
    return new RetagProgress(taxonomy, taxonomyOffset, replay, forced, end, written, true, true);
  }

  /** The offset to commit, {@code position} being what is read next. */
  OffsetAndMetadata at(long position) {
    return new OffsetAndMetadata(position, Json.MAPPER.writeValueAsString(this));
  }

  /** What was committed; empty when nothing was, or not by this code. */
  static Optional<RetagProgress> of(@Nullable OffsetAndMetadata committed) {
    if (committed == null || committed.metadata().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Json.MAPPER.readValue(committed.metadata(), RetagProgress.class));
    } catch (JacksonException foreign) {
      return Optional.empty();
    }
  }
}
