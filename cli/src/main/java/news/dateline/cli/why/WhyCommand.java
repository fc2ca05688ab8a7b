package news.dateline.cli.why;

import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import news.dateline.article.ArticleUri;
import news.dateline.article.Json;
import news.dateline.cli.Bearer;
import news.dateline.cli.CommandFailed;
import news.dateline.cli.http.ServiceClient;
import news.dateline.runtime.config.Environment;
import news.dateline.runtime.config.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;

/** {@code dateline why}. */
@Command(
    name = "why",
    description = "Prints the tags of an article, what speaks for them, and what was rejected.")
public final class WhyCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "The article's id, or its uri.")
  private String id;

  @Option(names = "--json", description = "Print it as it came, as JSON.")
  private boolean json;

  @Option(
      names = "--from",
      paramLabel = "ADDRESS",
      description =
          "publish-service (default: DATELINE_PUBLISH_ADDRESS, else http://localhost:8080).")
  private @Nullable URI from;

  /** For picocli. */
  @SuppressWarnings("NullAway.Init") // picocli fills the fields before call()
  public WhyCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    Environment environment = Environment.of(System.getenv());
    URI address = from == null ? environment.address(Setting.PUBLISH_ADDRESS) : from;
    String body = get(address, Bearer.of(environment));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(body);
    } else {
      try {
        WhyText.lines(Json.MAPPER.readTree(body)).forEach(out::println);
      } catch (JacksonException malformed) {
        throw new CommandFailed("the answer of " + address + " is no JSON: " + body);
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private String get(URI address, Bearer bearer) throws InterruptedException {
    // A uri has a scheme; an id is letters and digits.
    String shortId = id.indexOf(':') >= 0 ? new ArticleUri(id).id() : id;
    String path = "/articles/" + ServiceClient.segment(shortId) + "/why";
    try (ServiceClient service = new ServiceClient(address, bearer)) {
      HttpResponse<byte[]> response = service.send(service.request(path, PATIENCE));
      return switch (response.statusCode()) {
        case 200 -> ServiceClient.text(response);
        case 404 -> throw new CommandFailed("there is no article " + id);
        case 410 -> throw new CommandFailed("the article " + id + " was withdrawn");
        default -> throw ServiceClient.refused(response);
      };
    }
  }
}
