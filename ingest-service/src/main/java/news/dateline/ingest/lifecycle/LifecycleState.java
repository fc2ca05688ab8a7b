package news.dateline.ingest.lifecycle;

import java.time.Instant;
import news.dateline.article.EditorAct;
import news.dateline.article.PubStatus;
import news.dateline.article.ReceiptId;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an article, and all that is needed to decide on what comes next; a record
 * of a state store.
 *
 * @param schema the version of this record's schema, {@link #SCHEMA}
 * @param revision how many revisions were accepted
 * @param source what its source says; null where it never said anything
 * @param editor the editor's word that stands: a kill, a hold, a takedown, or a release of what its
 *     source killed or held; null where none stands
 * @param textAt the timestamp of the newest record of {@code articles.accepted} that has the text
 *     of {@link SourceState#text}; null where none has
 */
record LifecycleState(
    int schema,
    int revision,
    @Nullable SourceState source,
    @Nullable EditorAct editor,
    @Nullable Instant textAt) {
  static final int SCHEMA = 2;

  /** The state of an article that was never seen. */
  static final LifecycleState UNSEEN = new LifecycleState(SCHEMA, 0, null, null, null);

  /** The state it is in, of its source's word and the editor's. */
  PubStatus pubStatus() {
    PubStatus said = source == null ? PubStatus.USABLE : source.pubStatus();
    return switch (editor) {
      case KILL, TAKEDOWN -> PubStatus.CANCELED;
      case HOLD -> said == PubStatus.CANCELED ? said : PubStatus.WITHHELD;
      case RELEASE -> PubStatus.USABLE;
      case null -> said;
    };
  }

  /** The input that stands. */
  @Nullable ReceiptId receipt() {
    return source == null ? null : source.receipt();
  }

  /** The same after its source said something that is no new revision. */
  LifecycleState heard(SourceState said) {
    boolean sameText = source != null && java.util.Objects.equals(source.text(), said.text());
    return new LifecycleState(SCHEMA, revision, said, editor, sameText ? textAt : null);
  }

  /** The same with one more revision. */
  LifecycleState revised() {
    return new LifecycleState(SCHEMA, revision + 1, source, editor, textAt);
  }

  /** The same with the editor's word {@code act}. */
  LifecycleState saidByEditor(@Nullable EditorAct act) {
    return new LifecycleState(SCHEMA, revision, source, act, textAt);
  }

  /** The same, the text being on {@code articles.accepted} at {@code timestamp}. */
  LifecycleState textAt(Instant timestamp) {
    return new LifecycleState(SCHEMA, revision, source, editor, timestamp);
  }
}
