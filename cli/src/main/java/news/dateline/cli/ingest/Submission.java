package news.dateline.cli.ingest;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import news.dateline.cli.CommandFailed;
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

  /**
   * Checks that the headers can travel over HTTP.
   *
   * @throws CommandFailed naming the header that cannot
   */
  public Submission {
    headers = Map.copyOf(headers);
    headers.forEach((header, value) -> {
      if (!ASCII.matcher(value).matches()) {
        throw new CommandFailed(
            "--"
                + header
                + " travels as an HTTP header, which is ASCII only; put it into the article"
                + " itself, as plain JSON {\"title\": …, \"body\": …}");
      }
    });
  }

  /** As the headers of an HTTP request. */
  Map<String, String> httpHeaders() {
    Map<String, String> http = new TreeMap<>();
    headers.forEach((name, value) -> http.put("Dateline-" + name, value));
    if (contentType != null) {
      http.put("Content-Type", contentType);
    }
    return http;
  }
}
