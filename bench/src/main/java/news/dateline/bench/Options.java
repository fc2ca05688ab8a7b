package news.dateline.bench;

import java.util.HashMap;
import java.util.Map;
import news.dateline.bench.parse.Wire;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, and how long at the most.
 *
 * @param articles sent for each figure of throughput
 * @param rounds how often each figure is taken
 * @param rate articles a second while latency is measured
 * @param seconds how long latency is measured, over all rounds; 0 leaves it out
 * @param partitions of every topic that has more than one
 * @param format what articles are sent in
 */
record Options(int articles, int rounds, int rate, int seconds, int partitions, Wire format) {
  static final String USAGE =
      "usage: bench/run [--articles 5000] [--rounds 3] [--rate 100] [--seconds 20]"
          + " [--partitions 6] [--format json|ninjs|html|rss|text]";

  private static final int MOST_ARTICLES = 100_000;
  private static final int MOST_ROUNDS = 50;
  private static final int MOST_A_SECOND = 10_000;
  private static final int MOST_SECONDS = 600;
  private static final int MOST_PARTITIONS = 100;

  /**
   * Reads {@code --name value} pairs.
   *
   * @throws IllegalArgumentException naming what is wrong
   */
  static Options parse(String[] arguments) {
    Map<String, String> given = new HashMap<>();
    for (int place = 0; place < arguments.length; place += 2) {
      if (place + 1 == arguments.length) {
        throw new IllegalArgumentException(arguments[place] + ": expected a value behind it");
      }
      given.put(arguments[place], arguments[place + 1]);
    }
    Options options =
        new Options(
            take(given, "--articles", 5000, 1, MOST_ARTICLES),
            take(given, "--rounds", 3, 1, MOST_ROUNDS),
            take(given, "--rate", 100, 1, MOST_A_SECOND),
            take(given, "--seconds", 20, 0, MOST_SECONDS),
            take(given, "--partitions", 6, 1, MOST_PARTITIONS),
            format(given.remove("--format")));
    if (!given.isEmpty()) {
      throw new IllegalArgumentException("unknown option " + String.join(", ", given.keySet()));
    }
    return options;
  }

  private static Wire format(@Nullable String name) {
    return name == null
        ? Wire.JSON
        : Wire.of(name)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "--format " + name + ": expected json, ninjs, html, rss or text"));
  }

  private static int take(
      Map<String, String> given, String name, int otherwise, int least, int most) {
    String text = given.remove(name);
    if (text == null) {
      return otherwise;
    }
    if (text.matches("\\d{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw new IllegalArgumentException(
        name + " " + text + ": expected a whole number from " + least + " to " + most);
  }
}
