package news.dateline.enrich.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.article.Article;
import news.dateline.article.PubStatus;
import news.dateline.article.Role;
import news.dateline.article.Tag;
import news.dateline.article.TaggedArticle;
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
  private final Gazetteer gazetteer;
  private final Scan scan;
  private final RegionTags regionTags;
  private final ProgramTags programTags;
  private final Feeds feeds;

  /** The tagger of {@code document}. */
  public Tagger(TaxonomyDocument document) {
    Taxonomy taxonomy = document.taxonomy();
    taxonomyHash = document.hash();
    actors = Set.copyOf(taxonomy.actors());
    taxonomy.sources().forEach(home -> homes.put(home.source(), home.country()));
    gazetteer = GazetteerBuilder.build(taxonomy);
    scan = new Scan(gazetteer);
    regionTags = new RegionTags(gazetteer, new RegionTree(taxonomy.regions()));
    programTags = new ProgramTags(taxonomy.programs(), gazetteer);
    feeds = new Feeds(taxonomy);
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
    List<Hit> hits = new ArrayList<>();
    passages.all().forEach(passage -> hits.addAll(scan.of(passage)));

    Rejections rejections = new Rejections();
    List<Mention> mentions = new Readings(gazetteer, actors, hits, rejections).settle(hits);
    String home = homes.getOrDefault(story.source(), "");
    Focus focus = Focus.of(new Salience(passages, actors, home).of(mentions));

    List<Tag> tags = new ArrayList<>(regionTags.of(focus));
    tags.addAll(CountryTags.of(focus));
    tags.addAll(programTags.of(story, mentions, List.copyOf(tags), rejections));
    tags.sort(ORDER);
    return new Tagging(tags, rejections.all(), feeds.of(tags));
  }
}
