package news.dateline.publish.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import news.dateline.article.EventKind;
import news.dateline.article.EventReason;
import news.dateline.article.FeedEvent;
import news.dateline.article.PubStatus;
import news.dateline.article.Signal;
import news.dateline.publish.Revisions;
import org.junit.jupiter.api.Test;

/** Each row of the state table. */
class GateTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Revisions STORY = Revisions.first("urn:x:story", "indo-pacific");

  private GateState state = GateState.unseen(NOON);
  private Instant now = NOON;
  private final List<FeedEvent> told = new ArrayList<>();

  @Test
  void firstUsableRevisionIsPublished() {
    see(STORY);
    assertTold("publish new");
    assertThat(told.getLast().now().values())
        .containsExactly("language/en", "region/indo-pacific", "source/harbor%20wire");
  }

  @Test
  void newContentIsAnUpdateACorrectionACorrectAndACosmeticChangeSaysSo() {
    see(STORY);
    see(STORY.next(Signal.UPDATE));
    see(STORY.next(Signal.UPDATE).next(Signal.CORRECTION));
    see(STORY.next(Signal.UPDATE).next(Signal.UPDATE).next(Signal.COSMETIC));
    assertTold("publish new", "update content", "correct correction", "update cosmetic");
  }

  @Test
  void killedStoryIsWithdrawnOnceFromEverythingItWasEverIn() {
    see(STORY);
    see(STORY.next(Signal.UPDATE).in("europe"));
    see(STORY.next(Signal.UPDATE).next(PubStatus.CANCELED));
    see(STORY.next(Signal.UPDATE).next(PubStatus.CANCELED).next(PubStatus.CANCELED));
    assertTold("publish new", "update content", "withdraw killed");
    assertThat(told.getLast().ever().values()).contains("region/indo-pacific", "region/europe");
    assertThat(told.getLast().now().values()).isEmpty();
  }

  @Test
  void killOfAStoryThatWasNeverPublishedTellsNobody() {
    see(STORY.next(PubStatus.CANCELED));
    assertTold();
  }

  @Test
  void heldStoryIsWithdrawnAndReleasedByAUsableRevision() {
    see(STORY);
    see(STORY.next(PubStatus.WITHHELD));
    see(STORY.next(PubStatus.WITHHELD).next(Signal.UPDATE));
    assertTold("publish new", "withdraw held", "publish released");
  }

  @Test
  void embargoedStoryIsPublishedAtItsInstantAndNotBefore() {
    Revisions embargoed = STORY.embargoed(NOON.plusSeconds(60));
    see(embargoed);
    assertThat(state.heldUntil()).isEqualTo(NOON.plusSeconds(60));
    now = NOON.plusSeconds(60).minusMillis(1);
    see(embargoed);
    assertTold();
    now = NOON.plusSeconds(60);
    see(embargoed);
    assertTold("publish new");
    assertThat(state.heldUntil()).isNull();
  }

  @Test
  void publishedThenEmbargoedStoryIsWithdrawnAndPublishedAgain() {
    see(STORY);
    Revisions embargoed = STORY.embargoed(NOON.plusSeconds(60));
    see(embargoed);
    now = NOON.plusSeconds(61);
    see(embargoed);
    assertTold("publish new", "withdraw embargoed", "publish released");
  }

  @Test
  void firstPublishedRevisionIsAPublishEvenIfItsSourceCallsItACorrection() {
    see(STORY.embargoed(NOON.plusSeconds(60)));
    see(STORY.next(Signal.UPDATE).next(Signal.CORRECTION));
    assertTold("publish new");
  }

  @Test
  void retagOfTheSameRevisionIsToldOnlyWhenTagsOrFeedsChange() {
    see(STORY);
    see(STORY);
    see(STORY.in("europe"));
    assertTold("publish new", "update retagged");
    assertThat(told.getLast().before().values()).contains("region/indo-pacific");
  }

  @Test
  void retaggedStoryIsPublishedWhereItEntersWithdrawnWhereItLeavesAndKeepsItsDates() {
    see(STORY);
    now = NOON.plusSeconds(3600);
    see(STORY.in("europe"));
    FeedEvent moved = told.getLast();
    assertThat(moved.seenThrough(facets -> facets.values().contains("region/europe")))
        .get()
        .extracting(FeedEvent::event, FeedEvent::reason)
        .containsExactly(EventKind.PUBLISH, EventReason.RETAGGED);
    assertThat(moved.seenThrough(facets -> facets.values().contains("region/indo-pacific")))
        .get()
        .extracting(FeedEvent::event, FeedEvent::reason)
        .containsExactly(EventKind.WITHDRAW, EventReason.LEFT_FEED);
    assertThat(state.firstPublished()).isEqualTo(NOON);
    assertThat(state.versionCreated()).isEqualTo(NOON);
  }

  @Test
  void retagOfAnEmbargoedStoryTellsNobodyUntilItsInstant() {
    Revisions embargoed = STORY.embargoed(NOON.plusSeconds(60));
    see(embargoed);
    see(embargoed.in("europe"));
    assertTold();
    now = NOON.plusSeconds(60);
    see(embargoed.in("europe"));
    assertTold("publish new");
    assertThat(told.getLast().now().values()).contains("region/europe");
  }

  @Test
  void retagOfAWithdrawnStoryDoesNotBringItBack() {
    see(STORY);
    see(STORY.next(PubStatus.CANCELED));
    see(STORY.next(PubStatus.CANCELED).in("europe"));
    assertTold("publish new", "withdraw killed");
  }

  @Test
  void subscriberOfAFeedSeesAnEntryAsPublishAndAnExitAsWithdraw() {
    see(STORY);
    see(STORY.next(Signal.UPDATE).in("europe"));
    FeedEvent moved = told.getLast();
    assertThat(moved.seenThrough(facets -> facets.values().contains("region/europe")))
        .get()
        .extracting(FeedEvent::event, FeedEvent::reason)
        .containsExactly(EventKind.PUBLISH, EventReason.NEW);
    assertThat(moved.seenThrough(facets -> facets.values().contains("region/indo-pacific")))
        .get()
        .extracting(FeedEvent::event, FeedEvent::reason)
        .containsExactly(EventKind.WITHDRAW, EventReason.LEFT_FEED);
    assertThat(moved.seenThrough(facets -> facets.values().contains("region/africa"))).isEmpty();
  }

  private void see(Revisions revision) {
    Decision decision = Gate.decide(state, revision.tagged(), now);
    state = decision.state();
    decision.event().ifPresent(told::add);
  }

  private void assertTold(String... expected) {
    assertThat(told)
        .extracting(event -> event.event().label() + " " + event.reason().label())
        .containsExactly(expected);
  }
}
