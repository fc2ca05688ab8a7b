package news.dateline.taxonomy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a taxonomy document: names of keys and, in lists, indexes from 0.
 *
 * @param path from the document as a whole
 */
record Place(List<Object> path) {
  Place {
    path = List.copyOf(path);
  }

  Place(Object... path) {
    this(List.of(path));
  }

  /** What stands there under a key, or at an index. */
  Place at(Object next) {
    List<Object> longer = new ArrayList<>(path);
    longer.add(next);
    return new Place(longer);
  }

  /** What is thrown for {@code reason}. */
  InvalidTaxonomyException invalid(String reason) {
    return new InvalidTaxonomyException(reason, path.toArray());
  }

  /** {@code value}, when it is there and not blank; else that is wrong for {@code reason}. */
  String required(@Nullable String value, String reason) {
    if (value == null || value.isBlank()) {
      throw invalid(reason);
    }
    return value;
  }
}
