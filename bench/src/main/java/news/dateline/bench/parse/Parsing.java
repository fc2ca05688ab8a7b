package news.dateline.bench.parse;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import news.dateline.bench.SyntheticArticle;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Articles a second on one core, the slowest one in a hundred, and bytes allocated for each, by
 * format.
 */
final class Parsing {
  private static final int PERCENTILE = 99;

  private Parsing() {}

  /** The first argument is how many seconds each format is measured, the second how often. */
  public static void main(String[] arguments) throws RunnerException {
    int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    int forks = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(ParseBenchmark.class.getName())
                    .mode(Mode.SampleTime)
                    .timeUnit(TimeUnit.MICROSECONDS)
                    .warmupIterations(2)
                    .warmupTime(TimeValue.seconds(seconds))
                    .measurementIterations(1)
                    .measurementTime(TimeValue.seconds(seconds))
                    .forks(forks)
                    .jvmArgsAppend("-XX:+UseSerialGC", "-Xms512m", "-Xmx512m")
                    .addProfiler(GCProfiler.class)
                    .build())
            .run();
    System.out.println("| format | bytes | articles/s | p50 µs | p99 µs | KiB allocated |");
    System.out.println("|---|---|---|---|---|---|");
    Map<Wire, RunResult> byWire = new TreeMap<>();
    results.forEach(
        result -> byWire.put(Wire.valueOf(result.getParams().getParam("wire")), result));
    byWire.forEach((wire, result) -> System.out.println(row(wire, result)));
  }

  private static String row(Wire wire, RunResult result) {
    double mean = result.getPrimaryResult().getScore();
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %,.0f | %,.0f | %,.0f | %,.0f |",
        wire.option(),
        wire.bytes(new SyntheticArticle(1)).length,
        1e6 / mean,
        result.getPrimaryResult().getStatistics().getPercentile(50),
        result.getPrimaryResult().getStatistics().getPercentile(PERCENTILE),
        bytesAllocated(result) / 1024);
  }

  private static double bytesAllocated(RunResult result) {
    return Objects.requireNonNull(
            result.getSecondaryResults().get("gc.alloc.rate.norm"), "measured with -prof gc")
        .getScore();
  }
}
