package news.dateline.runtime.access;

/** What a caller may do. */
public enum Permission {
  /** Ask for anything that changes nothing. */
  READ,
  /** Send articles; a token for one source sends in its name only. */
  SEND,
  /**
   * An editor's word: kill, hold and release articles, add and remove tags, change the taxonomy and
   * what is polled.
   */
  EDIT
}
