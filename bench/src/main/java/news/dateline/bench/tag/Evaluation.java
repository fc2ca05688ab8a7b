package news.dateline.bench.tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import news.dateline.article.Role;
import news.dateline.article.Tag;
import news.dateline.article.TagKind;
import news.dateline.enrich.tag.Story;
import news.dateline.enrich.tag.Tagger;
import news.dateline.taxonomy.Taxonomy;

/** Gathers how taggers label articles whose labels are known, and says how good that is. */
final class Evaluation {
  private static final String US = "US";
  private static final String NORTH_AMERICA = "north-america";

  private final WorldRegions world;
  private final List<Labeled> regions = new ArrayList<>();
  private final List<Labeled> regionsWithoutUs = new ArrayList<>();
  private final List<Labeled> countries = new ArrayList<>();

  Evaluation(Taxonomy taxonomy) {
    this.world = new WorldRegions(taxonomy);
  }

  /** Adds what {@code tagger} makes of {@code story}, which is an article of {@code gold}. */
  void add(GoldLine gold, Story story, Tagger tagger) {
    List<Tag> tags = decided(gold, tagger.tag(story).tags());
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

  /** The tags without those that are neither right nor wrong. */
  private List<Tag> decided(GoldLine gold, List<Tag> tags) {
    Set<String> open = new LinkedHashSet<>(gold.maybe());
    open.addAll(world.of(gold.maybe()));
    gold.countries().ifPresent(open::removeAll);
    open.removeAll(gold.regions());
    return tags.stream().filter(tag -> !open.contains(tag.id())).toList();
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

  /** All figures with their intervals. */
  void print(String title) {
    System.out.println(title);
    print("World regions", regions, labeled -> true);
    print("World regions, articles that have one", regions, labeled -> !labeled.gold().isEmpty());
    print("World regions without the United States", regionsWithoutUs, Evaluation::any);
    print("Countries", countries, labeled -> true);
    print("Countries without the United States", countriesWithoutUs(), Evaluation::any);
  }

  /** The figures that matter most, on one line. */
  String summary() {
    Score ofRegions = new Score(regions);
    Score ofCountries = new Score(countries);
    return "regions %.4f, without the US %.4f, macro %.4f, exact %.4f, calibration error %.4f; "
            .formatted(
                ofRegions.microF1(),
                new Score(regionsWithoutUs).microF1(),
                ofRegions.macroF1(),
                ofRegions.exact(),
                ofRegions.calibrationError())
        + "countries %.4f (P %.4f, R %.4f), without the US %.4f, exact %.4f, calibration error %.4f"
            .formatted(
                ofCountries.microF1(),
                ofCountries.precision(),
                ofCountries.recall(),
                new Score(countriesWithoutUs()).microF1(),
                ofCountries.exact(),
                ofCountries.calibrationError());
  }

  private List<Labeled> countriesWithoutUs() {
    return countries.stream().map(labeled -> labeled.without(US)).toList();
  }

  private static boolean any(Labeled labeled) {
    return !labeled.gold().isEmpty() || !labeled.found().isEmpty();
  }

  private static void print(String title, List<Labeled> labeled, Predicate<Labeled> which) {
    List<Labeled> chosen = labeled.stream().filter(which).toList();
    if (!chosen.isEmpty()) {
      new Score(chosen).lines(title).forEach(System.out::println);
    }
  }
}
