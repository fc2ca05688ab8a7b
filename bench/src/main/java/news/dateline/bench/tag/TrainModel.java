package news.dateline.bench.tag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.dateline.cli.tag.Pieces;
import news.dateline.enrich.tag.Tagger;
import news.dateline.enrich.taxonomy.TaxonomyReader;

/**
 * Learns the weights in {@code model.tsv} from articles whose countries are known, in the format
 * that {@code bench/evaluate} reads. Run by bench/train.
 */
public final class TrainModel {
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
    double part = Double.parseDouble(arguments[0]);
    Tagger tagger = new Tagger(TaxonomyReader.bundled());
    WorldRegions world = new WorldRegions(TaxonomyReader.bundled().taxonomy());
    Training training = new Training();
    List<String> names = new ArrayList<>();
    for (int i = 2; i < arguments.length; i++) {
      Gold file = Gold.of(arguments[i]);
      names.add(file.name() + "@" + file.importance());
      Set<String> known = file.known(world.countries());
      for (GoldLine line : file.between(0, part)) {
        training.add(Training.rows(tagger, line, file.importance(), known));
      }
    }
    Files.write(
        Path.of(arguments[1]),
        training.model("the first " + part + " of " + String.join(", ", names)));
  }
}
