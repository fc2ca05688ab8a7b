package news.dateline.bench.tag;

import java.util.Locale;
import news.dateline.enrich.tag.Tagger;
import news.dateline.enrich.taxonomy.TaxonomyReader;
import news.dateline.taxonomy.TaxonomyDocument;

/**
 * {@code bench/taxonomy}: what the taxonomy that comes with Dateline costs a JVM that has just
 * started, reading and compiling; prints milliseconds.
 */
public final class FirstTaxonomy {
  private static final double MILLION = 1e6;

  private FirstTaxonomy() {}

  /** Reads and compiles once. */
  public static void main(String[] arguments) {
    long start = System.nanoTime();
    Tagger.prepare();
    TaxonomyDocument document = TaxonomyReader.bundled();
    long read = System.nanoTime();
    Tagger tagger = new Tagger(document);
    long compiled = System.nanoTime();
    if (tagger.names().findAny().isEmpty()) {
      throw new IllegalStateException("a tagger without names");
    }
    System.out.printf(
        Locale.ROOT,
        "%.0f\tread %.0f, compile %.0f%n",
        (compiled - start) / MILLION,
        (read - start) / MILLION,
        (compiled - read) / MILLION);
  }
}
