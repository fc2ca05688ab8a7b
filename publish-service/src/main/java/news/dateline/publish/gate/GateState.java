package news.dateline.publish.gate;

import java.time.Instant;
import news.dateline.article.Facets;
import org.jspecify.annotations.Nullable;

/**
 * What the gate remembers of an article; a record of its state store.
 *
 * @param schema the version of this record's schema, {@link #SCHEMA}
 * @param revision the newest revision it has seen
 * @param versionCreated when it saw that revision
 * @param firstPublished when it was published for the first time
 * @param now what it is published under; none while it is not
 * @param ever everything it was ever published under; none if it never was
 * @param tags the tag ids and roles it is published with, in one line
 * @param heldUntil when its embargo ends, while it is embargoed
 */
record GateState(
    int schema,
    int revision,
    Instant versionCreated,
    @Nullable Instant firstPublished,
    Facets now,
    Facets ever,
    @Nullable String tags,
    @Nullable Instant heldUntil) {
  static final int SCHEMA = 1;

  /** The state of an article that was never seen. */
  static GateState unseen(Instant at) {
    return new GateState(SCHEMA, 0, at, null, Facets.NONE, Facets.NONE, null, null);
  }

  /** The same, with nothing waiting for the end of an embargo. */
  GateState released() {
    return new GateState(schema, revision, versionCreated, firstPublished, now, ever, tags, null);
  }

  boolean published() {
    return !now.values().isEmpty();
  }

  boolean everPublished() {
    return !ever.values().isEmpty();
  }
}
