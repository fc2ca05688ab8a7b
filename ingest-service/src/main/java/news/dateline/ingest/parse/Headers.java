package news.dateline.ingest.parse;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.dateline.ingest.structure.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * The headers beside an input, as text. Names are blind to case; a blank value is none.
 *
 * @param values by name
 */
public record Headers(Map<String, String> values) {
  /** No headers at all. */
  public static final Headers NONE = new Headers(Map.of());

  private static final List<String> OF_ONE = List.of("uri", "url", "title", "version", "published");

  /** Cleans the values; the last of two names that differ in case alone wins. */
  public Headers {
    Map<String, String> clean = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    values.forEach((name, value) -> clean.put(name, CleanText.line(value)));
    values = Collections.unmodifiableMap(clean);
  }

  /** The value of a header, or null. */
  public @Nullable String value(String name) {
    String value = values.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /**
   * Whether they, or the sender's token, say whose it is; a name inside the document is a credit.
   */
  public boolean nameSource() {
    return value("source") != null || value("sender") != null;
  }

  /** Without those that can mean but one article. */
  Headers ofAll() {
    Map<String, String> shared = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    shared.putAll(values);
    OF_ONE.forEach(shared::remove);
    return new Headers(shared);
  }

  /** The same with its place. */
  @Nullable Field field(String name) {
    return Field.of("header `" + name + "`", value(name));
  }
}
