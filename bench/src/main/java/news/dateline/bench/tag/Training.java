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
 * Learns the tagger's weights from articles whose countries are known. Every article is shown
 * twice, once without its dateline, so that text from elsewhere is not misjudged for lack of one.
 * What the terms of regions weigh is set by hand: no corpus labels them.
 */
final class Training {
  private static final double PENALTY = 1;

  /**
   * How many articles a dateline must head before its own share counts for more than everybody's.
   */
  private static final double SMOOTHING = 6;

  /** A dateline's city that heads fewer articles is left to everybody's share. */
  private static final int FREQUENT = 8;

  /** An article without its dateline counts for less: it is the same article. */
  private static final double UNDATED_IMPORTANCE = 0.5;

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
  record Row(double[] features, boolean label, String dateline, double importance) {}

  /** How often stories with a dateline are about its country. */
  private static final class Share {
    double about;
    double all;
  }

  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Share> shares = new TreeMap<>();
  private final Share everybody = new Share();

  /** What there is to learn from an article: {@code tagger} finds its candidates. */
  static List<Row> rows(Tagger tagger, GoldLine gold, double importance) {
    List<Row> rows = new ArrayList<>();
    if (gold.countries().isPresent()) {
      Story story = gold.piece().story();
      Set<String> countries = gold.countries().get();
      if (story.dateline() != null) {
        add(rows, tagger, story, countries, importance);
      }
      add(rows, tagger, undated(story), countries, importance * UNDATED_IMPORTANCE);
    }
    return rows;
  }

  private static void add(
      List<Row> rows, Tagger tagger, Story story, Set<String> countries, double importance) {
    for (Candidates.Candidate candidate : Candidates.of(tagger, story)) {
      if (candidate.kind() == TagKind.COUNTRY) {
        boolean label = countries.contains(candidate.id());
        rows.add(new Row(candidate.features(), label, candidate.dateline(), importance));
      }
    }
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
    double[][] matrix = new double[rows.size()][];
    boolean[] labels = new boolean[rows.size()];
    double[] importance = new double[rows.size()];
    for (int i = 0; i < matrix.length; i++) {
      Row row = rows.get(i);
      matrix[i] = row.features().clone();
      if (!row.dateline().isEmpty()) {
        matrix[i][Candidates.datelinePrior()] = prior(row);
      }
      labels[i] = row.label();
      importance[i] = row.importance();
    }
    double[] weights = LogisticRegression.fit(matrix, labels, importance, PENALTY);
    List<String> lines = new ArrayList<>();
    lines.add("# Weights of the tagger's features, written by bench's TrainModel; do not edit.");
    lines.add("# Learned from " + sources);
    lines.add("version\t1");
    List<String> names = Candidates.names();
    for (int i = 0; i < weights.length; i++) {
      lines.add("country\t" + names.get(i) + "\t" + number(weights[i]));
    }
    REGION.forEach((name, weight) -> lines.add("region\t" + name + "\t" + number(weight)));
    lines.add("any-dateline\t" + number(everybodys()));
    shares.forEach((dateline, share) -> {
      if (share.all >= FREQUENT) {
        lines.add("dateline\t" + dateline + "\t" + number(smoothed(share.about, share.all)));
      }
    });
    return lines;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
