package news.dateline.runtime.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was wrong with a request, as a problem document (RFC 9457).
 *
 * @param status the HTTP status
 * @param code the last part of the problem's {@code type}, such as {@code too-large}
 * @param title the problem in a few words, the same at each occurrence
 * @param detail what was wrong here, and what was expected
 * @param members further members
 */
public record Problem(
    int status, String code, String title, String detail, Map<String, Object> members) {
  /** The media type of a problem document. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final Set<String> OF_ALL = Set.of("type", "title", "status", "detail");
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Keeps the order of the members, which are none of those that every problem has. */
  public Problem {
    if (members.keySet().stream().anyMatch(OF_ALL::contains)) {
      throw new IllegalArgumentException("further members " + members.keySet());
    }
    members = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(members));
  }

  /** A problem without further members. */
  public Problem(int status, String code, String title, String detail) {
    this(status, code, title, detail, Map.of());
  }

  /** The document. */
  public byte[] toJson() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", "urn:dateline:problem:" + code);
    document.put("title", title);
    document.put("status", status);
    document.put("detail", detail);
    document.putAll(members);
    return MAPPER.writeValueAsBytes(document);
  }
}
