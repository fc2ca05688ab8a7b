package news.dateline.bench.tag;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import news.dateline.enrich.tag.Story;
import news.dateline.enrich.tag.Tagger;
import news.dateline.enrich.tag.Tagging;
import news.dateline.enrich.taxonomy.TaxonomyReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** One article on one thread, the articles of a file in turns. Run by bench/tagging. */
public class TagBenchmark {
  static final int LONG = 10_000;

  /** The articles. */
  @State(Scope.Thread)
  public static class Articles {
    /** Where they are. */
    @Param("")
    public String file = "";

    private List<Story> stories = List.of();
    private Story longOne = new Stories(List.of()).ofLength(0);
    private int next;

    /** Reads them. */
    @Setup
    public void read() throws IOException {
      Stories read = Stories.of(Path.of(file));
      stories = read.all();
      longOne = read.ofLength(LONG);
    }

    int turn() {
      next = next + 1 == stories.size() ? 0 : next + 1;
      return next;
    }
  }

  /** Dateline's. */
  @State(Scope.Thread)
  public static class Ours {
    private final Tagger tagger = new Tagger(TaxonomyReader.bundled());
  }

  /**
   * The peer: finds every occurrence of the same names, letter for letter, and does nothing else.
   */
  @State(Scope.Thread)
  public static class Peer {
    private final AhoCorasickDoubleArrayTrie<Integer> trie = new AhoCorasickDoubleArrayTrie<>();
    private String[] texts = {};

    /** Builds it. */
    @Setup
    public void build(Articles articles) {
      TreeMap<String, Integer> names = new TreeMap<>();
      new Tagger(TaxonomyReader.bundled()).names().forEach(name -> names.put(name, names.size()));
      trie.build(names);
      texts = articles.stories.stream().map(Stories::text).toArray(String[]::new);
    }
  }

  /** With evidence, focus and rejected readings. */
  @Benchmark
  public Tagging tag(Articles articles, Ours ours) {
    return ours.tagger.tag(articles.stories.get(articles.turn()));
  }

  /** The same, one article of 10,000 characters. */
  @Benchmark
  public Tagging tagLong(Articles articles, Ours ours) {
    return ours.tagger.tag(articles.longOne);
  }

  /** Matching alone. */
  @Benchmark
  public void match(Articles articles, Peer peer, Blackhole hole) {
    AhoCorasickDoubleArrayTrie.IHit<Integer> hit =
        (begin, end, value) -> hole.consume(begin + end + value);
    peer.trie.parseText(peer.texts[articles.turn()], hit);
  }
}
