package news.dateline.cli.up;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import news.dateline.broker.BrokerConfig;
import news.dateline.broker.EmbeddedBroker;
import news.dateline.cli.CommandFailed;
import news.dateline.runtime.Logging;
import news.dateline.runtime.config.Environment;
import news.dateline.runtime.config.Setting;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline up}. */
@Command(
    name = "up",
    description = {
      "Starts a Kafka broker and all services in this process, until Ctrl-C.",
      "What it was given it still has at the next start on the same directory."
    })
public final class UpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "Where everything is kept (default: ./${DEFAULT-VALUE}).")
  private Path data;

  @ArgGroup(exclusive = false, validate = false, heading = "%nPorts, 0 takes any free one:%n")
  private Ports ports = new Ports();

  @Option(names = "--sample", description = "Send a handful of sample articles.")
  private boolean sample;

  @Option(
      names = "--rehearsal",
      hidden = true,
      description = "Send the samples and end: what the launcher trains its AOT cache with.")
  private boolean rehearsal;

  /** For picocli. */
  @SuppressWarnings("NullAway.Init") // picocli fills the fields before call()
  public UpCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    Logging.bridge();
    Instant begun = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    PrintWriter out = spec.commandLine().getOut();
    Map<String, String> settings = new TreeMap<>(System.getenv());
    Environment.of(settings);
    AllInOne all = new AllInOne();
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(all::close));
    try (all) {
      out.println("Dateline starts; its data are in " + data.toAbsolutePath().normalize());
      EmbeddedBroker broker = all.startBroker(new BrokerConfig(data.resolve("kafka"), ports.kafka));
      addSettings(settings, broker);
      AllInOne.Services services = all.startServices(settings);
      Environment environment = Environment.of(settings);
      new Welcome(broker.bootstrapServers(), services, environment).lines().forEach(out::println);
      Duration took = Duration.between(begun, Clock.systemUTC().instant());
      out.println(
          String.format(
              Locale.ROOT,
              "Dateline is ready in %.1f s. Ctrl-C ends it.",
              took.toMillis() / 1000.0));
      if (!sample && !rehearsal) {
        return awaitStop(all, services);
      }
      try (SampleRun run = new SampleRun(services, data, out)) {
        run.send();
        return rehearsal ? CommandLine.ExitCode.OK : awaitStop(all, services);
      }
    }
  }

  /** Ends by a signal, or when a service does, which is wrong. */
  private static int awaitStop(AllInOne all, AllInOne.Services services)
      throws InterruptedException {
    String name = services.awaitFirstStop();
    if (!all.closed()) {
      throw new CommandFailed(name + " stopped; the log says why");
    }
    return CommandLine.ExitCode.OK;
  }

  private void addSettings(Map<String, String> settings, EmbeddedBroker broker) {
    settings.put(Setting.KAFKA_BOOTSTRAP_SERVERS.variable(), broker.bootstrapServers());
    settings.put(Setting.STATE_DIR.variable(), data.resolve("state").toString());
    settings.put(Setting.INGEST_PORT.variable(), Integer.toString(ports.ingest));
    settings.put(Setting.ENRICH_PORT.variable(), Integer.toString(ports.enrich));
    settings.put(Setting.PUBLISH_PORT.variable(), Integer.toString(ports.publish));
    settings.put(Setting.REPLICATION.variable(), "1");
    if (ports.publish > 0) {
      settings.putIfAbsent(Setting.PUBLIC_ADDRESS.variable(), "http://localhost:" + ports.publish);
    }
  }
}
