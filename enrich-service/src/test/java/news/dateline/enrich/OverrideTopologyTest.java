package news.dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import news.dateline.article.ArticleUri;
import news.dateline.article.EditorTags;
import news.dateline.article.FeedId;
import news.dateline.article.PubStatus;
import news.dateline.article.Role;
import news.dateline.article.Tag;
import news.dateline.article.TagKind;
import news.dateline.article.TagOrigin;
import news.dateline.article.TaggedArticle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What editors say of tags holds over what the tagger finds, until it is lifted. */
class OverrideTopologyTest {
  private static final FeedId EAST_ASIA = new FeedId("region/east-asia");
  private static final FeedId FAR_SIDE = new FeedId("region/far-side");
  private static final FeedId CENTER = new FeedId("program/korea-center");

  private Tried tried;

  @BeforeEach
  void start(@TempDir Path stateDirectory) {
    tried = new Tried(stateDirectory);
  }

  @AfterEach
  void stop() {
    tried.close();
  }

  @Test
  void addedTagPutsTheArticleIntoItsFeedInTheEditorsName() {
    tried.accept(Tried.article(1));
    tried.tagged();
    tried.say(Tried.adds("korea-center"));
    TaggedArticle tagged = tried.tagged().getFirst();
    assertThat(tagged.feeds()).containsExactly(CENTER, EAST_ASIA);
    Tag tag = tagged.tags().getLast();
    assertThat(tag.kind()).isEqualTo(TagKind.PROGRAM);
    assertThat(tag.name()).isEqualTo("Korea Center");
    assertThat(tag.role()).isEqualTo(Role.OWN);
    assertThat(tag.confidence()).isEqualTo(1);
    assertThat(tag.by()).isEqualTo(TagOrigin.EDITOR);
    assertThat(tag.note()).isEqualTo("Mina Oh: it is theirs");
  }

  @Test
  void overrideSurvivesNewRevisionsAndRetags() {
    tried.accept(Tried.article(1));
    tried.say(Tried.adds("korea-center"));
    tried.accept(Tried.article(2));
    assertThat(tried.tagged().getLast().feeds()).containsExactly(CENTER, EAST_ASIA);
    tried.enforce(Tried.taxonomy("far-side"));
    tried.retag(Tried.article(2));
    assertThat(tried.tagged().getLast().feeds()).containsExactly(CENTER, FAR_SIDE);
  }

  @Test
  void removedTagIsGoneUntilItIsLifted() {
    tried.accept(Tried.article(1));
    tried.say(Tried.removes("east-asia"));
    assertThat(tried.tagged().getLast().feeds()).isEmpty();
    tried.say(Tried.URI, null);
    assertThat(tried.tagged().getLast().feeds()).containsExactly(EAST_ASIA);
    tried.say(Tried.removes("east-asia"));
    tried.say(EditorTags.none(new ArticleUri(Tried.URI)));
    assertThat(tried.tagged().getLast().feeds()).containsExactly(EAST_ASIA);
  }

  @Test
  void whatIsSaidOfAnArticleThatHasNotComeWaitsForIt() {
    tried.say(Tried.adds("korea-center"));
    assertThat(tried.tagged()).isEmpty();
    tried.accept(Tried.article(1));
    assertThat(tried.tagged().getFirst().feeds()).contains(CENTER);
  }

  @Test
  void killedArticleGetsNoTagsFromEditors() {
    tried.accept(Tried.article(1, PubStatus.CANCELED, "", ""));
    tried.say(Tried.adds("korea-center"));
    assertThat(tried.tagged().getLast().tags()).isEmpty();
  }

  @Test
  void tagThatTheTaxonomyDoesNotKnowHasNoEffectAndAFormerIdLeadsToTheNew() {
    tried.accept(Tried.article(1));
    tried.say(Tried.adds("no-such-program"));
    assertThat(tried.tagged().getLast().feeds()).containsExactly(EAST_ASIA);
    tried.enforce(Tried.taxonomy("far-side"));
    tried.say(Tried.removes("old-side"));
    assertThat(tried.tagged().getLast().feeds()).isEmpty();
  }

  @Test
  void articleThatIsSlowToReadIsAskedForUntilItHasItsTag() {
    tried.accept(Tried.article(1));
    tried.tagged();
    tried.slow(3);
    tried.say(Tried.adds("korea-center"));
    assertThat(tried.tagged())
        .singleElement()
        .satisfies(tagged -> assertThat(tagged.feeds()).containsExactly(CENTER, EAST_ASIA));
    assertThat(tried.records(Tried.TOPICS.rejected().name())).isEmpty();
  }

  @Test
  void articleThatIsGoneIsAskedForOnce() {
    tried.accept(Tried.article(1));
    tried.tagged();
    tried.compactAway();
    tried.say(Tried.adds("korea-center"));
    assertThat(tried.tagged()).isEmpty();
    assertThat(tried.reads()).isEqualTo(1);
    tried.accept(Tried.article(2));
    assertThat(tried.tagged().getFirst().feeds()).containsExactly(CENTER, EAST_ASIA);
  }

  @Test
  void whatIsNoOverrideIsRejectedAndTheStreamGoesOn() {
    tried.accept(Tried.article(1));
    tried.tagged();
    tried.say(Tried.URI, "junk".getBytes(StandardCharsets.UTF_8));
    tried.say("urn:x:other", Tried.TOPICS.editorTags().codec().encode(Tried.adds("korea-center")));
    assertThat(tried.records(Tried.TOPICS.rejected().name())).hasSize(2);
    assertThat(tried.tagged()).isEmpty();
    tried.say(Tried.adds("korea-center"));
    assertThat(tried.tagged()).hasSize(1);
  }
}
