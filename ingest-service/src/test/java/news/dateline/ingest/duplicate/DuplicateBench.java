package news.dateline.ingest.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Look-ups a second on one thread with so many articles remembered, and what they take in memory.
 * Texts are made up, with the words of a language in their usual unevenness; one in ten is a copy
 * of an earlier one. Run by bench/duplicates.
 */
final class DuplicateBench {
  private static final int ROUNDS = 5;
  private static final int LOOK_UPS = 50_000;
  private static final int WORDS = 400;
  private static final int LEXICON = 30_000;
  private static final String[] LEXEMES = lexicon();

  private DuplicateBench() {}

  public static void main(String[] arguments) {
    int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    Random random = new Random(1);
    List<String> texts = new ArrayList<>();
    long before = memory();
    SketchIndex index = new SketchIndex(articles);
    for (int number = 0; number < articles; number++) {
      index.add(number, Sketch.of("", List.of(text(texts, random))));
    }
    long used = memory() - before;
    System.out.printf(
        "%,d articles remembered in %,d MiB: %,d bytes each%n",
        articles, used >> 20, used / articles);
    List<String> asked = new ArrayList<>();
    for (int i = 0; i < LOOK_UPS; i++) {
      asked.add(text(texts, random));
    }
    for (int round = 1; round <= ROUNDS; round++) {
      round(index, asked, round);
    }
  }

  private static void round(SketchIndex index, List<String> asked, int round) {
    long begun = System.nanoTime();
    Sketch[] sketches =
        asked.stream().map(text -> Sketch.of("", List.of(text))).toArray(Sketch[]::new);
    long sketched = System.nanoTime();
    long[] each = new long[sketches.length];
    long found = 0;
    for (int i = 0; i < sketches.length; i++) {
      long from = System.nanoTime();
      found += index.find(sketches[i]).isEmpty() ? 0 : 1;
      each[i] = System.nanoTime() - from;
    }
    long ended = System.nanoTime();
    Arrays.sort(each);
    System.out.printf(
        "round %d: %,.0f look-ups/s (p99 %,d µs), %,.0f sketches/s, both %,.0f/s; %,d found%n",
        round,
        rate(sketches.length, sketched, ended),
        each[each.length * 99 / 100] / 1000,
        rate(sketches.length, begun, sketched),
        rate(sketches.length, begun, ended),
        found);
  }

  private static double rate(int count, long from, long to) {
    return count * 1e9 / (to - from);
  }

  private static String text(List<String> earlier, Random random) {
    if (!earlier.isEmpty() && random.nextInt(10) == 0) {
      String copied = earlier.get(random.nextInt(earlier.size()));
      return copied.substring(0, copied.length() * 2 / 3);
    }
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < WORDS; word++) {
      // Cubed: few words make up most of a text.
      double share = random.nextDouble();
      text.append(LEXEMES[(int) (share * share * share * LEXICON)]).append(' ');
    }
    if (earlier.size() < 10_000) {
      earlier.add(text.toString());
    }
    return text.toString();
  }

  private static String[] lexicon() {
    Random random = new Random(0);
    String[] words = new String[LEXICON];
    for (int word = 0; word < LEXICON; word++) {
      StringBuilder letters = new StringBuilder();
      for (int letter = 2 + random.nextInt(8); letter > 0; letter--) {
        letters.append((char) ('a' + random.nextInt(26)));
      }
      words[word] = letters.toString();
    }
    return words;
  }

  private static long memory() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
