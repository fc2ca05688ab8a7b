package news.dateline.cli.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import news.dateline.article.Role;
import news.dateline.article.Tag;
import news.dateline.article.TagKind;
import news.dateline.enrich.tag.Tagger;
import news.dateline.enrich.taxonomy.TaxonomyReader;
import org.junit.jupiter.api.Test;

/**
 * Whose a page is, from the page as it is printed: every program, by block, host, series, author
 * and former name; and pages that name a program without being its own.
 */
class ThinkTankPostsTest {
  private static final Tagger TAGGER = new Tagger(TaxonomyReader.bundled());

  /** A page with what one should find. */
  private record Post(
      Set<String> own, Set<String> regions, Map<String, String> headers, String page) {
    static Post of(String record) {
      String[] parts = record.split("(?m)^---\n", 2);
      Map<String, String> told = new LinkedHashMap<>();
      for (String line : parts[0].split("\n")) {
        String[] cells = line.split(":", 2);
        told.put(cells[0], cells[1].strip());
      }
      Map<String, String> headers =
          told.containsKey("url") ? Map.of("url", told.get("url")) : Map.of();
      return new Post(ids(told.get("own")), ids(told.get("regions")), headers, parts[1]);
    }

    private static Set<String> ids(String list) {
      return Arrays.stream(list.split(", *"))
          .filter(id -> !id.isEmpty())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static List<Post> posts() throws IOException {
    try (InputStream stream = ThinkTankPostsTest.class.getResourceAsStream("/posts/posts.txt")) {
      assertThat(stream).isNotNull();
      String all = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(all.split("(?m)^=====\n")).skip(1).map(Post::of).toList();
    }
  }

  private static Set<String> found(Post post, TagKind kind, Role role) throws Pieces.Unreadable {
    Piece piece =
        new Pieces(post.headers()).ofFile(post.page().getBytes(StandardCharsets.UTF_8)).getFirst();
    return TAGGER.tag(piece.story()).tags().stream()
        .filter(tag -> tag.kind() == kind && tag.role() == role)
        .map(Tag::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyProgramHasPagesOfItsOwn() throws IOException {
    Set<String> programs = new TreeSet<>();
    TaxonomyReader.bundled().taxonomy().programs().forEach(program -> programs.add(program.id()));
    Set<String> owners = new TreeSet<>();
    posts().forEach(post -> owners.addAll(post.own()));
    assertThat(posts()).hasSizeGreaterThan(60);
    assertThat(owners).isEqualTo(programs);
  }

  @Test
  void pagesAreThePropertyOfTheProgramsThatSaySo() throws IOException, Pieces.Unreadable {
    List<String> wrong = new ArrayList<>();
    for (Post post : posts()) {
      Set<String> own = found(post, TagKind.PROGRAM, Role.OWN);
      if (!own.equals(post.own())) {
        wrong.add(post.page().lines().limit(6).toList() + " is of " + post.own() + ", not " + own);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void pagesAreAboutTheirRegions() throws IOException, Pieces.Unreadable {
    List<String> missed = new ArrayList<>();
    for (Post post : posts()) {
      Set<String> focus = found(post, TagKind.REGION, Role.FOCUS);
      if (!focus.containsAll(post.regions())) {
        missed.add(post.page().lines().limit(6).toList() + " is about " + post.regions());
      }
    }
    assertThat(missed).isEmpty();
  }
}
