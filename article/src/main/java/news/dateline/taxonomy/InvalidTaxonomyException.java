package news.dateline.taxonomy;

import java.util.List;

/** A taxonomy that contradicts itself or refers to what is not in it. */
public final class InvalidTaxonomyException extends IllegalArgumentException {
  private final transient List<Object> path;

  /**
   * @param reason what is wrong, for the editor
   * @param path where, from the record that throws it: names of keys and, in lists, indexes from 0
   */
  public InvalidTaxonomyException(String reason, Object... path) {
    super(reason);
    this.path = List.of(path);
  }

  /** Where it is wrong, from the record that threw it: names of keys and indexes from 0. */
  public List<Object> path() {
    return path;
  }
}
