package news.dateline.cli.tail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventParserTest {
  private final EventParser parser = new EventParser(1000);

  @Test
  void anEventEndsAtAnEmptyLine() {
    assertThat(read("id: c:0:7", "event: publish", "data: {\"a\":1}", ""))
        .containsExactly(new ServerEvent("c:0:7", "publish", "{\"a\":1}"));
  }

  @Test
  void dataOfSeveralLinesAreJoined() {
    assertThat(read("data:one", "data:  two", "data", ""))
        .containsExactly(new ServerEvent("", "message", "one\n two\n"));
  }

  @Test
  void commentsAndEventsWithoutDataAreNone() {
    assertThat(read(": heartbeat", "", "event: publish", "", "colour: red", "")).isEmpty();
  }

  @Test
  void theIdStaysUntilAnotherComes() {
    assertThat(read("id: 1", "data: a", "", "data: b", ""))
        .extracting(ServerEvent::id)
        .containsExactly("1", "1");
    assertThat(parser.lastId()).isEqualTo("1");
  }

  @Test
  void theServerSaysHowLongToWait() {
    assertThat(read("retry: 250", "")).isEmpty();
    assertThat(parser.retryMillis()).isEqualTo(250);
    assertThat(read("retry: soon", "")).isEmpty();
    assertThat(parser.retryMillis()).isEqualTo(250);
  }

  @Test
  void whatABrokenConnectionLeftIsForgotten() {
    assertThat(read("id: 1", "event: publish", "data: half")).isEmpty();
    parser.forgetPart();
    assertThat(read("data: whole", "")).containsExactly(new ServerEvent("1", "message", "whole"));
  }

  private List<ServerEvent> read(String... lines) {
    return List.of(lines).stream().map(parser::line).flatMap(Optional::stream).toList();
  }
}
