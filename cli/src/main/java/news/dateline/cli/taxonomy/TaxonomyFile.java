package news.dateline.cli.taxonomy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import news.dateline.cli.CommandFailed;
import news.dateline.enrich.taxonomy.TaxonomyReadException;
import news.dateline.enrich.taxonomy.TaxonomyReader;
import news.dateline.taxonomy.TaxonomyDocument;

/** A taxonomy in a file. */
final class TaxonomyFile {
  private TaxonomyFile() {}

  /**
   * Reads it.
   *
   * @throws CommandFailed when it is not there or is no taxonomy: file, line and reason
   */
  static TaxonomyDocument read(Path file) {
    try {
      return TaxonomyReader.read(Files.readAllBytes(file));
    } catch (TaxonomyReadException wrong) {
      String line = wrong.line() > 0 ? ":" + wrong.line() : "";
      throw new CommandFailed(file + line + ": " + wrong.reason());
    } catch (NoSuchFileException missing) {
      throw new CommandFailed("there is no file " + file);
    } catch (IOException unreadable) {
      throw new CommandFailed(file + " cannot be read: " + unreadable.getMessage());
    }
  }
}
