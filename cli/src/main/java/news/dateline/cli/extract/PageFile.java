package news.dateline.cli.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import news.dateline.cli.CommandFailed;
import news.dateline.ingest.parse.Parser;

/**
 * A page to read, compressed with gzip or not.
 *
 * @param name as it is told: a path, or {@code -} for standard input
 */
record PageFile(String name) {
  static final String STANDARD_INPUT = "-";

  private static final List<String> ENDINGS = List.of(".html", ".htm", ".xhtml");
  private static final int GZIP = 0x8b1f;

  /**
   * The pages behind an argument: a file, or those in a directory and below it, by name.
   *
   * @throws CommandFailed when there is no such thing, or no page in it
   */
  static List<PageFile> of(String argument) {
    Path path = path(argument);
    if (argument.equals(STANDARD_INPUT) || !Files.isDirectory(path)) {
      return List.of(new PageFile(argument));
    }
    try (Stream<Path> below = Files.walk(path)) {
      List<PageFile> pages =
          below
              .filter(file -> isPage(file) && Files.isRegularFile(file))
              .map(Path::toString)
              .sorted()
              .map(PageFile::new)
              .toList();
      if (pages.isEmpty()) {
        throw new CommandFailed(
            "there is no page in "
                + argument
                + "; expected files that end in .html, .htm or .xhtml,"
                + " or these and .gz");
      }
      return pages;
    } catch (IOException | java.io.UncheckedIOException unreadable) {
      throw new CommandFailed(argument + " cannot be read: " + unreadable.getMessage());
    }
  }

  private static Path path(String argument) {
    try {
      return Path.of(argument);
    } catch (InvalidPathException noPath) {
      throw new CommandFailed(argument + " is no path: " + noPath.getReason());
    }
  }

  private static boolean isPage(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    String bare = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    return ENDINGS.stream().anyMatch(bare::endsWith);
  }

  /**
   * Its bytes, decompressed.
   *
   * @throws CommandFailed when it cannot be read, or is larger than an input may be
   */
  byte[] read() {
    try (InputStream input =
        name.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(name))) {
      byte[] raw = limited(input);
      boolean compressed = raw.length > 2 && ((raw[0] & 0xff) | (raw[1] & 0xff) << 8) == GZIP;
      return compressed ? limited(new GZIPInputStream(new ByteArrayInputStream(raw))) : raw;
    } catch (NoSuchFileException missing) {
      throw new CommandFailed("there is no file " + name);
    } catch (IOException unreadable) {
      throw new CommandFailed(name + " cannot be read: " + unreadable.getMessage());
    }
  }

  /** One byte more than the limit is enough to know that it is too much. */
  private byte[] limited(InputStream input) throws IOException {
    byte[] bytes = input.readNBytes(Parser.MAX_BYTES + 1);
    if (bytes.length > Parser.MAX_BYTES) {
      throw new CommandFailed(name + " is larger than " + Parser.MAX_BYTES + " bytes, the limit");
    }
    return bytes;
  }
}
