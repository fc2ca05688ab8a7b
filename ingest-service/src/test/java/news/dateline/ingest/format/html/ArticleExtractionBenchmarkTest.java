package news.dateline.ingest.format.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import news.dateline.article.Json;
import news.dateline.ingest.parse.Unreadable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Main text as measured by scrapinghub/article-extraction-benchmark, on the pages of it that are
 * beside the checkout; skipped where they are not. {@code -Ddateline.extraction.list=true} lists
 * every page.
 */
final class ArticleExtractionBenchmarkTest {
  private static final double FLOOR = 0.970;
  private static final int WARM_UP = 3;

  /** A page of the benchmark, and how it went. */
  private record Page(String name, String url, Shingles shingles, long nanos) {}

  @Test
  void mainTextIsAtLeastAsGoodAsTheFloor() throws IOException, Unreadable {
    Path zip =
        Path.of(
            System.getProperty("dateline.shared", "../../shared"),
            "data",
            "article-extraction-dev.zip");
    Assumptions.assumeTrue(Files.isReadable(zip), () -> zip + " is not there");

    List<Page> pages = measure(read(zip));
    double precision = mean(pages, Shingles::anyExtracted, Shingles::precision);
    double recall = mean(pages, Shingles::anyExpected, Shingles::recall);
    double f1 = 2 * precision * recall / (precision + recall);
    if (Boolean.getBoolean("dateline.extraction.list")) {
      list(pages);
    }
    List<Long> nanos = pages.stream().map(Page::nanos).sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "main text of %d pages: F1 %.3f, precision %.3f, recall %.3f; median %.1f ms, slowest %.1f ms%n",
        pages.size(),
        f1,
        precision,
        recall,
        nanos.get(nanos.size() / 2) / 1e6,
        nanos.getLast() / 1e6);

    assertThat(f1).isGreaterThanOrEqualTo(FLOOR);
  }

  private static Map<String, byte[]> read(Path zip) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        files.put(entry.getName(), entries.readAllBytes());
      }
    }
    return files;
  }

  private static List<Page> measure(Map<String, byte[]> files) throws IOException, Unreadable {
    JsonNode gold = Json.MAPPER.readTree(files.get("ground-truth.json"));
    List<Page> pages = new ArrayList<>();
    for (String name : gold.propertyNames()) {
      byte[] html =
          new GZIPInputStream(new ByteArrayInputStream(files.get("html/" + name + ".html.gz")))
              .readAllBytes();
      long best = Long.MAX_VALUE;
      WebPage page = WebPage.of(html, null, null, null);
      for (int i = 0; i < WARM_UP; i++) {
        long start = System.nanoTime();
        page = WebPage.of(html, null, null, null);
        best = Math.min(best, System.nanoTime() - start);
      }
      JsonNode expected = gold.path(name);
      pages.add(
          new Page(
              name,
              expected.path("url").asString(),
              Shingles.of(expected.path("articleBody").asString(), page.body()),
              best));
    }
    return pages;
  }

  private static double mean(
      List<Page> pages,
      java.util.function.Predicate<Shingles> counts,
      java.util.function.ToDoubleFunction<Shingles> measure) {
    return pages.stream()
        .map(Page::shingles)
        .filter(counts)
        .mapToDouble(measure)
        .average()
        .orElse(0);
  }

  private static void list(List<Page> pages) {
    pages.stream()
        .sorted(
            Comparator.comparingDouble(
                page -> page.shingles().precision() + page.shingles().recall()))
        .forEach(page ->
            System.out.printf(
                Locale.ROOT,
                "precision %.3f  recall %.3f  %5.1f ms  %.8s  %s%n",
                page.shingles().precision(),
                page.shingles().recall(),
                page.nanos() / 1e6,
                page.name(),
                page.url()));
  }
}
