package news.dateline.bench.tag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import news.dateline.cli.tag.Pieces;
import news.dateline.enrich.tag.Model;
import news.dateline.enrich.tag.Tagger;
import news.dateline.enrich.taxonomy.TaxonomyReader;
import news.dateline.taxonomy.TaxonomyDocument;

/**
 * {@code bench/evaluate FILE}: tags the articles of a file of gold labels and prints how good the
 * tags are; docs/reference/tagging.md explains the file and the figures.
 */
public final class Evaluate {
  private Evaluate() {}

  /**
   * Evaluates each file.
   *
   * @param arguments {@code --model MODEL.tsv} for other weights than the shipped ones, {@code
   *     --from 0.8} to leave out the first part of each file; then the files
   */
  public static void main(String[] arguments) throws IOException, Pieces.Unreadable {
    TaxonomyDocument document = TaxonomyReader.bundled();
    Tagger tagger = new Tagger(document);
    double from = 0;
    List<String> files = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--model" ->
            tagger = new Tagger(document, Model.of(Files.readAllLines(Path.of(arguments[++i]))));
        case "--from" -> from = Double.parseDouble(arguments[++i]);
        default -> files.add(arguments[i]);
      }
    }
    if (files.isEmpty()) {
      System.err.println(
          "usage: bench/evaluate [--model MODEL.tsv] [--from PART] FILE...   (.jsonl or .jsonl.gz)");
      System.exit(2);
    }
    for (String file : files) {
      Evaluation evaluation = new Evaluation(document.taxonomy());
      for (GoldLine gold : Gold.of(file).between(from, 1)) {
        evaluation.add(gold, gold.piece().story(), tagger);
      }
      evaluation.print(file);
    }
  }
}
