package news.dateline.enrich.retag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThrottleTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void rateIsHeldOnAverageAndIdleTimeIsNotSaved() {
    Throttle throttle = new Throttle(100, 0);
    assertThat(throttle.toWait(0)).isLessThanOrEqualTo(0);
    throttle.did(50, 0);
    assertThat(throttle.toWait(0)).isEqualTo(SECOND / 2);
    throttle.did(50, SECOND / 4);
    assertThat(throttle.toWait(SECOND / 4)).isEqualTo(SECOND * 3 / 4);
    throttle.did(100, 10 * SECOND);
    assertThat(throttle.toWait(10 * SECOND)).isEqualTo(SECOND);
  }
}
