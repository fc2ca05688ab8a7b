package news.dateline.cli.rejected;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which of the rejected inputs: by reason, by stage. */
final class Choice {
  @Option(names = "--reason", description = "Only those with this reason code.")
  private @Nullable String reason;

  @Option(names = "--stage", description = "Only those of ingest, enrich or publish.")
  private @Nullable String stage;

  Choice() {}

  boolean matches(RejectedInput input) {
    return (reason == null || reason.equals(input.reason()))
        && (stage == null || stage.equals(input.stage()));
  }
}
