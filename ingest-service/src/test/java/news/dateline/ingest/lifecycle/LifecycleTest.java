package news.dateline.ingest.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import news.dateline.article.AltId;
import news.dateline.article.Arrival;
import news.dateline.article.Article;
import news.dateline.article.ArticleUri;
import news.dateline.article.PubStatus;
import news.dateline.article.ReceiptId;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import news.dateline.article.Signal;
import news.dateline.article.SourceVersion;
import news.dateline.ingest.parse.Draft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LifecycleTest {
  private static final String WIRE = "harbor-wire";

  private LifecycleState state = LifecycleState.UNSEEN;
  private final List<Article> accepted = new ArrayList<>();
  private List<AltId> otherNames = List.of();
  private int arrivals;
  private Ownership ownership = Ownership.STRICT;

  @Test
  void firstDraftIsRevisionOne() {
    assertThat(send(usable("1", "a"))).isEqualTo("accepted");
    assertThat(accepted.getLast().revision()).isEqualTo(1);
  }

  @Test
  void versionTenComesAfterVersionTwo() {
    send(usable("2", "a"));
    assertThat(send(usable("10", "b"))).isEqualTo("accepted");
    assertThat(send(usable("9", "c"))).isEqualTo("superseded");
    assertThat(accepted).extracting(Article::title).containsExactly("a", "b");
  }

  @Test
  void sameContentIsADuplicateWhateverItsVersion() {
    send(usable("1", "a"));
    assertThat(send(usable("1", "a"))).isEqualTo("duplicate");
    assertThat(send(usable("2", "a"))).isEqualTo("duplicate");
  }

  @Test
  void versionOfADuplicateStillCounts() {
    send(usable("1", "a"));
    send(usable("5", "a"));
    assertThat(send(usable("3", "b"))).isEqualTo("superseded");
  }

  @Test
  void withoutVersionsTheLastToArriveStands() {
    send(usable(null, "a"));
    assertThat(send(usable(null, "b"))).isEqualTo("accepted");
    assertThat(send(usable(null, "a"))).isEqualTo("accepted");
  }

  @Test
  void killIsARevisionThatCarriesNothingOfTheStory() {
    send(usable("1", "a"));
    assertThat(send(kill("2", WIRE))).isEqualTo("accepted");
    assertThat(accepted.getLast().title()).isNull();
    assertThat(accepted.getLast().sections()).isEmpty();
    assertThat(accepted.getLast().revision()).isEqualTo(2);
  }

  @Test
  void killWithoutAVersionOverrulesEverythingSentBefore() {
    send(usable("7", "a"));
    assertThat(send(kill(null, WIRE))).isEqualTo("accepted");
    assertThat(send(usable("7", "a"))).isEqualTo("superseded");
    assertThat(send(usable("6", "b"))).isEqualTo("superseded");
    assertThat(send(usable("8", "c"))).isEqualTo("accepted");
  }

  @Test
  void tieGoesToTheKill() {
    send(usable("3", "a"));
    assertThat(send(kill("3", WIRE))).isEqualTo("accepted");
    assertThat(send(usable("3", "a"))).isEqualTo("superseded");
  }

  @Test
  void lateKillOfAnOlderVersionKillsNothing() {
    send(usable("3", "a"));
    assertThat(send(kill("2", WIRE))).isEqualTo("superseded");
  }

  @Test
  void killBeforeTheArticleArrivedKeepsItDeadUntilAHigherVersion() {
    assertThat(send(kill(null, Article.UNKNOWN_SOURCE))).isEqualTo("accepted");
    assertThat(send(usable("1", "a"))).isEqualTo("superseded");
    assertThat(send(usable("1", "a"))).isEqualTo("superseded");
    assertThat(send(usable("2", "b"))).isEqualTo("accepted");
    assertThat(accepted.getLast().source()).isEqualTo(WIRE);
  }

  @Test
  void killWithAVersionBeforeTheArticleArrivedIsBeatenByAHigherVersionOnly() {
    send(kill("2", WIRE));
    assertThat(send(usable("1", "a"))).isEqualTo("superseded");
    assertThat(send(usable("2", "a"))).isEqualTo("superseded");
    assertThat(send(usable("3", "b"))).isEqualTo("accepted");
  }

  @Test
  void withoutVersionsTheSameTextDoesNotReviveAKilledStory() {
    send(usable(null, "a"));
    send(kill(null, WIRE));
    assertThat(send(usable(null, "a"))).isEqualTo("superseded");
    assertThat(send(usable(null, "b"))).isEqualTo("accepted");
  }

  @Test
  void secondKillIsADuplicate() {
    send(usable("1", "a"));
    send(kill("2", WIRE));
    assertThat(send(kill(null, WIRE))).isEqualTo("duplicate");
  }

  @Test
  void revisionFromAnotherSourceIsNotTheOwners() {
    send(usable("1", "a"));
    assertThat(send(draft("9", "b", PubStatus.USABLE, "other"))).isEqualTo("not-owner");
    assertThat(send(draft("9", "b", PubStatus.USABLE, Article.UNKNOWN_SOURCE)))
        .isEqualTo("not-owner");
    assertThat(send(kill("9", "other"))).isEqualTo("not-owner");
  }

  @Test
  void sourceThatMayReviseWhatBelongsToTheOwnerDoesNotBecomeTheOwner() {
    ownership = Ownership.parse("Copy-Desk=Harbor-Wire, archive");
    send(usable("1", "a"));
    assertThat(send(draft("2", "b", PubStatus.USABLE, "copy-desk"))).isEqualTo("accepted");
    assertThat(send(draft("1", "c", PubStatus.USABLE, "copy-desk"))).isEqualTo("superseded");
    assertThat(send(kill("3", "ARCHIVE"))).isEqualTo("accepted");
    assertThat(accepted).extracting(Article::source).containsOnly(WIRE);
    assertThat(send(draft("9", "d", PubStatus.USABLE, "other"))).isEqualTo("not-owner");
    assertThat(send(draft("9", "d", PubStatus.USABLE, WIRE))).isEqualTo("accepted");
  }

  @Test
  void killThatNamesNoSourceIsHeeded() {
    send(usable("1", "a"));
    assertThat(send(kill(null, Article.UNKNOWN_SOURCE))).isEqualTo("accepted");
    assertThat(accepted.getLast().source()).isEqualTo(WIRE);
  }

  @Test
  void heldStoryIsReleasedByAHigherVersion() {
    send(usable("1", "a"));
    assertThat(send(draft("2", "a", PubStatus.WITHHELD, WIRE))).isEqualTo("accepted");
    assertThat(send(usable("3", "a"))).isEqualTo("accepted");
  }

  @Test
  void killsBeforeTheArticleArrivedKeepItDeadHoweverManyTheyAre() {
    send(kill(null, WIRE));
    assertThat(send(kill(null, WIRE))).isEqualTo("duplicate");
    assertThat(send(usable("1", "a"))).isEqualTo("superseded");
    assertThat(send(usable("1", "a"))).isEqualTo("superseded");
    assertThat(send(usable("2", "a"))).isEqualTo("accepted");
  }

  @Test
  void killBeforeAnArticleWithoutVersionsKeepsItDeadHoweverOftenItIsSent() {
    send(kill(null, WIRE));
    assertThat(send(usable(null, "a"))).isEqualTo("superseded");
    assertThat(send(usable(null, "a"))).isEqualTo("superseded");
  }

  @Test
  void holdBeforeTheArticleArrivedHoldsIt() {
    send(draft(null, null, PubStatus.WITHHELD, WIRE));
    assertThat(send(usable("1", "a"))).isEqualTo("superseded");
    assertThat(send(usable("2", "a"))).isEqualTo("accepted");
  }

  @Test
  void holdAfterAKillDoesNotMakeItLessDead() {
    send(usable("1", "a"));
    send(kill("2", WIRE));
    assertThat(send(draft(null, null, PubStatus.WITHHELD, WIRE))).isEqualTo("superseded");
    assertThat(send(usable("2", "a"))).isEqualTo("superseded");
    assertThat(send(usable("3", "a"))).isEqualTo("accepted");
  }

  @Test
  void versionThatIsMissingRevivesNothing() {
    send(usable("1", "a"));
    send(kill("2", WIRE));
    assertThat(send(usable(null, "b"))).isEqualTo("superseded");
  }

  @Test
  void changedGuidAtTheSameLinkIsNothingNew() {
    send(usable("1", "a"));
    otherNames = List.of(new AltId("guid", "another"));
    assertThat(send(usable("1", "a"))).isEqualTo("duplicate");
  }

  @Test
  void holdOfTheSameVersionCountsAndIsReleasedByAHigherOne() {
    send(usable("1", "a"));
    assertThat(send(draft("1", "a", PubStatus.WITHHELD, WIRE))).isEqualTo("accepted");
    assertThat(send(usable("1", "a"))).isEqualTo("superseded");
    assertThat(send(usable("2", "a"))).isEqualTo("accepted");
  }

  @Test
  void heldVersionThatIsHigherThanTheKilledOneStands() {
    send(kill("2", WIRE));
    assertThat(send(draft("3", "a", PubStatus.WITHHELD, WIRE))).isEqualTo("accepted");
    assertThat(accepted.getLast().pubStatus()).isEqualTo(PubStatus.WITHHELD);
  }

  private Draft usable(@Nullable String version, String title) {
    return draft(version, title, PubStatus.USABLE, WIRE);
  }

  private Draft kill(@Nullable String version, String source) {
    return draft(version, null, PubStatus.CANCELED, source);
  }

  private Draft draft(
      @Nullable String version, @Nullable String title, PubStatus status, String source) {
    arrivals++;
    Arrival arrival = new Arrival(Instant.ofEpochSecond(arrivals), ReceiptId.of(0, arrivals));
    return new Draft(
        new ArticleUri("urn:x:story"),
        source,
        new SourceVersion(version, null, arrival),
        Signal.UPDATE,
        status,
        null,
        null,
        title,
        null,
        null,
        null,
        null,
        null,
        null,
        title == null ? List.of() : List.of(Section.of(SectionKind.BODY, title)),
        otherNames,
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private String send(Draft draft) {
    return switch (Lifecycle.decide(state, draft, ownership)) {
      case Verdict.Accepted(LifecycleState next, Article article, String ignored) -> {
        state = next;
        accepted.add(article);
        yield "accepted";
      }
      case Verdict.Duplicate duplicate -> {
        state = duplicate.state();
        yield "duplicate";
      }
      case Verdict.Superseded superseded -> {
        state = superseded.state();
        yield "superseded";
      }
      case Verdict.NotOwner ignored -> "not-owner";
    };
  }
}
