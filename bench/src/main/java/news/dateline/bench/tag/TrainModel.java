package news.dateline.bench.tag;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import news.dateline.article.TagKind;
import news.dateline.cli.tag.Pieces;
import news.dateline.enrich.tag.Candidates;
import news.dateline.enrich.tag.Story;
import news.dateline.enrich.tag.Tagger;
import news.dateline.enrich.taxonomy.TaxonomyReader;

/**
 * Learns the weights in {@code model.tsv} from articles whose countries are known, in the format
 * that {@code bench/evaluate} reads. Every article is shown twice, once without its dateline, so
 * that text from elsewhere is not misjudged for lack of one. What the terms of regions weigh is set
 * by hand: no corpus labels them.
 */
public final class TrainModel {
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
  private record Row(double[] features, boolean label, String dateline, double importance) {}

  /** How often stories with a dateline are about its country. */
  private static final class Share {
    double about;
    double all;
  }

  private final Tagger tagger = new Tagger(TaxonomyReader.bundled());
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Share> shares = new TreeMap<>();
  private final Share everybody = new Share();

  private TrainModel() {}

  /**
   * Learns and writes the file.
   *
   * @param arguments the part of the articles to learn from, from the beginning, such as 0.7; the
   *     file to write; the files to read. {@code FILE@8} counts each of its articles eight times
   */
  public static void main(String[] arguments) throws IOException, Pieces.Unreadable {
    if (arguments.length < 3) {
      System.err.println("usage: TrainModel PART MODEL.tsv FILE...   (.jsonl or .jsonl.gz)");
      System.exit(2);
    }
    TrainModel training = new TrainModel();
    double part = Double.parseDouble(arguments[0]);
    List<String> names = new ArrayList<>();
    for (int i = 2; i < arguments.length; i++) {
      int at = arguments[i].lastIndexOf('@');
      Path file = Path.of(at < 0 ? arguments[i] : arguments[i].substring(0, at));
      double importance = at < 0 ? 1 : Double.parseDouble(arguments[i].substring(at + 1));
      names.add(file.getFileName().toString());
      training.read(file, part, importance);
    }
    Files.write(Path.of(arguments[1]), training.model(part, names));
  }

  private void read(Path file, double part, double importance)
      throws IOException, Pieces.Unreadable {
    List<String> lines = new ArrayList<>();
    try (InputStream raw = Files.newInputStream(file);
        InputStream input = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
      reader.lines().forEach(lines::add);
    }
    Pieces pieces = new Pieces(Map.of());
    WorldRegions world = new WorldRegions(TaxonomyReader.bundled().taxonomy());
    for (String line : lines.subList(0, (int) (lines.size() * part))) {
      GoldLine gold = GoldLine.of(line, pieces, world);
      if (gold.countries().isPresent()) {
        Story story = gold.piece().story();
        if (story.dateline() != null) {
          add(story, gold.countries().get(), importance);
        }
        add(undated(story), gold.countries().get(), importance * UNDATED_IMPORTANCE);
      }
    }
  }

  private void add(Story story, Set<String> countries, double importance) {
    for (Candidates.Candidate candidate : Candidates.of(tagger, story)) {
      if (candidate.kind() != TagKind.COUNTRY) {
        continue;
      }
      boolean label = countries.contains(candidate.id());
      rows.add(new Row(candidate.features(), label, candidate.dateline(), importance));
      if (!candidate.dateline().isEmpty()) {
        Share share = shares.computeIfAbsent(candidate.dateline(), any -> new Share());
        share.all++;
        share.about += label ? 1 : 0;
        everybody.all++;
        everybody.about += label ? 1 : 0;
      }
    }
  }

  private static Story undated(Story story) {
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

  /**
   * The dateline's share without the article itself, else every rare city would seem a sure sign.
   */
  private double prior(Row row) {
    Share share = shares.get(row.dateline());
    if (share == null || share.all < FREQUENT) {
      return logit(everybody.about / everybody.all);
    }
    double about = share.about - (row.label() ? 1 : 0);
    return smoothed(about, share.all - 1);
  }

  private double smoothed(double about, double all) {
    double general = everybody.about / everybody.all;
    return logit((about + SMOOTHING * general) / (all + SMOOTHING));
  }

  private static double logit(double share) {
    return Math.log(share / (1 - share));
  }

  private List<String> model(double part, List<String> sources) {
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
    lines.add("# Learned from the first " + part + " of " + String.join(", ", sources));
    lines.add("version\t1");
    List<String> names = Candidates.names();
    for (int i = 0; i < weights.length; i++) {
      lines.add("country\t" + names.get(i) + "\t" + number(weights[i]));
    }
    REGION.forEach((name, weight) -> lines.add("region\t" + name + "\t" + number(weight)));
    lines.add("any-dateline\t" + number(logit(everybody.about / everybody.all)));
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
