package news.dateline.bench.tag;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.dateline.cli.tag.Pieces;
import news.dateline.enrich.tag.Model;
import news.dateline.enrich.tag.Story;
import news.dateline.enrich.tag.Tagger;
import news.dateline.enrich.taxonomy.TaxonomyReader;
import news.dateline.taxonomy.TaxonomyDocument;

/**
 * {@code bench/crossvalidate FOLDS PART FILE...}: learns from all articles but one fold's and
 * judges that fold, in turns, so that no article is judged by weights that have seen it. A fold is
 * a piece of each file, one after the other, for what stands together in a file is alike. What is
 * behind the first PART of a file is left alone.
 */
public final class CrossValidate {
  /** A file with what there is to learn from each of its articles. */
  private record Learned(Gold gold, List<GoldLine> lines, List<List<Training.Row>> rows) {}

  private final TaxonomyDocument document = TaxonomyReader.bundled();
  private final List<Learned> files = new ArrayList<>();
  private final int folds;

  private CrossValidate(int folds) {
    this.folds = folds;
  }

  /** Prints, for each file, the figures of all its folds together. */
  public static void main(String[] arguments) throws IOException, Pieces.Unreadable {
    if (arguments.length < 3) {
      System.err.println("usage: bench/crossvalidate FOLDS PART FILE...   (.jsonl or .jsonl.gz)");
      System.exit(2);
    }
    CrossValidate validation = new CrossValidate(Integer.parseInt(arguments[0]));
    for (int i = 2; i < arguments.length; i++) {
      validation.read(arguments[i], Double.parseDouble(arguments[1]));
    }
    validation.print();
  }

  private void read(String file, double part) throws IOException, Pieces.Unreadable {
    Gold gold = Gold.of(file);
    Tagger tagger = new Tagger(document);
    List<GoldLine> lines = gold.between(0, part);
    List<List<Training.Row>> rows = new ArrayList<>();
    Set<String> known = gold.known(new WorldRegions(document.taxonomy()).countries());
    for (GoldLine line : lines) {
      rows.add(Training.rows(tagger, line, gold.importance(), known));
    }
    files.add(new Learned(gold, lines, rows));
  }

  private void print() {
    List<Tagger> taggers = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      taggers.add(without(fold));
    }
    for (Learned file : files) {
      Evaluation dated = new Evaluation(document.taxonomy());
      Evaluation undated = new Evaluation(document.taxonomy());
      boolean datelines = false;
      for (int i = 0; i < file.lines().size(); i++) {
        Tagger tagger = taggers.get(fold(i, file.lines().size()));
        GoldLine line = file.lines().get(i);
        Story story = line.piece().story();
        dated.add(line, story, tagger);
        undated.add(line, Training.undated(story), tagger);
        datelines |= story.dateline() != null;
      }
      dated.print(file.gold().name());
      System.out.println("In short: " + dated.summary());
      if (datelines) {
        System.out.println("The same without datelines: " + undated.summary());
      }
    }
  }

  private Tagger without(int fold) {
    Training training = new Training();
    for (Learned file : files) {
      for (int i = 0; i < file.rows().size(); i++) {
        if (fold(i, file.rows().size()) != fold) {
          training.add(file.rows().get(i));
        }
      }
    }
    return new Tagger(document, Model.of(training.model("all folds but " + fold)));
  }

  private int fold(int article, int articles) {
    return (int) ((long) article * folds / articles);
  }
}
