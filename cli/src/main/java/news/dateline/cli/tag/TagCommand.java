package news.dateline.cli.tag;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.dateline.cli.CommandFailed;
import news.dateline.enrich.tag.Published;
import news.dateline.enrich.tag.Tagger;
import news.dateline.enrich.taxonomy.TaxonomyReadException;
import news.dateline.enrich.taxonomy.TaxonomyReader;
import news.dateline.taxonomy.TaxonomyDocument;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline tag}. */
@Command(
    name = "tag",
    description = {
      "Tags articles without Kafka: JSON lines in, JSON lines out, in the same order.",
      "A line is {uri, source, language, published, title, dateline, body}; all but title or body",
      "optional.",
      "Any other accepted format is read as one whole file. A line that is no article is answered",
      "by an error object. Exits with 1 when a file cannot be read at all."
    })
public final class TagCommand implements Callable<Integer> {
  /** Lines that travel together, in bytes: enough to be worth a thread's while. */
  private static final int BATCH = 64 * 1024;

  private static final String STANDARD_INPUT = "-";

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      defaultValue = STANDARD_INPUT,
      description = "JSON lines, or one article in any format; - is standard input.")
  private String file = STANDARD_INPUT;

  @Option(names = "--source", description = "Who wrote it, for what does not say so itself.")
  private @Nullable String source;

  @Option(names = "--language", description = "BCP 47, for what does not say so itself.")
  private @Nullable String language;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "The day or instant, for what does not say so itself: names hold in periods.")
  private @Nullable String published;

  @Option(
      names = "--taxonomy",
      paramLabel = "YAML",
      description = "Tag by this taxonomy rather than the one that comes with Dateline.")
  private @Nullable Path taxonomy;

  /** For picocli. */
  @SuppressWarnings("NullAway.Init") // picocli fills the fields before call()
  public TagCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    Map<String, String> headers = new LinkedHashMap<>();
    if (source != null) {
      headers.put("source", source);
    }
    if (language != null) {
      headers.put("language", language);
    }
    if (published != null) {
      headers.put("published", instant(published).toString());
    }
    try (InputStream input = open()) {
      Pieces pieces = new Pieces(headers);
      Tagger.prepare();
      TagLine tagLine = new TagLine(new Tagger(document()), pieces);
      return Sniff.jsonLines(input) ? lines(input, tagLine) : whole(input, pieces, tagLine);
    } catch (NoSuchFileException missing) {
      throw new CommandFailed("there is no file " + file);
    } catch (IOException | InvalidPathException unreadable) {
      throw new CommandFailed(file + " cannot be read: " + unreadable.getMessage());
    }
  }

  private static Instant instant(String published) {
    return Published.read(published)
        .orElseThrow(() ->
            new CommandFailed(
                "--published is no date: " + published + "; expected " + Published.FORMS));
  }

  private InputStream open() throws IOException {
    return new BufferedInputStream(
        file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(file)), Sniff.REACH);
  }

  private TaxonomyDocument document() throws IOException {
    if (taxonomy == null) {
      return TaxonomyReader.bundled();
    }
    try {
      return TaxonomyReader.read(Files.readAllBytes(taxonomy));
    } catch (NoSuchFileException missing) {
      throw new CommandFailed("there is no file " + taxonomy);
    } catch (TaxonomyReadException invalid) {
      throw new CommandFailed(taxonomy + ": " + invalid.getMessage());
    }
  }

  private int whole(InputStream input, Pieces pieces, TagLine tagLine) throws IOException {
    try {
      PrintWriter out = spec.commandLine().getOut();
      pieces
          .ofFile(input.readNBytes(Lines.LONGEST + 1))
          .forEach(piece -> out.println(tagLine.answer(piece)));
      return CommandLine.ExitCode.OK;
    } catch (Pieces.Unreadable unreadable) {
      throw new CommandFailed(file + ": " + unreadable.getMessage());
    }
  }

  /** One line of the input. */
  @SuppressWarnings("ArrayRecordComponent") // Read once and never compared.
  private record Numbered(byte[] line, long number) {}

  private int lines(InputStream input, TagLine tagLine) throws IOException, InterruptedException {
    PrintWriter out = new PrintWriter(spec.commandLine().getOut(), false);
    Lines lines = new Lines(input);
    long number = 0;
    try (InOrder<String> workers =
        new InOrder<>(Runtime.getRuntime().availableProcessors(), out::print)) {
      List<Numbered> batch = new ArrayList<>();
      int size = 0;
      for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
        number++;
        if (!blank(line.get())) {
          batch.add(new Numbered(line.get(), number));
          size += line.get().length;
        }
        // Somebody who types, or feeds a pipe slowly, is answered line by line.
        if (size >= BATCH || (size > 0 && input.available() == 0)) {
          submit(workers, tagLine, batch);
          batch = new ArrayList<>();
          size = 0;
        }
        if (input.available() == 0) {
          workers.finish();
          out.flush();
        }
      }
      submit(workers, tagLine, batch);
      workers.finish();
      out.flush();
    }
    return CommandLine.ExitCode.OK;
  }

  private static void submit(InOrder<String> workers, TagLine tagLine, List<Numbered> batch)
      throws InterruptedException {
    workers.submit(() -> {
      StringBuilder answers = new StringBuilder();
      for (Numbered numbered : batch) {
        answers.append(tagLine.answer(numbered.line(), numbered.number())).append('\n');
      }
      return answers.toString();
    });
  }

  private static boolean blank(byte[] line) {
    for (byte b : line) {
      if (b > ' ' || b < 0) {
        return false;
      }
    }
    return true;
  }
}
