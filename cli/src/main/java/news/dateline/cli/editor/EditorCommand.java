package news.dateline.cli.editor;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import news.dateline.article.EditorAct;
import news.dateline.article.Outcome;
import news.dateline.article.Receipt;
import news.dateline.cli.Bearer;
import news.dateline.runtime.config.Environment;
import news.dateline.runtime.config.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the commands of editors have in common: say it, print its receipt, wait until it shows. */
abstract class EditorCommand implements Callable<Integer> {
  private static final int MAX_WAIT_SECONDS = 600;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "ID",
      description = "The article: its short id, or its uri, which need not have arrived yet.")
  private String article;

  @Option(names = "--reason", required = true, description = "Why, for colleagues.")
  private String reason;

  @Option(
      names = "--editor",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "Who says so (default: ${DEFAULT-VALUE}).")
  private String editor;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "How long to wait until readers see it (default: ${DEFAULT-VALUE}).")
  private int wait;

  @Option(
      names = "--to",
      paramLabel = "ADDRESS",
      description =
          "publish-service (default: DATELINE_PUBLISH_ADDRESS, else http://localhost:8080).")
  private @Nullable URI to;

  private final EditorAct act;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields before call()
  EditorCommand(EditorAct act) {
    this.act = act;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (wait < 0 || wait > MAX_WAIT_SECONDS) {
      throw new ParameterException(
          spec.commandLine(), "--wait is from 0 to " + MAX_WAIT_SECONDS + " seconds");
    }
    Environment environment = Environment.of(System.getenv());
    URI address = to == null ? environment.address(Setting.PUBLISH_ADDRESS) : to;
    try (EditorClient client = new EditorClient(address, Bearer.of(environment))) {
      Said said = client.say(article, act, reason, editor, Math.min(wait, 60));
      return told(client, said);
    }
  }

  private int told(EditorClient client, Said said) throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Receipt receipt = said.receipt();
    if (receipt == null) {
      out.println(said.uri() + ": written down, not decided yet; its receipt will be " + said.id());
      return wait == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
    out.println(said.uri() + ": " + outcome(receipt));
    if (receipt.outcome() == Outcome.REJECTED) {
      return CommandLine.ExitCode.SOFTWARE;
    }
    Integer revision = receipt.revision();
    // A release with a detail is not to be read yet: it is embargoed.
    boolean shows = !publishes() || receipt.detail() == null;
    if (wait > 0 && revision != null && shows && !seen(client, said, revision, out)) {
      return CommandLine.ExitCode.SOFTWARE;
    }
    after(said, out);
    return CommandLine.ExitCode.OK;
  }

  private boolean seen(EditorClient client, Said said, int revision, PrintWriter out)
      throws InterruptedException {
    Duration patience = Duration.ofSeconds(wait);
    boolean seen =
        publishes()
            ? client.awaitPublished(said.articleId(), revision, patience)
            : client.awaitGone(said.articleId(), patience);
    String where = client.address() + "/articles/" + said.articleId();
    out.println(
        seen
            ? "  readers see it: " + where + (publishes() ? "" : " is gone")
            : "  after " + wait + " s " + where + " does not show it yet");
    return seen;
  }

  private boolean publishes() {
    return act == EditorAct.RELEASE;
  }

  private String outcome(Receipt receipt) {
    String detail = receipt.detail() == null ? "" : "; " + receipt.detail();
    Outcome outcome = receipt.outcome();
    return switch (outcome) {
      case ACCEPTED ->
          past()
              + (receipt.revision() == null ? "" : " as revision " + receipt.revision())
              + detail;
      case DUPLICATE, SUPERSEDED -> "nothing to do" + detail;
      case REJECTED -> "nothing was released" + detail;
    };
  }

  private String past() {
    return switch (act) {
      case KILL -> "killed";
      case HOLD -> "held";
      case RELEASE -> "released";
      case TAKEDOWN -> "taken down";
    };
  }

  /** What else is to be told once it was done. */
  void after(Said said, PrintWriter out) {}
}
