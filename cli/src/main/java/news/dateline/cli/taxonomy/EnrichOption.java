package news.dateline.cli.taxonomy;

import java.net.URI;
import news.dateline.cli.Bearer;
import news.dateline.runtime.config.Environment;
import news.dateline.runtime.config.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of commands that ask enrich-service. */
final class EnrichOption {
  @Option(
      names = "--at",
      paramLabel = "ADDRESS",
      description =
          "enrich-service (default: DATELINE_ENRICH_ADDRESS, else http://localhost:8082).")
  private @Nullable URI at;

  EnrichClient client() {
    Environment environment = Environment.of(System.getenv());
    URI address = at == null ? environment.address(Setting.ENRICH_ADDRESS) : at;
    return new EnrichClient(address, Bearer.of(environment));
  }
}
