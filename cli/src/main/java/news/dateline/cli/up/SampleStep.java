package news.dateline.cli.up;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import news.dateline.cli.ingest.Submission;

/**
 * One of the sample articles, or what its source did to one. Written for this project; the people,
 * places of work and publications in them do not exist.
 *
 * @param file its name among the samples
 * @param contentType its format
 * @param headers what the format has no place for
 * @param embargo how long it is embargoed from the first time the samples are sent
 */
record SampleStep(String file, String contentType, Map<String, String> headers, Duration embargo) {
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String JSON = "application/json";

  /** All of them, in the order in which they are sent. */
  static List<SampleStep> all() {
    return List.of(
        new SampleStep(
            "korea.txt",
            TEXT,
            Map.of(
                "source", "sample-review",
                "uri", "urn:dateline:sample:korea",
                "version", "1",
                "published", "2026-03-09T09:00:00Z",
                "language", "en"),
            Duration.ZERO),
        json("lithium.json"),
        json("cable.json"),
        json("cable-corrected.json"),
        json("railway.json"),
        json("railway-killed.json"),
        new SampleStep("desalination.json", JSON, Map.of(), Duration.ofMinutes(1)));
  }

  private static SampleStep json(String file) {
    return new SampleStep(file, JSON, Map.of(), Duration.ZERO);
  }

  /** What is sent; the same every time for the same {@code firstSent}. */
  Submission submission(Instant firstSent) {
    Map<String, String> all = new TreeMap<>(headers);
    if (embargo.isPositive()) {
      all.put("embargoed-until", firstSent.plus(embargo).toString());
    }
    return new Submission(file, body(), contentType, all);
  }

  private byte[] body() {
    String resource = "/news/dateline/cli/sample/" + file;
    try (InputStream stream = SampleStep.class.getResourceAsStream(resource)) {
      return Objects.requireNonNull(stream, resource).readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
