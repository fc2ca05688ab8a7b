package news.dateline.cli.up;

import picocli.CommandLine.Option;

/** Where everything listens; 0 takes any free port. */
final class Ports {
  @Option(
      names = "--kafka-port",
      paramLabel = "PORT",
      defaultValue = "9092",
      description = "Kafka (default: ${DEFAULT-VALUE}).")
  int kafka;

  @Option(
      names = "--ingest-port",
      paramLabel = "PORT",
      defaultValue = "8081",
      description = "ingest-service (default: ${DEFAULT-VALUE}).")
  int ingest;

  @Option(
      names = "--enrich-port",
      paramLabel = "PORT",
      defaultValue = "8082",
      description = "enrich-service (default: ${DEFAULT-VALUE}).")
  int enrich;

  @Option(
      names = "--publish-port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "publish-service (default: ${DEFAULT-VALUE}).")
  int publish;
}
