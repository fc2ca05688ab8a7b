package news.dateline.ingest.http;

import io.helidon.http.Header;
import io.helidon.webserver.http.ServerRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import news.dateline.runtime.access.Callers;
import news.dateline.runtime.access.Grant;
import news.dateline.runtime.access.Permission;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What a request's headers become on the ingest topic: {@code Dateline-Source} is {@code source};
 * {@code Dateline-Title*: UTF-8''S%C3%A3o%20Paulo} (RFC 8187) is {@code title} in any script; and
 * {@code sender} is the source that the caller's token is bound to, which nobody can claim.
 *
 * @param values by the name of the record's header
 */
record HeaderValues(Map<String, String> values) {
  /** The record's header with the source a token is bound to. */
  static final String SENDER = "sender";

  private static final String PREFIX = "dateline-";
  private static final int MAX_BYTES = 8 * 1024;
  private static final String EXTENDED = "utf-8''";
  private static final Pattern EXTENDED_VALUE =
      Pattern.compile("(?:[A-Za-z0-9!#$&+.^_`|~-]|%[0-9A-Fa-f]{2})*+");
  private static final Set<String> OURS = Set.of(SENDER, "polled");

  HeaderValues {
    values = Map.copyOf(values);
  }

  /**
   * The headers of {@code request}.
   *
   * @throws ProblemException 403 where the caller may not send, 431 where one is too large, 400
   *     where an extended one cannot be read
   */
  static HeaderValues of(ServerRequest request) {
    Grant caller = Callers.require(request, Permission.SEND);
    Map<String, String> values = new TreeMap<>();
    request.headers().contentType().ifPresent(type -> put(values, "content-type", type.text()));
    for (Header header : request.headers()) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (name.startsWith(PREFIX)) {
        take(values, name.substring(PREFIX.length()), header.get());
      }
    }
    if (caller.source() != null) {
      values.put(SENDER, caller.source());
    }
    return new HeaderValues(values);
  }

  private static void take(Map<String, String> values, String name, String value) {
    if (OURS.contains(name)) {
      return;
    }
    if (name.endsWith("*")) {
      put(values, name.substring(0, name.length() - 1), extended(name, value));
    } else {
      put(values, name, value);
    }
  }

  private static void put(Map<String, String> values, String name, String value) {
    int length = value.getBytes(StandardCharsets.UTF_8).length;
    if (length > MAX_BYTES) {
      throw new ProblemException(
          new Problem(
              431,
              "header-too-large",
              "A header is too large",
              "The header " + name + " has " + length + " bytes, the limit is " + MAX_BYTES + "."));
    }
    values.put(name, value);
  }

  private static String extended(String name, String value) {
    boolean utf8 = value.toLowerCase(Locale.ROOT).startsWith(EXTENDED);
    String encoded = utf8 ? value.substring(EXTENDED.length()) : "";
    if (!utf8 || !EXTENDED_VALUE.matcher(encoded).matches()) {
      throw new ProblemException(
          new Problem(
              400,
              "bad-header",
              "A header cannot be read",
              "Dateline-"
                  + name
                  + " is not an extended value (RFC 8187), such as UTF-8''S%C3%A3o%20Paulo."));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    for (int place = 0; place < encoded.length(); place++) {
      if (encoded.charAt(place) == '%') {
        bytes.write(HexFormat.fromHexDigits(encoded, place + 1, place + 3));
        place += 2;
      } else {
        bytes.write(encoded.charAt(place));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** The same, of another content type. */
  HeaderValues as(String contentType) {
    Map<String, String> others = new TreeMap<>(values);
    others.put("content-type", contentType);
    return new HeaderValues(others);
  }

  /** {@code body} under these headers, for the ingest topic. */
  ProducerRecord<byte[], byte[]> record(Topics topics, byte[] body) {
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topics.ingest().name(), body);
    new TreeMap<>(values)
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return record;
  }
}
