package news.dateline.enrich.tag;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The trained numbers: the weights of a logistic function over {@link Feature}s, one for countries
 * in stories that say where they were written, one for those in other stories and one for the terms
 * of regions; and for the cities of datelines how often a story is about the country it was written
 * in. {@code model.tsv}, written by bench's trainer.
 */
public final class Model {
  private static final String FILE = "/model.tsv";
  private static final Model BUNDLED = bundled();

  private final String version;
  private final double[] country;
  private final double[] undated;
  private final double[] region;
  private final Map<String, Double> datelines;
  private final double anyDateline;

  /**
   * @param country for stories that say where they were written
   * @param undated for the others
   * @param datelines by city, folded, a bar and the country: the prior as log odds
   * @param anyDateline the prior of a city that is not among them
   */
  Model(
      String version,
      double[] country,
      double[] undated,
      double[] region,
      Map<String, Double> datelines,
      double anyDateline) {
    this.version = version;
    this.country = country.clone();
    this.undated = undated.clone();
    this.region = region.clone();
    this.datelines = Map.copyOf(datelines);
    this.anyDateline = anyDateline;
  }

  /** The one that comes with Dateline. */
  static Model get() {
    return BUNDLED;
  }

  String version() {
    return version;
  }

  /**
   * The probability that a story is about a country with these features.
   *
   * @param dated whether the story says where it was written
   */
  double country(double[] features, boolean dated) {
    return logistic(dated ? country : undated, features);
  }

  /** The probability that a story is about a region that its terms name like this. */
  double region(double[] features) {
    return logistic(region, features);
  }

  /** How likely a story with this dateline is about the dateline's country, as log odds. */
  double datelinePrior(Tally tally) {
    return datelines.isEmpty() ? anyDateline : datelines.getOrDefault(key(tally), anyDateline);
  }

  /** What {@link #datelinePrior} is kept by. */
  static String key(Tally tally) {
    Mention mention = tally.firstInDateline();
    return mention == null ? "" : Letters.folded(mention.hit().text()) + "|" + tally.entity().id();
  }

  private static double logistic(double[] weights, double[] features) {
    double z = 0;
    for (int i = 0; i < weights.length; i++) {
      z += weights[i] * features[i];
    }
    return 1 / (1 + Math.exp(-z));
  }

  /** The model whose file has {@code lines}. */
  public static Model of(List<String> lines) {
    try (BufferedReader reader = new BufferedReader(new StringReader(String.join("\n", lines)))) {
      return read(reader);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Model bundled() {
    InputStream stream = Model.class.getResourceAsStream(FILE);
    if (stream == null) {
      throw new IllegalStateException(FILE + " is not on the class path");
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return read(lines);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Model read(BufferedReader lines) throws IOException {
    String version = "";
    double[] country = new double[Feature.values().length];
    double[] undated = new double[Feature.values().length];
    double[] region = new double[Feature.values().length];
    Map<String, Double> datelines = new HashMap<>();
    double anyDateline = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] cells = line.split("\t", -1);
      switch (cells[0]) {
        case "version" -> version = cells[1];
        case "country" -> country[Feature.valueOf(cells[1]).place()] = number(cells[2]);
        case "undated" -> undated[Feature.valueOf(cells[1]).place()] = number(cells[2]);
        case "region" -> region[Feature.valueOf(cells[1]).place()] = number(cells[2]);
        case "dateline" -> datelines.put(cells[1], number(cells[2]));
        case "any-dateline" -> anyDateline = number(cells[1]);
        default -> {
          if (!line.startsWith("#")) {
            throw new IllegalStateException("a model has the line " + line);
          }
        }
      }
    }
    return new Model(version, country, undated, region, datelines, anyDateline);
  }

  private static double number(String text) {
    return Double.parseDouble(text);
  }
}
