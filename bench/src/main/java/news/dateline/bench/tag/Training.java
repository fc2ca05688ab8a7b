package news.dateline.bench.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import news.dateline.article.TagKind;
import news.dateline.enrich.tag.Candidates;
import news.dateline.enrich.tag.Story;
import news.dateline.enrich.tag.Tagger;

/**
 * Learns the tagger's weights from articles whose countries are known: one set from articles that
 * say where they were written, one from those that do not. An article with a dateline is shown to
 * the second set too, without it and for little, where it names all that it is about elsewhere. A
 * country that a large file labels nowhere is left out with its candidates: the file does not know
 * it. What the terms of regions weigh is set by hand: no corpus labels them.
 */
final class Training {
  private static final double PENALTY = 1;

  /**
   * How many articles a dateline must head before its own share counts for more than everybody's.
   */
  private static final double SMOOTHING = 6;

  /** A dateline's city that heads fewer articles is left to everybody's share. */
  private static final int FREQUENT = 8;

  /**
   * What an article counts whose dateline was taken away: little, for it is written for a wire that
   * has one.
   */
  private static final double UNDATED_IMPORTANCE = 0.02;

  private static final Map<String, Double> REGION =
      new TreeMap<>(
          Map.of(
              "BIAS", -6.6,
              "SCORE", 1.1,
              "OF_TOP", 4.0,
              "TOP", 0.8,
              "HEADLINE", 1.2,
              "LEAD", 0.6,
              "ONLY_CANDIDATE", 1.5));

  /** One candidate of one article. */
  @SuppressWarnings("ArrayRecordComponent") // Rows of a matrix, never compared.
  record Row(double[] features, boolean dated, boolean label, String dateline, double importance) {}

  /** How often stories with a dateline are about its country. */
  private static final class Share {
    double about;
    double all;
  }

  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Share> shares = new TreeMap<>();
  private final Share everybody = new Share();

  /**
   * What there is to learn from an article.
   *
   * @param tagger finds its candidates
   * @param known the countries that its file labels
   */
  static List<Row> rows(Tagger tagger, GoldLine gold, double importance, Set<String> known) {
    if (gold.countries().isEmpty()) {
      return List.of();
    }
    Story story = gold.piece().story();
    if (story.dateline() == null) {
      return rows(tagger, gold, story, importance, known);
    }
    List<Row> rows = new ArrayList<>(rows(tagger, gold, story, importance, known));
    List<Row> bare = rows(tagger, gold, undated(story), importance * UNDATED_IMPORTANCE, known);
    long named = bare.stream().filter(Row::label).count();
    if (named == gold.countries().get().size()) {
      rows.addAll(bare);
    }
    return rows;
  }

  private static List<Row> rows(
      Tagger tagger, GoldLine gold, Story story, double importance, Set<String> known) {
    Set<String> countries = gold.countries().orElseThrow();
    List<Candidates.Candidate> candidates = Candidates.of(tagger, story);
    boolean dated = candidates.stream().anyMatch(candidate -> !candidate.dateline().isEmpty());
    List<Row> rows = new ArrayList<>();
    for (Candidates.Candidate candidate : candidates) {
      if (candidate.kind() == TagKind.COUNTRY && known.contains(candidate.id())) {
        boolean label = countries.contains(candidate.id());
        rows.add(new Row(candidate.features(), dated, label, candidate.dateline(), importance));
      }
    }
    return rows;
  }

  /** {@code story} without its dateline. */
  static Story undated(Story story) {
    return new Story(
        story.source(),
        story.title(),
        story.byline(),
        null,
        story.slugline(),
        story.language(),
        story.published(),
        story.sections());
  }

  void add(List<Row> article) {
    for (Row row : article) {
      rows.add(row);
      if (!row.dateline().isEmpty()) {
        Share share = shares.computeIfAbsent(row.dateline(), any -> new Share());
        share.all++;
        share.about += row.label() ? 1 : 0;
        everybody.all++;
        everybody.about += row.label() ? 1 : 0;
      }
    }
  }

  /**
   * The dateline's share without the article itself, else every rare city would seem a sure sign.
   */
  private double prior(Row row) {
    Share share = shares.get(row.dateline());
    if (share == null || share.all < FREQUENT) {
      return everybodys();
    }
    double about = share.about - (row.label() ? 1 : 0);
    return smoothed(about, share.all - 1);
  }

  private double everybodys() {
    return everybody.all == 0 ? 0 : logit(everybody.about / everybody.all);
  }

  private double smoothed(double about, double all) {
    double general = everybody.about / everybody.all;
    return logit((about + SMOOTHING * general) / (all + SMOOTHING));
  }

  private static double logit(double share) {
    return Math.log(share / (1 - share));
  }

  /** The lines of the model's file. */
  List<String> model(String sources) {
    List<String> lines = new ArrayList<>();
    lines.add("# Weights of the tagger's features, written by bench's TrainModel; do not edit.");
    lines.add("# Learned from " + sources);
    lines.add("version\t2");
    add(lines, "country", weights(true));
    add(lines, "undated", weights(false));
    REGION.forEach((name, weight) -> lines.add("region\t" + name + "\t" + number(weight)));
    lines.add("any-dateline\t" + number(everybodys()));
    shares.forEach((dateline, share) -> {
      if (share.all >= FREQUENT) {
        lines.add("dateline\t" + dateline + "\t" + number(smoothed(share.about, share.all)));
      }
    });
    return lines;
  }

  private static void add(List<String> lines, String kind, double[] weights) {
    List<String> names = Candidates.names();
    for (int i = 0; i < weights.length; i++) {
      lines.add(kind + "\t" + names.get(i) + "\t" + number(weights[i]));
    }
  }

  private double[] weights(boolean dated) {
    List<Row> shown = rows.stream().filter(row -> row.dated() == dated).toList();
    if (shown.isEmpty()) {
      return new double[Candidates.names().size()];
    }
    double[][] matrix = new double[shown.size()][];
    boolean[] labels = new boolean[shown.size()];
    double[] importance = new double[shown.size()];
    for (int i = 0; i < matrix.length; i++) {
      Row row = shown.get(i);
      matrix[i] = row.features().clone();
      if (!row.dateline().isEmpty()) {
        matrix[i][Candidates.datelinePrior()] = prior(row);
      }
      labels[i] = row.label();
      importance[i] = row.importance();
    }
    return LogisticRegression.fit(matrix, labels, importance, PENALTY);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
