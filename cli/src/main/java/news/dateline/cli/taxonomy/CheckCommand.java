package news.dateline.cli.taxonomy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import news.dateline.cli.CommandFailed;
import news.dateline.enrich.tag.GoldenExamples;
import news.dateline.enrich.tag.Tagger;
import news.dateline.taxonomy.Taxonomy;
import news.dateline.taxonomy.TaxonomyDocument;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline taxonomy check}. */
@Command(
    name = "check",
    description =
        "Reads a taxonomy and runs its golden examples, without any service; says line and reason of"
            + " what is wrong.")
public final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The taxonomy.")
  private Path file;

  /** For picocli. */
  @SuppressWarnings("NullAway.Init") // picocli fills the fields before call()
  public CheckCommand() {}

  @Override
  public Integer call() {
    Tagger.prepare();
    TaxonomyDocument read = TaxonomyFile.read(file);
    List<GoldenExamples.Failure> failures = GoldenExamples.check(read);
    if (!failures.isEmpty()) {
      throw new CommandFailed(
          failures.stream()
              .map(failure -> file + ":" + failure.line() + ": " + failure.reason())
              .collect(Collectors.joining("\n")));
    }
    Taxonomy taxonomy = read.taxonomy();
    spec.commandLine()
        .getOut()
        .println(
            "%s: good; %d regions, %d countries, %d programs, %d golden examples that hold; its content hash is %s"
                .formatted(
                    file,
                    taxonomy.regions().size(),
                    taxonomy.countries().size(),
                    taxonomy.programs().size(),
                    taxonomy.golden().size(),
                    read.hash()));
    return CommandLine.ExitCode.OK;
  }
}
