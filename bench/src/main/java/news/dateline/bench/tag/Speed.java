package news.dateline.bench.tag;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * {@code bench/tagging FILE...}: characters a second on one core, with evidence, beside an
 * Aho-Corasick automaton that merely finds the same names; the slowest article in a hundred; bytes
 * allocated for each.
 */
public final class Speed {
  private static final int PERCENTILE = 99;
  private static final int SECONDS = 5;
  private static final int FORKS = 3;

  private Speed() {}

  /** Measures each file. */
  public static void main(String[] files) throws IOException, RunnerException {
    if (files.length == 0) {
      System.err.println("usage: bench/tagging FILE...   (.jsonl, .jsonl.gz or one text)");
      System.exit(2);
    }
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(TagBenchmark.class.getName())
                    .param("file", files)
                    .mode(Mode.SampleTime)
                    .timeUnit(TimeUnit.MICROSECONDS)
                    .warmupIterations(3)
                    .warmupTime(TimeValue.seconds(SECONDS))
                    .measurementIterations(1)
                    .measurementTime(TimeValue.seconds(SECONDS))
                    .forks(FORKS)
                    .jvmArgsAppend("-XX:+UseSerialGC", "-Xms1g", "-Xmx1g")
                    .addProfiler(GCProfiler.class)
                    .build())
            .run();
    System.out.println(
        "| what | text | characters | million characters/s | articles/s | p99 µs | KiB allocated |");
    System.out.println("|---|---|---|---|---|---|---|");
    for (RunResult result : results) {
      System.out.println(row(result));
    }
  }

  private static String row(RunResult result) throws IOException {
    String method = result.getPrimaryResult().getLabel();
    Path file = Path.of(result.getParams().getParam("file"));
    double length = method.equals("tagLong") ? TagBenchmark.LONG : Stories.of(file).meanLength();
    double mean = result.getPrimaryResult().getScore();
    return String.format(
        Locale.ROOT,
        "| %s | %s | %,.0f | %.1f | %,.0f | %,.0f | %.1f |",
        method,
        file.getFileName(),
        length,
        length / mean,
        1e6 / mean,
        result.getPrimaryResult().getStatistics().getPercentile(PERCENTILE),
        bytesAllocated(result) / 1024);
  }

  private static double bytesAllocated(RunResult result) {
    return Objects.requireNonNull(
            result.getSecondaryResults().get("gc.alloc.rate.norm"), "measured with -prof gc")
        .getScore();
  }
}
