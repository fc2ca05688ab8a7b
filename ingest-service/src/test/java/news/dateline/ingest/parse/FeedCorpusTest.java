package news.dateline.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import news.dateline.article.ReasonCode;
import news.dateline.ingest.format.feed.Feed;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/**
 * Measures the feed reader on feedparser's corpus, by what each file itself says it expects in its
 * {@code Expect:} comment, and prints the figures. Skipped where the corpus is not beside the
 * checkout.
 */
final class FeedCorpusTest {
  private static final Duration HANG = Duration.ofSeconds(5);
  private static final Pattern EXPECT = Pattern.compile("Expect:\\s*(.*)");
  private static final Pattern HEADER = Pattern.compile("Header:\\s*([^:\\s]+):\\s*(.*)");
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Pattern CDATA = Pattern.compile("<!\\[CDATA\\[.*?\\]\\]>", Pattern.DOTALL);
  private static final Pattern ENTRY =
      Pattern.compile("<(?:item|entry)[\\s>/]", Pattern.CASE_INSENSITIVE);
  private static final Pattern TITLE =
      Pattern.compile("entries\\[0\\]\\['title'\\] == u?(['\"])(.*?)\\1");
  private static final Pattern LINK =
      Pattern.compile(
          "entries\\[0\\](?:\\['link'\\]|\\['links'\\]\\[0\\]\\['href'\\]|\\.link) == u?'([^']*)'");
  private static final Pattern PARSED =
      Pattern.compile(
          "entries\\[0\\]\\['(?:published|updated|created)_parsed'\\] == \\((\\d+), (\\d+), (\\d+), (\\d+), (\\d+), (\\d+)");
  private static final Pattern WRITTEN =
      Pattern.compile("entries\\[0\\]\\['(?:published|updated|created)'\\] == u?'([^']*)'");

  /** How many were expected, and how many of them came. */
  private static final class Tally {
    private final String name;
    private final List<String> missed = new ArrayList<>();
    private int expected;
    private int met;

    private Tally(String name) {
      this.name = name;
    }

    private void count(boolean came, String file) {
      expected++;
      met += came ? 1 : 0;
      if (!came) {
        missed.add(file);
      }
    }

    private double share() {
      return expected == 0 ? 1 : (double) met / expected;
    }

    @Override
    public String toString() {
      return "%s %d/%d (%.1f %%) missed %s".formatted(name, met, expected, 100 * share(), missed);
    }
  }

  private final Tally entries = new Tally("entries");
  private final Tally titles = new Tally("title");
  private final Tally links = new Tally("link");
  private final Tally dates = new Tally("date");

  private static ZipFile corpus() throws IOException {
    Path file =
        Path.of(System.getProperty("dateline.shared", "../../shared"))
            .resolve("data/feedparser-dev.zip");
    assumeThat(file).exists();
    return new ZipFile(file.toFile());
  }

  @Test
  void feedsAreReadAsTheyExpect() throws IOException {
    try (ZipFile corpus = corpus()) {
      for (ZipEntry file : Collections.list(corpus.entries())) {
        if (file.getName().startsWith("wellformed/") && file.getName().endsWith(".xml")) {
          measure(file.getName(), corpus.getInputStream(file).readAllBytes());
        }
      }
    }
    for (Tally tally : List.of(entries, titles, links, dates)) {
      System.out.println(tally);
    }
    assertThat(entries.share()).isGreaterThanOrEqualTo(0.99);
    assertThat(titles.share()).isGreaterThanOrEqualTo(0.90);
    assertThat(links.share()).isGreaterThanOrEqualTo(0.85);
    assertThat(dates.share()).isGreaterThanOrEqualTo(0.80);
  }

  private void measure(String name, byte[] bytes) {
    String source = new String(bytes, StandardCharsets.UTF_8);
    Map<String, String> headers = new HashMap<>();
    headers.put("content-location", "http://127.0.0.1:8097/" + name);
    Matcher header = HEADER.matcher(source);
    while (header.find()) {
      headers.put(header.group(1).toLowerCase(Locale.ROOT), header.group(2).strip());
    }
    List<Manuscript> read = read(bytes, headers);
    String markup = CDATA.matcher(COMMENT.matcher(source).replaceAll("")).replaceAll("");
    int expected = (int) ENTRY.matcher(markup).results().count();
    if (expected > 0) {
      entries.count(read.size() == expected, name);
    }
    Matcher expect = EXPECT.matcher(source);
    if (expect.find() && !read.isEmpty()) {
      compare(expect.group(1), read.getFirst(), name);
    }
  }

  private static List<Manuscript> read(byte[] bytes, Map<String, String> headers) {
    try {
      return new Feed().read(new Document(bytes, null, new Headers(headers)));
    } catch (Unreadable unreadable) {
      return List.of();
    }
  }

  private void compare(String expect, Manuscript first, String name) {
    Matcher title = TITLE.matcher(expect);
    if (title.find()) {
      String wanted = Jsoup.parse(title.group(2)).text();
      String got = String.valueOf(first.story().title());
      boolean same = wanted.equals(got) || title.group(2).equals(got);
      if (!wanted.isEmpty()) {
        titles.count(same, name);
      }
    }
    Matcher link = LINK.matcher(expect);
    if (link.find()) {
      links.count(first.url() != null && first.url().text().equals(link.group(1)), name);
    }
    expectedDate(expect)
        .ifPresent(wanted ->
            dates.count(
                first.published() != null
                    && Instants.read(first.published().text()).equals(Optional.of(wanted)),
                name));
  }

  private static Optional<Instant> expectedDate(String expect) {
    Matcher parsed = PARSED.matcher(expect);
    if (parsed.find()) {
      int[] parts = new int[6];
      for (int i = 0; i < 6; i++) {
        parts[i] = Integer.parseInt(parsed.group(i + 1));
      }
      return Optional.of(
          LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5])
              .toInstant(ZoneOffset.UTC));
    }
    Matcher written = WRITTEN.matcher(expect);
    return written.find() ? Instants.readLoosely(written.group(1)) : Optional.empty();
  }

  @Test
  void whatIsIllFormedOrOddlyEncodedGetsAnAnswerAndNeverHangs() throws IOException {
    try (ZipFile corpus = corpus()) {
      for (ZipEntry file : Collections.list(corpus.entries())) {
        byte[] bytes = corpus.getInputStream(file).readAllBytes();
        long start = System.nanoTime();
        Parsed parsed =
            Inputs.PARSER.parse(Inputs.input(bytes, "content-type", "application/rss+xml"));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(HANG);
        if (parsed instanceof Parsed.Rejection rejection) {
          assertThat(rejection.reason()).isNotEqualTo(ReasonCode.INTERNAL_ERROR);
        }
      }
    }
  }
}
