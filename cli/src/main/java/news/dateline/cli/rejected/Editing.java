package news.dateline.cli.rejected;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import news.dateline.cli.CommandFailed;

/** Bytes changed by hand, in the editor that {@code VISUAL} or {@code EDITOR} names. */
final class Editing {
  private Editing() {}

  /**
   * Opens {@code bytes} in the editor and returns what they became.
   *
   * @throws CommandFailed when the editor fails, or nothing was changed
   */
  static byte[] edit(String id, byte[] bytes, Map<String, String> environment)
      throws InterruptedException {
    String editor =
        Stream.of("VISUAL", "EDITOR")
            .map(name -> environment.getOrDefault(name, ""))
            .filter(named -> !named.isBlank())
            .findFirst()
            .orElse("vi");
    try {
      Path file = Files.createTempFile("dateline-" + id.replace('/', '-') + "-", ".txt");
      try {
        Files.write(file, bytes);
        // As a shell reads it, since EDITOR may have options.
        Process process =
            new ProcessBuilder("sh", "-c", editor + " \"$1\"", "sh", file.toString())
                .inheritIO()
                .start();
        int exit = process.waitFor();
        if (exit != 0) {
          throw new CommandFailed(
              "the editor '" + editor + "' ended with " + exit + "; " + id + " was not requeued");
        }
        byte[] edited = Files.readAllBytes(file);
        if (Arrays.equals(edited, bytes)) {
          throw new CommandFailed("nothing was changed; " + id + " was not requeued");
        }
        return edited;
      } finally {
        Files.delete(file);
      }
    } catch (IOException broken) {
      throw new CommandFailed("cannot edit " + id + ": " + broken.getMessage());
    }
  }
}
