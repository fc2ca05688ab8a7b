package news.dateline.ingest.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import news.dateline.ingest.fetch.Fetched;
import news.dateline.source.Source;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A document as it goes to the ingest topic: whole, in the name of its source. {@code sender} binds
 * it to that name, as a token does: what strangers serve cannot speak for another newsroom.
 */
final class PolledDocument {
  /** The record's header with the id of the source that was polled. */
  static final String POLLED = "polled";

  private static final int LOOKED_AT = 1024;
  private static final Pattern FEED =
      Pattern.compile(
          "\\A\\s*(?:<\\?xml[^>]{0,200}>)?(?:\\s|<!--.{0,300}?-->|<\\?xml-stylesheet[^>]{0,300}>)*"
              + "<(?:rss|feed|rdf:RDF)[\\s>]",
          Pattern.DOTALL);

  private PolledDocument() {}

  static ProducerRecord<byte[], byte[]> of(
      Topics topics, Source source, Fetched.Document document) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("source", source.source());
    headers.put("sender", source.source());
    headers.put(POLLED, source.id().value());
    String type = contentType(document);
    if (type != null) {
      headers.put("content-type", type);
    }
    // Of a page it is the address, of a feed what the links in it begin at.
    headers.put(isPage(type) ? "url" : "content-location", document.url().toString());
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(topics.ingest().name(), document.body());
    headers.forEach(
        (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return record;
  }

  /**
   * As it was served; none where a feed is served as text or as a page, which happens, so that
   * ingest looks itself.
   */
  private static @Nullable String contentType(Fetched.Document document) {
    String type = document.contentType();
    if (type == null || type.isBlank()) {
      return null;
    }
    String media = mediaType(type);
    boolean doubtful = media.equals("text/plain") || media.equals("text/html");
    return doubtful && beginsAsFeed(document.body()) ? null : type;
  }

  private static boolean beginsAsFeed(byte[] body) {
    int length = Math.min(body.length, LOOKED_AT);
    String start = new String(body, 0, length, StandardCharsets.UTF_8);
    return FEED.matcher(start.startsWith("\ufeff") ? start.substring(1) : start).find();
  }

  private static boolean isPage(@Nullable String type) {
    String media = type == null ? "" : mediaType(type);
    return media.equals("text/html") || media.equals("application/xhtml+xml");
  }

  private static String mediaType(String type) {
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** SHA-256 of its bytes, hexadecimal. */
  static String digest(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java platform has SHA-256", absent);
    }
  }
}
