package news.dateline.cli.sources;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import news.dateline.cli.Bearer;
import news.dateline.runtime.config.Environment;
import news.dateline.runtime.config.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** What is polled. */
@Command(
    name = "sources",
    description = "Feeds and pages that are polled: list, add, pause, resume, poll, delete.")
public final class SourcesCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = "--at",
      paramLabel = "ADDRESS",
      scope = ScopeType.INHERIT,
      description = "Where ingest-service is; DATELINE_INGEST_ADDRESS otherwise.")
  private @Nullable String at;

  /** For picocli. */
  @SuppressWarnings("NullAway.Init") // picocli fills the fields before run()
  public SourcesCommand() {}

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "expected one of list, add, pause, resume, poll, delete");
  }

  /** Something to do with the service. */
  private interface Errand {
    void run(SourcesClient client, PrintWriter out) throws InterruptedException;
  }

  private void run(Errand errand) throws InterruptedException {
    Map<String, String> variables = new LinkedHashMap<>(System.getenv());
    if (at != null) {
      variables.put(Setting.INGEST_ADDRESS.variable(), at);
    }
    Environment environment = Environment.of(variables);
    try (SourcesClient client =
        new SourcesClient(environment.address(Setting.INGEST_ADDRESS), Bearer.of(environment))) {
      errand.run(client, spec.commandLine().getOut());
    }
  }

  @Command(name = "list", description = "List all, with how their polling goes.")
  void list() throws InterruptedException {
    run((client, out) -> {
      for (JsonNode source : client.list()) {
        out.println(SourceLine.of(source));
      }
    });
  }

  @Command(name = "add", description = "Poll an address from now on.")
  void add(
      @Parameters(paramLabel = "URL", description = "Of a feed or a page.") String url,
      @Option(
              names = "--source",
              paramLabel = "NAME",
              description = "In whose name its articles come; the host otherwise.")
          @Nullable String source,
      @Option(
              names = "--every",
              paramLabel = "INTERVAL",
              converter = Interval.Converter.class,
              description = "How often, such as 90s, 15m (which holds otherwise) or 2h.")
          @Nullable Interval every)
      throws InterruptedException {
    Map<String, Object> wanted = new LinkedHashMap<>();
    wanted.put("url", url);
    if (source != null) {
      wanted.put("source", source);
    }
    if (every != null) {
      wanted.put("intervalSeconds", every.seconds());
    }
    run((client, out) -> out.println(SourceLine.of(client.add(wanted))));
  }

  @Command(name = "pause", description = "Do not poll it until it is resumed.")
  void pause(@Parameters(paramLabel = "ID") String id) throws InterruptedException {
    run((client, out) -> out.println(SourceLine.of(client.change(id, Map.of("paused", true)))));
  }

  @Command(name = "resume", description = "Poll it again, and at once.")
  void resume(@Parameters(paramLabel = "ID") String id) throws InterruptedException {
    run((client, out) -> out.println(SourceLine.of(client.change(id, Map.of("paused", false)))));
  }

  @Command(name = "poll", description = "Poll it at once.")
  void poll(@Parameters(paramLabel = "ID") String id) throws InterruptedException {
    run((client, out) -> out.println(SourceLine.of(client.poll(id))));
  }

  @Command(name = "delete", description = "Do not poll it any more; its articles stay.")
  void delete(@Parameters(paramLabel = "ID") String id) throws InterruptedException {
    run((client, out) -> {
      client.delete(id);
      out.println(id + " deleted");
    });
  }
}
