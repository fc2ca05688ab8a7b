package news.dateline.cli.taxonomy;

import java.util.Optional;
import java.util.concurrent.Callable;
import news.dateline.article.ArticleUri;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline replay}. */
@Command(
    name = "replay",
    description =
        "Has every article tagged once more in the background, or one; subscribers hear of what"
            + " changes.")
public final class ReplayCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private EnrichOption enrich;

  @Parameters(paramLabel = "URI", arity = "0..1", description = "One article (default: all).")
  private @Nullable String uri;

  /** For picocli. */
  @SuppressWarnings("NullAway.Init") // picocli fills the fields before call()
  public ReplayCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    if (uri != null && !ArticleUri.isAbsolute(uri)) {
      throw new ParameterException(
          spec.commandLine(), "'" + uri + "' is no uri, such as urn:x:pier");
    }
    try (EnrichClient client = enrich.client()) {
      client.replay(Optional.ofNullable(uri));
      spec.commandLine()
          .getOut()
          .println(
              uri == null
                  ? "all of history is tagged once more; `dateline taxonomy status` tells how far"
                  : uri + " is tagged once more");
    }
    return CommandLine.ExitCode.OK;
  }
}
