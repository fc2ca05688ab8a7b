package news.dateline.runtime.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The static member name of this instance (KIP-345), kept in its state directory: after a crash it
 * takes its old place in the group at once, without waiting for a session to time out.
 */
final class InstanceId {
  private InstanceId() {}

  static String in(Path stateDir) {
    Path file = stateDir.resolve("instance-id");
    try {
      Files.createDirectories(stateDir);
      if (Files.notExists(file)) {
        Path written = Files.createTempFile(stateDir, "instance-id", ".new");
        Files.writeString(written, UUID.randomUUID().toString());
        Files.move(written, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
      }
      return Files.readString(file).strip();
    } catch (IOException unwritable) {
      throw new UncheckedIOException("cannot keep the instance id in " + file, unwritable);
    }
  }
}
