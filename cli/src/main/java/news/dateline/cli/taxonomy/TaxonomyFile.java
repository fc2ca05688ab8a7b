package news.dateline.cli.taxonomy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
      byte[] yaml = Files.readAllBytes(file);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(yaml)).toString();
      return TaxonomyReader.read(text);
    } catch (TaxonomyReadException wrong) {
      String line = wrong.line() > 0 ? ":" + wrong.line() : "";
      throw new CommandFailed(file + line + ": " + wrong.reason());
    } catch (NoSuchFileException missing) {
      throw new CommandFailed("there is no file " + file);
    } catch (CharacterCodingException binary) {
      throw new CommandFailed(file + ": the document is not UTF-8");
    } catch (IOException unreadable) {
      throw new CommandFailed(file + " cannot be read: " + unreadable.getMessage());
    }
  }
}
