package news.dateline.enrich.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.article.Article;
import news.dateline.article.PubStatus;
import news.dateline.article.Role;
import news.dateline.article.Tag;
import news.dateline.article.TaggedArticle;
import news.dateline.taxonomy.Region;
import news.dateline.taxonomy.Taxonomy;
import news.dateline.taxonomy.TaxonomyDocument;

/**
 * Tags articles by region, country and program, with evidence. Compiled once from a taxonomy;
 * immutable and safe for any number of threads. The same article and taxonomy always give the same
 * tags.
 */
public final class Tagger {
  /** Regions before countries before programs; focus before mention; then the most confident. */
  private static final Comparator<Tag> ORDER =
      Comparator.comparing(Tag::kind)
          .thenComparing(tag -> tag.role() == Role.MENTION)
          .thenComparing(Comparator.comparingDouble(Tag::confidence).reversed())
          .thenComparing(Tag::id);

  private final String taxonomyHash;
  private final Set<String> actors;
  private final Map<String, String> homes = new HashMap<>();
  private final String institution;
  private final Gazetteer gazetteer;
  private final Scan scan;
  private final RegionTags regionTags;
  private final ProgramTags programTags;
  private final Feeds feeds;
  private final Model model;

  /** The tagger of {@code document}, with the weights that come with Dateline. */
  public Tagger(TaxonomyDocument document) {
    this(document, Model.get());
  }

  /** The tagger of {@code document} that weighs by {@code model}. */
  public Tagger(TaxonomyDocument document, Model model) {
    this.model = model;
    Taxonomy taxonomy = document.taxonomy();
    taxonomyHash = document.hash();
    actors = Set.copyOf(taxonomy.actors());
    taxonomy
        .sources()
        .forEach(home -> homes.put(home.source().toLowerCase(Locale.ROOT), home.country()));
    institution = taxonomy.sources().isEmpty() ? "" : taxonomy.sources().getFirst().country();
    gazetteer = GazetteerBuilder.build(taxonomy);
    scan = new Scan(gazetteer);
    regionTags = new RegionTags(gazetteer, new RegionTree(taxonomy.regions()), world(taxonomy));
    programTags = new ProgramTags(taxonomy.programs());
    feeds = new Feeds(taxonomy);
  }

  /**
   * Loads in the background what every tagger needs beside its taxonomy, the names of the world.
   * Worth calling before a taxonomy is read; else the first tagger loads them itself.
   */
  public static void prepare() {
    Thread.ofPlatform().daemon().name("world-names").start(WorldNames::rows);
  }

  private static Set<String> world(Taxonomy taxonomy) {
    return taxonomy.regions().stream()
        .filter(Region::world)
        .map(Region::id)
        .collect(Collectors.toSet());
  }

  /** Every name it looks for, as the taxonomy and the gazetteer spell it. */
  public Stream<String> names() {
    return gazetteer.names().stream().map(Name::text).distinct();
  }

  /** Tags a revision. A canceled one gets no tags and no feeds. */
  public TaggedArticle tag(Article article) {
    Tagging tagging =
        article.pubStatus() == PubStatus.CANCELED ? Tagging.NONE : tag(Story.of(article));
    return new TaggedArticle(
        TaggedArticle.SCHEMA,
        article,
        tagging.tags(),
        tagging.rejectedReadings(),
        tagging.feeds(),
        taxonomyHash);
  }

  /** Tags a text that is no revision of anything. */
  public Tagging tag(Story story) {
    Passages passages = Passages.of(story);
    Rejections rejections = new Rejections();
    List<Hit> hits = scan(passages, story, rejections);
    List<Mention> mentions = new Readings(gazetteer, actors, hits, rejections).settle(hits);
    List<Tally> tallies = new Salience(passages, actors).of(mentions);
    Focus focus = Focus.of(tallies, features(passages, tallies), home(story, mentions), model);

    List<Tag> tags = new ArrayList<>(regionTags.of(focus));
    tags.addAll(CountryTags.of(focus));
    tags.addAll(programTags.of(story, mentions, tags, rejections));
    tags.sort(ORDER);
    return new Tagging(tags, rejections.all(), feeds.of(tags));
  }

  /** The countries and regions that {@code story} names. */
  List<Tally> tallies(Passages passages, Story story, Rejections rejections) {
    List<Hit> hits = scan(passages, story, rejections);
    return new Salience(passages, actors)
        .of(new Readings(gazetteer, actors, hits, rejections).settle(hits));
  }

  Features features(Passages passages, List<Tally> tallies) {
    return new Features(tallies, passages.bodyLength(), actors, model);
  }

  private List<Hit> scan(Passages passages, Story story, Rejections rejections) {
    String language = story.language();
    List<Tokens> tokens = new ArrayList<>(passages.all().size());
    Languages.Evidence evidence = new Languages.Evidence();
    for (Passage passage : passages.all()) {
      Tokens words = Tokens.of(passage.text(), gazetteer.vocabulary(), gazetteer.smallBeginnings());
      tokens.add(words);
      if (language == null && passage.zone().aboutTheStory()) {
        words.tellLanguage(gazetteer.languages().smallWords(), evidence);
      }
    }
    long languages = gazetteer.languages().of(language, evidence);
    Periods periods = new Periods(story.published(), rejections);
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      scan.into(hits, passages.all().get(i), tokens.get(i), languages, periods);
    }
    return hits;
  }

  /**
   * A page that names a program as its own is the institution's, whatever its source is called; the
   * institution is the taxonomy's first source.
   */
  private String home(Story story, List<Mention> mentions) {
    String home = homes.get(story.source().toLowerCase(Locale.ROOT));
    if (home != null) {
      return home;
    }
    return programTags.anyOwn(story, mentions) ? institution : "";
  }
}
