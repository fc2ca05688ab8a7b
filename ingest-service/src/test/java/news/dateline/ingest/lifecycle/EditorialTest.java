package news.dateline.ingest.lifecycle;

import static news.dateline.article.PubStatus.CANCELED;
import static news.dateline.article.PubStatus.USABLE;
import static news.dateline.article.PubStatus.WITHHELD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.article.Article;
import news.dateline.article.EditorAct;
import news.dateline.article.EditorStatus;
import news.dateline.article.PubStatus;
import news.dateline.article.ReceiptId;
import news.dateline.ingest.parse.Draft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditorialTest {
  private final Map<ReceiptId, Article> kept = new HashMap<>();
  private final List<Article> told = new ArrayList<>();
  private LifecycleState state = LifecycleState.UNSEEN;
  private String detail = "";
  private int arrivals;

  @Test
  void killWithdrawsAndCarriesNothingOfTheStory() {
    source("1", "a", USABLE);
    assertThat(editor(EditorAct.KILL)).isEqualTo("revised");
    assertThat(told.getLast().pubStatus()).isEqualTo(CANCELED);
    assertThat(told.getLast().title()).isNull();
    assertThat(told.getLast().revision()).isEqualTo(2);
  }

  @Test
  void noVersionOfItsSourceRevivesWhatAnEditorKilled() {
    source("1", "a", USABLE);
    editor(EditorAct.KILL);
    assertThat(source("2", "b", USABLE)).isEqualTo("superseded");
    assertThat(detail).contains("an editor killed it").contains("published then");
    assertThat(source("99", "c", USABLE)).isEqualTo("superseded");
    assertThat(told).hasSize(2);
  }

  @Test
  void releaseBringsBackTheLastRevisionAsANewOne() {
    source("1", "a", USABLE);
    editor(EditorAct.KILL);
    assertThat(editor(EditorAct.RELEASE)).isEqualTo("revised");
    assertThat(told.getLast().title()).isEqualTo("a");
    assertThat(told.getLast().revision()).isEqualTo(3);
    assertThat(told.getLast().source()).isEqualTo(Drafts.WIRE);
  }

  @Test
  void releasePublishesTheNewestVersionThatCameMeanwhile() {
    source("1", "a", USABLE);
    editor(EditorAct.KILL);
    source("3", "c", USABLE);
    source("2", "b", USABLE);
    editor(EditorAct.RELEASE);
    assertThat(told.getLast().title()).isEqualTo("c");
    assertThat(source("2", "b", USABLE)).isEqualTo("superseded");
    assertThat(source("4", "d", USABLE)).isEqualTo("accepted");
  }

  @Test
  void heldArticleKeepsItsTextOnAcceptedSoThatItCanBeReleasedAfterAnyTime() {
    source("1", "a", USABLE);
    editor(EditorAct.HOLD);
    assertThat(told.getLast().pubStatus()).isEqualTo(WITHHELD);
    assertThat(told.getLast().title()).isEqualTo("a");
    assertThat(source("2", "b", USABLE)).isEqualTo("accepted");
    assertThat(told.getLast().pubStatus()).isEqualTo(WITHHELD);
    assertThat(told.getLast().title()).isEqualTo("b");
    editor(EditorAct.RELEASE);
    assertThat(told.getLast().pubStatus()).isEqualTo(USABLE);
    assertThat(told.getLast().title()).isEqualTo("b");
  }

  @Test
  void killOfItsSourceCountsWhileAnEditorHolds() {
    source("1", "a", USABLE);
    editor(EditorAct.HOLD);
    assertThat(source("2", null, CANCELED)).isEqualTo("accepted");
    assertThat(told.getLast().pubStatus()).isEqualTo(CANCELED);
    assertThat(editor(EditorAct.RELEASE)).isEqualTo("noted");
    assertThat(detail).contains("its source killed it").contains("once more");
    assertThat(editor(EditorAct.RELEASE)).isEqualTo("revised");
    assertThat(told.getLast().title()).isEqualTo("a");
  }

  @Test
  void releaseOverrulesTheKillOfItsSourceUntilItSaysSomethingNew() {
    source("1", "a", USABLE);
    source("2", null, CANCELED);
    assertThat(editor(EditorAct.RELEASE)).isEqualTo("revised");
    assertThat(source("2", null, CANCELED)).isEqualTo("duplicate");
    assertThat(state.pubStatus()).isEqualTo(USABLE);
    assertThat(source("3", null, CANCELED)).isEqualTo("accepted");
    assertThat(state.pubStatus()).isEqualTo(CANCELED);
  }

  @Test
  void killWithoutAVersionIsNewsAfterARelease() {
    source("1", "a", USABLE);
    source(null, null, CANCELED);
    editor(EditorAct.RELEASE);
    assertThat(source(null, null, CANCELED)).isEqualTo("accepted");
    assertThat(told.getLast().pubStatus()).isEqualTo(CANCELED);
  }

  @Test
  void killBeforeArrivalKeepsItUnpublishedUntilItIsReleased() {
    assertThat(editor(EditorAct.KILL)).isEqualTo("noted");
    assertThat(detail).contains("nothing has arrived");
    assertThat(source("1", "a", USABLE)).isEqualTo("superseded");
    assertThat(told).isEmpty();
    editor(EditorAct.RELEASE);
    assertThat(told).extracting(Article::title).containsExactly("a");
    assertThat(told.getFirst().revision()).isEqualTo(1);
  }

  @Test
  void holdBeforeArrivalHoldsWhatArrives() {
    editor(EditorAct.HOLD);
    source("1", "a", USABLE);
    assertThat(told.getLast().pubStatus()).isEqualTo(WITHHELD);
  }

  @Test
  void releaseSaysClearlyThatTheTextIsKeptNoMoreAndItsSourceCanSendItAgain() {
    source("1", "a", USABLE);
    editor(EditorAct.KILL);
    kept.clear();
    assertThat(editor(EditorAct.RELEASE)).isEqualTo("nothing");
    assertThat(detail).contains("kept no more").contains("send it again");
    assertThat(source("1", "a", USABLE)).isEqualTo("accepted");
    assertThat(told.getLast().pubStatus()).isEqualTo(USABLE);
  }

  @Test
  void textSentAgainWhileItIsKilledIsWhatAReleaseFinds() {
    source("1", "a", USABLE);
    editor(EditorAct.KILL);
    kept.clear();
    assertThat(source("1", "a", USABLE)).isEqualTo("duplicate");
    assertThat(editor(EditorAct.RELEASE)).isEqualTo("revised");
    assertThat(told.getLast().title()).isEqualTo("a");
  }

  @Test
  void whatWasNeverSeenCannotBeReleased() {
    assertThat(editor(EditorAct.RELEASE)).isEqualTo("nothing");
    assertThat(detail).contains(Drafts.URI.value());
    source("1", "a", USABLE);
    assertThat(editor(EditorAct.RELEASE)).isEqualTo("repeated");
  }

  @Test
  void sameWordTwiceChangesNothing() {
    source("1", "a", USABLE);
    editor(EditorAct.KILL);
    assertThat(editor(EditorAct.KILL)).isEqualTo("repeated");
    assertThat(told).hasSize(2);
  }

  @Test
  void holdAfterAKillHoldsAndReleaseEndsBoth() {
    source("1", "a", USABLE);
    editor(EditorAct.KILL);
    editor(EditorAct.HOLD);
    assertThat(told.getLast().pubStatus()).isEqualTo(WITHHELD);
    editor(EditorAct.RELEASE);
    assertThat(told.getLast().pubStatus()).isEqualTo(USABLE);
  }

  @Test
  void takedownForgetsTheArticleAndNothingArrivesUntilItIsReleased() {
    source("1", "a", USABLE);
    assertThat(editor(EditorAct.TAKEDOWN)).isEqualTo("taken-down");
    assertThat(told.getLast().pubStatus()).isEqualTo(CANCELED);
    assertThat(state.source()).isNull();
    assertThat(source("9", "a", USABLE)).isEqualTo("superseded");
    assertThat(state.source()).isNull();
    assertThat(editor(EditorAct.KILL)).isEqualTo("repeated");
    editor(EditorAct.RELEASE);
    assertThat(source("9", "a", USABLE)).isEqualTo("accepted");
    assertThat(told.getLast().revision()).isEqualTo(3);
  }

  @Test
  void releasedEmbargoStaysAnEmbargo() {
    arrivals++;
    Instant until = Instant.ofEpochSecond(5_000);
    Draft draft =
        Drafts.of(
            new news.dateline.article.SourceVersion("1", null, Drafts.arrival(arrivals)),
            "a",
            USABLE,
            until);
    send(draft);
    editor(EditorAct.KILL);
    editor(EditorAct.RELEASE);
    assertThat(told.getLast().embargoedUntil()).isEqualTo(until);
    assertThat(detail).contains("embargoed until");
  }

  private String source(@Nullable String version, @Nullable String title, PubStatus status) {
    arrivals++;
    return send(Drafts.of(arrivals, version, title, status));
  }

  private String send(Draft draft) {
    if (draft.title() != null) {
      kept.put(draft.version().arrival().receipt(), Revision.of(draft, draft.source(), 1, USABLE));
    }
    return switch (Lifecycle.decide(state, draft, Ownership.STRICT)) {
      case Verdict.Accepted(LifecycleState next, Article article, String ignored) -> {
        state = next;
        told.add(article);
        yield "accepted";
      }
      case Verdict.Duplicate duplicate -> {
        state = duplicate.state();
        yield "duplicate";
      }
      case Verdict.Superseded superseded -> {
        state = superseded.state();
        detail = superseded.detail();
        yield "superseded";
      }
      case Verdict.NotOwner ignored -> "not-owner";
    };
  }

  private String editor(EditorAct act) {
    arrivals++;
    Instant at = Instant.ofEpochSecond(arrivals);
    EditorStatus status =
        new EditorStatus(EditorStatus.SCHEMA, Drafts.URI, act, "because", "desk", at);
    Texts texts = (uri, receipt, acceptedAt) -> Optional.ofNullable(kept.get(receipt));
    return switch (new Editorial(texts).decide(state, status, at)) {
      case EditorVerdict.Revised(LifecycleState next, Article article, String said) -> {
        state = next;
        told.add(article);
        detail = said;
        yield "revised";
      }
      case EditorVerdict.Noted(LifecycleState next, String said) -> {
        state = next;
        detail = said;
        yield "noted";
      }
      case EditorVerdict.Repeated(String said) -> {
        detail = said;
        yield "repeated";
      }
      case EditorVerdict.Nothing(LifecycleState next, String said) -> {
        state = next;
        detail = said;
        yield "nothing";
      }
      case EditorVerdict.TakenDown(LifecycleState next, Optional<Article> withdrawal) -> {
        state = next;
        withdrawal.ifPresent(told::add);
        yield "taken-down";
      }
    };
  }
}
