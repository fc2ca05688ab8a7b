package news.dateline.enrich.retag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RemainingTest {
  private static final RetagGoal OLD = new RetagGoal("0f3c5a7796bd4e21", 3, -1);
  private static final RetagGoal NEW = new RetagGoal("7d4fb01a22c9e310", 5, -1);

  private final AtomicReference<RetagGoal> goal = new AtomicReference<>(OLD);
  private final Remaining remaining = new Remaining(goal::get);

  @Test
  void nothingIsKnownBeforeTheFirstCount() {
    assertThat(remaining.value()).isNaN();
    remaining.count(OLD, 0);
    assertThat(remaining.value()).isZero();
  }

  @Test
  void whatWasLeftOfTheGoalBeforeIsNotWhatIsLeft() {
    remaining.count(OLD, 0);
    goal.set(NEW);
    assertThat(remaining.value()).isNaN();
    remaining.count(NEW, 120);
    assertThat(remaining.value()).isEqualTo(120);
    goal.set(new RetagGoal(NEW.taxonomy(), NEW.taxonomyOffset(), 0));
    assertThat(remaining.value()).isNaN();
  }

  @Test
  void nothingIsKnownWhenNobodyCounts() {
    remaining.count(OLD, 7);
    remaining.forget();
    assertThat(remaining.value()).isNaN();
  }
}
