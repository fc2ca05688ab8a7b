package news.dateline.cli.ingest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to ingest-service.
 *
 * @param name what people call it: a file's name
 * @param body the article as it is, in any accepted format
 * @param contentType null lets the service look for itself
 * @param headers what the format has no place for, by the names of the ingest topic's headers
 */
@SuppressWarnings("ArrayRecordComponent") // submissions are sent, never compared
public record Submission(
    String name, byte[] body, @Nullable String contentType, Map<String, String> headers) {
  private static final Pattern ASCII = Pattern.compile("[\\x20-\\x7e]*");

  /** Copies the headers. */
  public Submission {
    headers = Map.copyOf(headers);
  }

  /** As the headers of an HTTP request. */
  Map<String, String> httpHeaders() {
    Map<String, String> http = new TreeMap<>();
    headers.forEach((name, value) -> {
      if (ASCII.matcher(value).matches()) {
        http.put("Dateline-" + name, value);
      } else {
        // HTTP headers are ASCII: anything else travels as an extended value (RFC 8187).
        http.put("Dateline-" + name + "*", "UTF-8''" + encoded(value));
      }
    });
    if (contentType != null) {
      http.put("Content-Type", contentType);
    }
    return http;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }
}
