package news.dateline.cli.rejected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import news.dateline.cli.CommandFailed;
import org.junit.jupiter.api.Test;

class EditingTest {
  private static final byte[] BYTES = "{\"tile\":\"Ferry\"}".getBytes(StandardCharsets.UTF_8);

  @Test
  void editorNamedByTheEnvironmentChangesTheBytes() throws InterruptedException {
    byte[] edited =
        Editing.edit("3-17/5", BYTES, Map.of("EDITOR", "sed -i s/tile/title/", "VISUAL", " "));
    assertThat(new String(edited, StandardCharsets.UTF_8)).isEqualTo("{\"title\":\"Ferry\"}");
  }

  @Test
  void whatWasNotChangedIsNotRequeued() {
    assertThatThrownBy(() -> Editing.edit("3-17", BYTES, Map.of("EDITOR", "true")))
        .isInstanceOf(CommandFailed.class)
        .hasMessage("nothing was changed; 3-17 was not requeued");
  }

  @Test
  void editorThatFailsRequeuesNothing() {
    assertThatThrownBy(() -> Editing.edit("3-17", BYTES, Map.of("VISUAL", "false")))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("ended with 1");
  }
}
