package news.dateline.cli.tail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class EventLineTest {
  private static final Instant TIME = Instant.parse("2026-11-22T10:15:30Z");

  private final EventLine line = new EventLine(ZoneOffset.UTC);

  @Test
  void aStoryIsShownWithWhatItIsAbout() {
    String data =
        """
        {"uri":"urn:x:1","title":"A bridge opens","subjects":[
          {"name":"update","rel":"signal","uri":"http://cv.iptc.org/newscodes/signal/update"},
          {"rel":"focus","uri":"urn:dateline:region:europe"},
          {"rel":"mention","uri":"urn:dateline:region:africa"},
          {"rel":"focus","uri":"urn:dateline:country:FI"},
          {"rel":"own","uri":"urn:dateline:program:polar-institute"}],
         "feed":"all","reason":"content","revision":3}
        """;
    assertThat(line.of(new ServerEvent("1", "update", data), TIME))
        .isEqualTo(
            "10:15:30  update    r3   content    A bridge opens"
                + "  [region/europe program/polar-institute]");
  }

  @Test
  void aWithdrawalHasNoHeadlineAndIsNamedByItsUri() {
    String data =
        """
        {"uri":"urn:x:1","version":"2","pubStatus":"canceled",
         "feed":"all","reason":"killed","revision":2}
        """;
    assertThat(line.of(new ServerEvent("1", "withdraw", data), TIME))
        .isEqualTo("10:15:30  withdraw  r2   killed     urn:x:1");
  }

  @Test
  void otherEventsAreShownWithTheirReason() {
    ServerEvent gap = new ServerEvent("", "gap", "{\"reason\":\"the cursor is of another log\"}");
    assertThat(line.of(gap, TIME)).isEqualTo("10:15:30  gap       the cursor is of another log");
    assertThat(line.of(new ServerEvent("", "odd", "not JSON"), TIME)).startsWith("10:15:30  odd");
  }
}
