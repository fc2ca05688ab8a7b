package news.dateline.bench.tag;

import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import news.dateline.cli.tag.Pieces;
import news.dateline.enrich.tag.Story;
import news.dateline.enrich.tag.Tagger;
import news.dateline.enrich.taxonomy.TaxonomyReader;

/**
 * {@code bench/tagging FILE}: how many characters a second one thread tags, with evidence, what it
 * allocates an article, and how long one of 10,000 characters takes. Processor time of the thread,
 * so that what else runs on the machine disturbs little.
 */
public final class Speed {
  private static final int WARM_UP = 5;
  private static final int ROUNDS = 15;
  private static final int LONG_ARTICLE = 10_000;
  private static final int LONG_ARTICLES = 20_000;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final Tagger tagger = new Tagger(TaxonomyReader.bundled());
  private final List<Story> stories = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private long characters;
  private long tags;

  private Speed() {}

  /** Measures each file. */
  public static void main(String[] files) throws IOException, Pieces.Unreadable {
    if (files.length == 0) {
      System.err.println("usage: bench/tagging FILE...   (.jsonl or .jsonl.gz)");
      System.exit(2);
    }
    for (String file : files) {
      Speed speed = new Speed();
      speed.read(Path.of(file));
      System.out.println(file);
      speed.throughput();
      speed.longArticle();
    }
  }

  private void read(Path file) throws IOException, Pieces.Unreadable {
    Pieces pieces = new Pieces(Map.of());
    try (InputStream raw = Files.newInputStream(file);
        InputStream input = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        add(pieces.ofLine(line).story());
      }
    }
  }

  private void add(Story story) {
    stories.add(story);
    characters += story.title() == null ? 0 : story.title().length();
    for (Section section : story.sections()) {
      characters += section.text().length();
      if (text.length() < LONG_ARTICLE) {
        text.append(section.text()).append("\n\n");
      }
    }
  }

  private void throughput() {
    double[] speeds = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long from = threads.getCurrentThreadCpuTime();
      stories.forEach(this::tag);
      double seconds = (threads.getCurrentThreadCpuTime() - from) / 1e9;
      if (round >= 0) {
        speeds[round] = characters / seconds / 1e6;
      }
    }
    Arrays.sort(speeds);
    long before = threads.getCurrentThreadAllocatedBytes();
    stories.forEach(this::tag);
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    System.out.printf(
        "  %d articles, %.1f million characters: median %.1f, best %.1f million characters a"
            + " second; %d bytes allocated an article, %.1f a character%n",
        stories.size(),
        characters / 1e6,
        speeds[ROUNDS / 2],
        speeds[ROUNDS - 1],
        allocated / stories.size(),
        (double) allocated / characters);
  }

  private void longArticle() {
    String body = text.substring(0, Math.min(LONG_ARTICLE, text.length()));
    Story story =
        new Story(
            "unknown",
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(Section.of(SectionKind.BODY, body)));
    double[] micros = new double[LONG_ARTICLES];
    for (int i = 0; i < LONG_ARTICLES; i++) {
      long from = System.nanoTime();
      tag(story);
      micros[i] = (System.nanoTime() - from) / 1e3;
    }
    Arrays.sort(micros);
    System.out.printf(
        "  an article of %d characters: median %.0f, 99th percentile %.0f microseconds (%d tags"
            + " in all)%n",
        body.length(), micros[LONG_ARTICLES / 2], micros[LONG_ARTICLES * 99 / 100], tags);
  }

  private void tag(Story story) {
    tags += tagger.tag(story).tags().size();
  }
}
