package news.dateline.bench.tag;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import news.dateline.article.Role;
import news.dateline.article.Tag;
import news.dateline.article.TagKind;
import news.dateline.cli.tag.Pieces;
import news.dateline.enrich.tag.Tagger;
import news.dateline.enrich.taxonomy.TaxonomyReader;
import news.dateline.taxonomy.TaxonomyDocument;

/**
 * {@code bench/evaluate FILE}: tags the articles of a file of gold labels and prints how good the
 * tags are; docs/reference/tagging.md explains the file and the figures.
 */
public final class Evaluate {
  private static final String US = "US";
  private static final String NORTH_AMERICA = "north-america";

  private final TaxonomyDocument document = TaxonomyReader.bundled();
  private final Tagger tagger = new Tagger(document);
  private final WorldRegions world = new WorldRegions(document.taxonomy());
  private final Pieces pieces = new Pieces(Map.of());
  private final List<Labeled> regions = new ArrayList<>();
  private final List<Labeled> regionsWithoutUs = new ArrayList<>();
  private final List<Labeled> countries = new ArrayList<>();

  private Evaluate() {}

  /** Evaluates each file. */
  public static void main(String[] files) throws IOException, Pieces.Unreadable {
    if (files.length == 0) {
      System.err.println("usage: bench/evaluate FILE...   (.jsonl or .jsonl.gz)");
      System.exit(2);
    }
    for (String file : files) {
      Evaluate evaluate = new Evaluate();
      evaluate.read(Path.of(file));
      evaluate.print(file);
    }
  }

  private void read(Path file) throws IOException, Pieces.Unreadable {
    try (InputStream raw = Files.newInputStream(file);
        InputStream input = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        add(GoldLine.of(line, pieces, world));
      }
    }
  }

  private void add(GoldLine gold) {
    List<Tag> tags = tagger.tag(gold.piece().story()).tags();
    if (gold.countries().isPresent()) {
      countries.add(labeled(gold.countries().get(), tags, tag -> tag.kind() == TagKind.COUNTRY));
    }
    Predicate<Tag> inWorld = tag -> tag.kind() == TagKind.REGION && world.contains(tag.id());
    Set<String> goldRegions = new LinkedHashSet<>(gold.regions());
    goldRegions.remove(WorldRegions.OTHER);
    regions.add(labeled(goldRegions, tags, inWorld));
    if (gold.countries().isPresent()) {
      regionsWithoutUs.add(withoutUs(gold.countries().get(), tags));
    }
  }

  private static Labeled labeled(Set<String> gold, List<Tag> tags, Predicate<Tag> kind) {
    Set<String> found = new LinkedHashSet<>();
    Map<String, Double> confidence = new LinkedHashMap<>();
    for (Tag tag : tags) {
      if (kind.test(tag)) {
        confidence.put(tag.id(), tag.confidence());
        if (tag.role() == Role.FOCUS) {
          found.add(tag.id());
        }
      }
    }
    return new Labeled(gold, found, confidence);
  }

  /** North America is what remains of it when the United States are taken away on both sides. */
  private Labeled withoutUs(Set<String> gold, List<Tag> tags) {
    Set<String> others = new LinkedHashSet<>(gold);
    others.remove(US);
    Set<String> goldRegions = world.of(others);
    goldRegions.remove(WorldRegions.OTHER);
    Labeled all =
        labeled(goldRegions, tags, tag -> tag.kind() == TagKind.REGION && world.contains(tag.id()));
    Set<String> foundCountries =
        new LinkedHashSet<>(labeled(Set.of(), tags, tag -> tag.kind() == TagKind.COUNTRY).found());
    boolean northAmerica =
        foundCountries.stream()
            .anyMatch(code -> !code.equals(US) && world.of(List.of(code)).contains(NORTH_AMERICA));
    return northAmerica
        ? all
        : new Labeled(all.gold(), all.without(NORTH_AMERICA).found(), all.confidence());
  }

  private void print(String file) {
    System.out.println(file);
    print("World regions", regions, labeled -> true);
    print("World regions, articles that have one", regions, labeled -> !labeled.gold().isEmpty());
    print(
        "World regions without the United States",
        regionsWithoutUs,
        labeled -> !labeled.gold().isEmpty() || !labeled.found().isEmpty());
    print("Countries", countries, labeled -> true);
    print(
        "Countries without the United States",
        countries.stream().map(labeled -> labeled.without(US)).toList(),
        labeled -> !labeled.gold().isEmpty() || !labeled.found().isEmpty());
  }

  private static void print(String title, List<Labeled> labeled, Predicate<Labeled> which) {
    List<Labeled> chosen = labeled.stream().filter(which).toList();
    if (!chosen.isEmpty()) {
      new Score(chosen).lines(title).forEach(System.out::println);
    }
  }
}
