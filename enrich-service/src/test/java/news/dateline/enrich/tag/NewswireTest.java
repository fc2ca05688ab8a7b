package news.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.article.Role;
import news.dateline.article.Tag;
import news.dateline.article.TagKind;
import news.dateline.enrich.taxonomy.TaxonomyReader;
import news.dateline.taxonomy.Region;
import org.junit.jupiter.api.Test;

/**
 * News as a country's own papers write it, without its name: parties, ministers, towns and money
 * say where in the world it is.
 */
class NewswireTest {
  private static final double MOST = 0.95;

  private static final List<Region> WORLD =
      TaxonomyReader.bundled().taxonomy().regions().stream().filter(Region::world).toList();

  private static List<String[]> items() throws IOException {
    try (InputStream stream = NewswireTest.class.getResourceAsStream("/newswire/items.tsv")) {
      assertThat(stream).isNotNull();
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 3))
          .toList();
    }
  }

  private static Set<String> worldRegionsInFocus(String title, String body) {
    Set<String> world = WORLD.stream().map(Region::id).collect(Collectors.toSet());
    return Samples.TAGGER.tag(Samples.story(title, body)).tags().stream()
        .filter(tag -> tag.kind() == TagKind.REGION && tag.role() == Role.FOCUS)
        .map(Tag::id)
        .filter(world::contains)
        .collect(Collectors.toSet());
  }

  private static String worldRegionOf(String country) {
    return WORLD.stream()
        .filter(region -> region.countries().contains(country))
        .map(Region::id)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void newsOfACountryIsFoundInItsRegionWithoutItsName() throws IOException {
    List<String> missed = new ArrayList<>();
    for (String[] item : items()) {
      Set<String> found = worldRegionsInFocus(item[1], item[2]);
      if (!found.contains(worldRegionOf(item[0]))) {
        missed.add(item[0] + " " + item[1] + ": " + found);
      }
    }
    assertThat(items()).hasSizeGreaterThan(250);
    assertThat(missed).hasSizeLessThan((int) (items().size() * (1 - MOST)));
  }
}
