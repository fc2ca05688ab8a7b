package news.dateline.ingest.format.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The metric of the article extraction benchmark: runs of four words, counted, of what was
 * extracted and of what should have been. A text of fewer words is one run.
 *
 * @param both how many are in both
 * @param extra how many were extracted and should not have been
 * @param missing how many should have been extracted
 */
record Shingles(double both, double extra, double missing) {
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final int RUN = 4;

  static Shingles of(String expected, String extracted) {
    Map<List<String>, Integer> wanted = count(expected);
    Map<List<String>, Integer> got = count(extracted);
    Set<List<String>> all = new HashSet<>(wanted.keySet());
    all.addAll(got.keySet());
    double both = 0;
    double extra = 0;
    double missing = 0;
    for (List<String> run : all) {
      int want = wanted.getOrDefault(run, 0);
      int have = got.getOrDefault(run, 0);
      both += Math.min(want, have);
      extra += Math.max(0, have - want);
      missing += Math.max(0, want - have);
    }
    return new Shingles(both, extra, missing);
  }

  private static Map<List<String>, Integer> count(String text) {
    List<String> words = WORD.matcher(text).results().map(match -> match.group()).toList();
    Map<List<String>, Integer> runs = new HashMap<>();
    for (int i = 0; i < Math.max(1, words.size() - RUN + 1) && !words.isEmpty(); i++) {
      List<String> run = new ArrayList<>(words.subList(i, Math.min(words.size(), i + RUN)));
      runs.merge(run, 1, Integer::sum);
    }
    return runs;
  }

  boolean anyExtracted() {
    return both + extra > 0;
  }

  boolean anyExpected() {
    return both + missing > 0;
  }

  double precision() {
    return share(extra, both);
  }

  double recall() {
    return share(missing, both);
  }

  private double share(double wrong, double right) {
    if (extra == 0 && missing == 0) {
      return 1;
    }
    return right == 0 && wrong == 0 ? 0 : right / (right + wrong);
  }
}
