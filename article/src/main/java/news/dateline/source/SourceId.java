package news.dateline.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.util.regex.Pattern;
import news.dateline.article.ArticleUri;

/**
 * Names a source: made from its address, so that an address is one source however often it is
 * added. 16 letters and digits, as an article's short id.
 */
public record SourceId(@JsonValue String value) implements Comparable<SourceId> {
  private static final Pattern FORM = Pattern.compile("[a-z2-7]{16}");

  /**
   * @throws IllegalArgumentException when {@code value} has another form
   */
  @JsonCreator
  public SourceId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a source id is 16 of a to z and 2 to 7");
    }
  }

  /** The id of what is at {@code url}. */
  public static SourceId of(URI url) {
    return new SourceId(new ArticleUri(url.toString()).id());
  }

  @Override
  public int compareTo(SourceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
