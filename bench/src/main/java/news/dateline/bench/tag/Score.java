package news.dateline.bench.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** The usual figures over labeled articles, with 95 % bootstrap intervals over the articles. */
record Score(List<Labeled> articles) {
  private static final int ROUNDS = 1000;
  private static final int BINS = 10;

  Score {
    articles = List.copyOf(articles);
  }

  /** Right, missed and false labels. */
  private static final class Counts {
    int right;
    int missed;
    int wrong;

    double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
      return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    double f1() {
      return right == 0 ? 0 : 2.0 * right / (2.0 * right + missed + wrong);
    }

    void add(Labeled article) {
      for (String label : article.found()) {
        if (article.gold().contains(label)) {
          right++;
        } else {
          wrong++;
        }
      }
      missed += article.gold().size();
      for (String label : article.gold()) {
        missed -= article.found().contains(label) ? 1 : 0;
      }
    }
  }

  private static Counts micro(List<Labeled> articles) {
    Counts counts = new Counts();
    articles.forEach(counts::add);
    return counts;
  }

  private static double macroF1(List<Labeled> articles) {
    Map<String, Counts> byLabel = new TreeMap<>();
    for (Labeled article : articles) {
      for (String label : article.gold()) {
        Counts counts = byLabel.computeIfAbsent(label, any -> new Counts());
        if (article.found().contains(label)) {
          counts.right++;
        } else {
          counts.missed++;
        }
      }
      for (String label : article.found()) {
        if (!article.gold().contains(label)) {
          byLabel.computeIfAbsent(label, any -> new Counts()).wrong++;
        }
      }
    }
    return byLabel.values().stream().mapToDouble(Counts::f1).average().orElse(0);
  }

  private static double exact(List<Labeled> articles) {
    return articles.stream().filter(a -> a.gold().equals(a.found())).count()
        / (double) Math.max(1, articles.size());
  }

  /** How far confidence is from the share that is right, over the labels in focus. */
  private static double calibrationError(List<Labeled> articles) {
    double[] said = new double[BINS];
    double[] held = new double[BINS];
    int all = 0;
    for (Labeled article : articles) {
      for (String label : article.found()) {
        double confidence = article.confidence().getOrDefault(label, 1.0);
        int bin = Math.min(BINS - 1, (int) (confidence * BINS));
        said[bin] += confidence;
        held[bin] += article.gold().contains(label) ? 1 : 0;
        all++;
      }
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(said[bin] - held[bin]);
    }
    return all == 0 ? 0 : error / all;
  }

  /** The lines to print under {@code title}. */
  List<String> lines(String title) {
    List<String> lines = new ArrayList<>();
    lines.add(title + " (" + articles.size() + " articles)");
    lines.add(line("micro F1", a -> micro(a).f1()));
    lines.add(line("  precision", a -> micro(a).precision()));
    lines.add(line("  recall", a -> micro(a).recall()));
    lines.add(line("macro F1", Score::macroF1));
    lines.add(line("exact set", Score::exact));
    lines.add(line("calibration error", Score::calibrationError));
    return lines;
  }

  double microF1() {
    return micro(articles).f1();
  }

  double precision() {
    return micro(articles).precision();
  }

  double recall() {
    return micro(articles).recall();
  }

  double macroF1() {
    return macroF1(articles);
  }

  double exact() {
    return exact(articles);
  }

  double calibrationError() {
    return calibrationError(articles);
  }

  private String line(String name, ToDoubleFunction<List<Labeled>> figure) {
    SplittableRandom random = new SplittableRandom(1987);
    double[] samples = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      List<Labeled> sample = new ArrayList<>(articles.size());
      for (int i = 0; i < articles.size(); i++) {
        sample.add(articles.get(random.nextInt(articles.size())));
      }
      samples[round] = figure.applyAsDouble(sample);
    }
    java.util.Arrays.sort(samples);
    return String.format(
        Locale.ROOT,
        "  %-20s %.4f  [%.4f, %.4f]",
        name,
        figure.applyAsDouble(articles),
        samples[ROUNDS / 40],
        samples[ROUNDS - ROUNDS / 40 - 1]);
  }
}
