package news.dateline.enrich.retag;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.junit.jupiter.api.Test;

class RetagProgressTest {
  private static final RetagGoal OLD = new RetagGoal("aaaa", 1, -1);
  private static final RetagGoal NEW = new RetagGoal("bbbb", 3, -1);
  private static final RetagProgress TOWARDS_OLD = RetagProgress.begin(OLD, null, 100, 7);

  @Test
  void whatIsCommittedIsReadBack() {
    RetagProgress progress = TOWARDS_OLD.wrote(12).confirm(120).finish();
    OffsetAndMetadata committed = progress.at(120);
    assertThat(committed.offset()).isEqualTo(120);
    assertThat(RetagProgress.of(committed)).contains(progress);
    assertThat(RetagProgress.of(null)).isEmpty();
    assertThat(RetagProgress.of(new OffsetAndMetadata(5))).isEmpty();
    assertThat(RetagProgress.of(new OffsetAndMetadata(5, "not ours"))).isEmpty();
  }

  @Test
  void newTaxonomyOrReplayBeginsAgainAndAnInstanceThatLagsTurnsNothingBack() {
    assertThat(OLD.supersedes(TOWARDS_OLD)).isFalse();
    assertThat(NEW.supersedes(TOWARDS_OLD)).isTrue();
    assertThat(OLD.supersedes(RetagProgress.begin(NEW, TOWARDS_OLD, 100, 9))).isFalse();
    assertThat(new RetagGoal("aaaa", 1, 0).supersedes(TOWARDS_OLD)).isTrue();
    // The same document once more, later on the topic, changes nothing.
    assertThat(new RetagGoal("aaaa", 5, -1).supersedes(TOWARDS_OLD)).isFalse();
  }

  @Test
  void replayIsForcedAndStaysSoWhenANewTaxonomyInterruptsIt() {
    assertThat(RetagProgress.begin(NEW, TOWARDS_OLD, 100, 9).forced()).isFalse();
    RetagProgress replay = RetagProgress.begin(new RetagGoal("aaaa", 1, 0), TOWARDS_OLD, 100, 9);
    assertThat(replay.forced()).isTrue();
    RetagGoal next = new RetagGoal("bbbb", 3, 0);
    assertThat(RetagProgress.begin(next, replay, 100, 11).forced()).isTrue();
    assertThat(RetagProgress.begin(next, replay.finish(), 100, 11).forced()).isFalse();
  }
}
