package news.dateline.publish.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import news.dateline.article.ArticleLinks;
import news.dateline.article.ArticleUri;
import news.dateline.article.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryLinksTest {
  private static final ArticleUri FIRST = new ArticleUri("urn:x:first");
  private static final ArticleUri SECOND = new ArticleUri("urn:x:second");
  private static final ArticleUri THIRD = new ArticleUri("urn:x:third");

  @TempDir private Path directory;

  @Test
  void linkIsSeenFromBothEndsTheMostSimilarFirst() {
    try (StoryLinks links = open("log")) {
      links.apply(SECOND, from(SECOND, new Link(FIRST, 0.8, 0.7)));
      links.apply(THIRD, from(THIRD, new Link(SECOND, 1, 0.9), new Link(FIRST, 0.7, 0.6)));

      assertThat(links.of(SECOND.id()))
          .containsExactly(
              new StoryLinks.StoryLink(THIRD, false, 1, 0.9),
              new StoryLinks.StoryLink(FIRST, true, 0.8, 0.7));
      assertThat(links.of(FIRST.id()))
          .containsExactly(
              new StoryLinks.StoryLink(SECOND, false, 0.8, 0.7),
              new StoryLinks.StoryLink(THIRD, false, 0.7, 0.6));
      assertThat(links.of("aaaaaaaaaaaaaaaa")).isEmpty();
    }
  }

  @Test
  void newLinksReplaceTheOldAndNullTakesThemBack() {
    try (StoryLinks links = open("log")) {
      links.apply(THIRD, from(THIRD, new Link(FIRST, 0.8, 0.7)));
      links.apply(THIRD, from(THIRD, new Link(SECOND, 0.9, 0.9)));
      assertThat(links.of(FIRST.id())).isEmpty();
      assertThat(links.of(SECOND.id())).hasSize(1);

      links.apply(THIRD, null);

      assertThat(links.of(SECOND.id())).isEmpty();
      assertThat(links.of(THIRD.id())).isEmpty();
    }
  }

  @Test
  void restartGoesOnWhereItWasAndAnotherLogBeginsAnew() {
    try (StoryLinks links = open("log")) {
      links.apply(SECOND, from(SECOND, new Link(FIRST, 0.8, 0.7)));
      links.readUpTo(1, 17);
    }
    try (StoryLinks links = open("log")) {
      assertThat(links.next(1)).isEqualTo(17);
      assertThat(links.of(FIRST.id())).hasSize(1);
    }
    try (StoryLinks links = open("another log")) {
      assertThat(links.next(1)).isZero();
      assertThat(links.of(FIRST.id())).isEmpty();
    }
  }

  private StoryLinks open(String log) {
    StoryLinks links = new StoryLinks(directory, log);
    // As its tail does first.
    assertThat(links.next(0)).isZero();
    return links;
  }

  private static ArticleLinks from(ArticleUri uri, Link... links) {
    return new ArticleLinks(ArticleLinks.SCHEMA, uri, List.of(links));
  }
}
