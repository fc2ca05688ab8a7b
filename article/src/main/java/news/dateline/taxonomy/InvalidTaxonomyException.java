package news.dateline.taxonomy;

/** A taxonomy that contradicts itself or refers to what is not in it. */
public final class InvalidTaxonomyException extends IllegalArgumentException {
  private final String word;

  /**
   * @param reason what is wrong, for the editor
   * @param word the id or name it is about, as the document spells it
   */
  public InvalidTaxonomyException(String reason, String word) {
    super(reason);
    this.word = word;
  }

  /** The id or name it is about, by which the place in the document is found. */
  public String word() {
    return word;
  }
}
