package news.dateline.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The id of a feed, which is also its address: {@code all}, {@code region/<id>}, {@code
 * program/<id>}.
 */
public record FeedId(@JsonValue String value) implements Comparable<FeedId> {
  private static final Pattern FORM =
      Pattern.compile("all|(region|program)/[a-z0-9][a-z0-9-]{0,99}");

  /** The feed of everything. */
  public static final FeedId ALL = new FeedId("all");

  /**
   * @throws IllegalArgumentException when {@code value} has another form
   */
  @JsonCreator
  public FeedId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a feed is all, region/<id> or program/<id>, not " + value);
    }
  }

  /** The feed of a region or program; countries have none. */
  public static FeedId of(TagKind kind, String id) {
    return new FeedId(kind.label() + "/" + id);
  }

  @Override
  public int compareTo(FeedId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
