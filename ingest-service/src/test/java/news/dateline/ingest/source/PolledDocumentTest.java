package news.dateline.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import news.dateline.ingest.fetch.Fetched;
import news.dateline.source.Source;
import news.dateline.source.SourceId;
import news.dateline.topic.Topics;
import org.junit.jupiter.api.Test;

class PolledDocumentTest {
  private static final URI URL = URI.create("https://wire.example.com/feed");
  private static final Source SOURCE =
      new Source(1, SourceId.of(URL), URL, "harbor-wire", 900, false, 0, Instant.EPOCH, "");

  @Test
  void feedSpeaksInTheNameOfItsSourceAndSaysWhereItsLinksBegin() {
    assertThat(headers("<rss/>", "application/rss+xml; charset=utf-8"))
        .containsOnly(
            Map.entry("source", "harbor-wire"),
            Map.entry("sender", "harbor-wire"),
            Map.entry("polled", SOURCE.id().value()),
            Map.entry("content-type", "application/rss+xml; charset=utf-8"),
            Map.entry("content-location", URL.toString()));
  }

  @Test
  void pageHasItsAddress() {
    assertThat(headers("<!doctype html><title>x</title>", "text/html"))
        .containsEntry("url", URL.toString())
        .containsEntry("content-type", "text/html")
        .doesNotContainKey("content-location");
  }

  @Test
  void feedThatIsServedAsAPageOrTextIsLeftToLookAt() {
    String feed = "\ufeff<?xml version=\"1.0\"?>\n<!-- made by hand -->\n<rss version=\"2.0\">";
    assertThat(headers(feed, "text/html")).doesNotContainKeys("content-type", "url");
    assertThat(headers("<feed xmlns=\"x\">", "text/plain")).doesNotContainKey("content-type");
    assertThat(headers("feed me", "text/plain")).containsEntry("content-type", "text/plain");
    assertThat(headers("x", null)).doesNotContainKey("content-type");
  }

  private static Map<String, String> headers(String body, String type) {
    Fetched.Document document =
        new Fetched.Document(
            body.getBytes(StandardCharsets.UTF_8), type, null, null, URL, null, Duration.ZERO);
    Map<String, String> headers = new TreeMap<>();
    PolledDocument.of(new Topics("", 1, (short) 1), SOURCE, document)
        .headers()
        .forEach(header ->
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    return headers;
  }
}
