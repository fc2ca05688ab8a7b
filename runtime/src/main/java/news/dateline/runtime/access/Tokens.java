package news.dateline.runtime.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import news.dateline.runtime.config.ConfigurationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tokens of a file as it is now: a changed file holds within a second, without a restart. One
 * that cannot be read any more leaves the last good one in force, and the log says so.
 */
final class Tokens {
  private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);
  private static final long LOOK_NANOS = 1_000_000_000L;

  private final @Nullable Path file;
  private final LongSupplier nanoTime;
  private TokenFile current = new TokenFile(Map.of());
  private FileTime modified = FileTime.fromMillis(0);
  private long looked;

  private Tokens(@Nullable Path file, LongSupplier nanoTime) {
    this.file = file;
    this.nanoTime = nanoTime;
  }

  /** No tokens. */
  static Tokens none() {
    return new Tokens(null, System::nanoTime);
  }

  /**
   * The tokens in {@code file}, looked at again as {@code nanoTime} goes on.
   *
   * @throws ConfigurationException when it cannot be read
   */
  static Tokens in(Path file, LongSupplier nanoTime) {
    Tokens tokens = new Tokens(file, nanoTime);
    try {
      tokens.read(file, Files.getLastModifiedTime(file));
    } catch (IOException unreadable) {
      throw new ConfigurationException(
          "DATELINE_TOKENS_FILE=" + file + ": cannot be read: " + unreadable);
    }
    tokens.looked = nanoTime.getAsLong();
    return tokens;
  }

  /** What {@code token} is good for now. */
  synchronized Optional<Grant> grant(String token) {
    if (file != null && nanoTime.getAsLong() - looked > LOOK_NANOS) {
      looked = nanoTime.getAsLong();
      look(file);
    }
    return current.grant(token);
  }

  private void look(Path path) {
    try {
      FileTime now = Files.getLastModifiedTime(path);
      if (!now.equals(modified)) {
        read(path, now);
        LOG.info("{} was read again: {} tokens", path, current.grants().size());
      }
    } catch (IOException | ConfigurationException wrong) {
      LOG.error("the tokens stay as they were: {}", wrong.toString());
    }
  }

  private void read(Path path, FileTime now) throws IOException {
    modified = now;
    current = TokenFile.parse(path.toString(), Files.readString(path));
  }
}
