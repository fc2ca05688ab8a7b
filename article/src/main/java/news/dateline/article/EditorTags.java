package news.dateline.article;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything editors say of an article's tags; it stands until they say something else, whatever
 * the tagger finds. A record of {@code editor.tags}, keyed by {@link #uri()}.
 *
 * @param schema the version of this record's schema, {@link #SCHEMA}
 * @param uri the article, which need not have arrived yet
 * @param added tags it has in any case
 * @param removed tags it never has
 */
public record EditorTags(int schema, ArticleUri uri, List<TagEdit> added, List<TagEdit> removed) {
  /** The schema version this code writes. */
  public static final int SCHEMA = 1;

  /** How many tags editors add to and remove from one article at the most. */
  public static final int MAX_EDITS = 100;

  /** Copies the lists; holds that each tag is there once and that what is added has a role. */
  public EditorTags {
    requireNonNull(uri, "uri");
    added = List.copyOf(added);
    removed = List.copyOf(removed);
    if (added.size() + removed.size() > MAX_EDITS) {
      throw new IllegalArgumentException("at most " + MAX_EDITS + " tags are edited");
    }
    Set<String> seen = new HashSet<>();
    Stream.concat(added.stream(), removed.stream())
        .map(TagEdit::tag)
        .filter(tag -> !seen.add(tag))
        .findFirst()
        .ifPresent(twice -> {
          throw new IllegalArgumentException(twice + " is there twice");
        });
    if (added.stream().anyMatch(edit -> edit.role() == null)) {
      throw new IllegalArgumentException("a tag that is added has a role");
    }
  }

  /** Nothing said of {@code uri}. */
  public static EditorTags none(ArticleUri uri) {
    return new EditorTags(SCHEMA, uri, List.of(), List.of());
  }

  /** Whether nothing is said. */
  @JsonIgnore
  public boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty();
  }
}
