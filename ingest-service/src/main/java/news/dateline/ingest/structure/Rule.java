package news.dateline.ingest.structure;

/** Looks for one thing on a page and marks the passages where it found it. */
interface Rule {
  /** Marks passages of {@code page} that are still open; never one that has its mark. */
  void apply(Page page);
}
