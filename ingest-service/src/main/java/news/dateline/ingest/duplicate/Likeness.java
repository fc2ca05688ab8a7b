package news.dateline.ingest.duplicate;

/**
 * How alike two texts are.
 *
 * @param containment the share of the shorter one's wording that the longer has too, 0 to 1: a copy
 *     that was cut has 1
 * @param resemblance the share of all wording of both that is in both, 0 to 1
 * @param sameStory whether it is the same story: its wording, and not just its pattern with other
 *     figures
 */
record Likeness(double containment, double resemblance, boolean sameStory) {
  /** Below this many hashes to compare, nothing is said of texts that are not identical. */
  private static final int EVIDENCE = 12;

  /** Notices: fewer shingles than this. */
  private static final int BRIEF = 60;

  private static final int SHORT = 160;

  static Likeness of(Sketch one, Sketch other) {
    Sample.Overlap wording = one.shingles().overlap(other.shingles());
    return new Likeness(
        wording.containment(), wording.resemblance(), sameStory(one, other, wording));
  }

  private static boolean sameStory(Sketch one, Sketch other, Sample.Overlap wording) {
    if (one.isWhole() || other.isWhole()) {
      return wording.resemblance() == 1;
    }
    if (wording.evidence() < EVIDENCE) {
      return false;
    }
    int shorter = Math.min(one.shingles().total(), other.shingles().total());
    Sample.Overlap figures = one.figures().overlap(other.figures());
    return wording.containment() >= wordingNeeded(shorter, figures)
        && (figures.evidence() == 0 || figures.containment() >= figuresNeeded(shorter));
  }

  /** The shorter a text, the more of it is pattern: what notices of one kind have in common. */
  private static double wordingNeeded(int shingles, Sample.Overlap figures) {
    if (shingles >= BRIEF) {
      return 0.6;
    }
    boolean told = figures.evidence() > 1 && figures.containment() >= 0.8;
    return told ? 0.7 : 0.85;
  }

  private static double figuresNeeded(int shingles) {
    return shingles < SHORT ? 0.7 : 0.6;
  }
}
