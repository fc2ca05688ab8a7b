package news.dateline.publish.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import news.dateline.article.Signal;
import news.dateline.publish.page.LinkedNinjs;
import news.dateline.publish.page.SameStory;
import org.junit.jupiter.api.Test;

class LinkedNinjsTest {
  private static final byte[] NINJS = Stories.ninjs(Stories.full(Signal.UPDATE));

  @Test
  void sameStoryIsAmongItsAssociations() {
    byte[] linked = LinkedNinjs.of(NINJS, List.of(story("Ferry & sea"), story(null)));

    assertThat(new String(linked, java.nio.charset.StandardCharsets.UTF_8))
        .contains("\"rel\":\"same-story\"", "Ferry & sea", "Untitled", "\"rel\":\"evidence\"");
  }

  @Test
  void ninjsWithLinksIsStrict() {
    byte[] linked = LinkedNinjs.of(NINJS, List.of(story("Ferry & sea"), story(null)));

    assertThat(NinjsSchema.load().validate(linked)).isEmpty();
  }

  @Test
  void ninjsWithoutLinksIsTheSameBytes() {
    assertThat(LinkedNinjs.of(NINJS, List.of())).isSameAs(NINJS);
  }

  private static SameStory story(String title) {
    return new SameStory(
        "urn:x:other",
        "7bv2yrcya6wjf5ri",
        title,
        "wire",
        Stories.PUBLISHED,
        URI.create("https://news.example.org/articles/7bv2yrcya6wjf5ri"),
        true,
        1,
        1);
  }
}
