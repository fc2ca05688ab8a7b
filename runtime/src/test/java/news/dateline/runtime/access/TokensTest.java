package news.dateline.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import news.dateline.runtime.config.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
  @TempDir private Path directory;

  private final AtomicLong clock = new AtomicLong();
  private Instant modified = Instant.parse("2030-01-01T00:00:00Z");

  @Test
  void changedFileHoldsWithoutARestart() throws IOException {
    Tokens tokens = Tokens.in(file("anna editor " + Token.digest("a")), clock::get);

    file("ben reader " + Token.digest("b"));
    clock.addAndGet(Duration.ofSeconds(2).toNanos());

    assertThat(tokens.grant("a")).isEmpty();
    assertThat(tokens.grant("b")).get().extracting(Grant::name).isEqualTo("ben");
  }

  @Test
  void fileThatCannotBeReadAnyMoreLeavesTheTokensAsTheyWere() throws IOException {
    Tokens tokens = Tokens.in(file("anna editor " + Token.digest("a")), clock::get);

    file("what is this");
    clock.addAndGet(Duration.ofSeconds(2).toNanos());
    assertThat(tokens.grant("a")).isPresent();

    Files.delete(directory.resolve("tokens"));
    clock.addAndGet(Duration.ofSeconds(2).toNanos());
    assertThat(tokens.grant("a")).isPresent();
  }

  @Test
  void fileThatIsNotThereStopsTheStart() {
    assertThatThrownBy(() -> Tokens.in(directory.resolve("absent"), clock::get))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("DATELINE_TOKENS_FILE=");
  }

  private Path file(String text) throws IOException {
    Path file = Files.writeString(directory.resolve("tokens"), text + "\n");
    modified = modified.plusSeconds(1);
    return Files.setLastModifiedTime(file, FileTime.from(modified));
  }
}
