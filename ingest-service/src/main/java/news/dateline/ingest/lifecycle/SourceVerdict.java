package news.dateline.ingest.lifecycle;

/** What a draft is among its source's versions, whatever an editor says. */
sealed interface SourceVerdict {
  /** The version that stands from here on. */
  record Newest(SourceState state) implements SourceVerdict {}

  /** It says nothing new. */
  record Repeated(SourceState state) implements SourceVerdict {}

  /** Something newer or a kill stands. */
  record Older(SourceState state, String detail) implements SourceVerdict {}

  /** The uri belongs to another source. */
  record Foreign(String owner) implements SourceVerdict {}
}
