package news.dateline.cli.tail;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import news.dateline.article.FeedId;
import news.dateline.cli.Bearer;
import news.dateline.runtime.config.Environment;
import news.dateline.runtime.config.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline tail}. */
@Command(name = "tail", description = "Follows a feed, one line per event, until Ctrl-C.")
public final class TailCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--feed",
      defaultValue = "all",
      description = "all, region/<id> or program/<id> (default: ${DEFAULT-VALUE}).")
  private String feed;

  @Option(
      names = "--from",
      paramLabel = "ADDRESS",
      description =
          "publish-service (default: DATELINE_PUBLISH_ADDRESS, else http://localhost:8080).")
  private @Nullable URI from;

  /** For picocli. */
  @SuppressWarnings("NullAway.Init") // picocli fills the fields before call()
  public TailCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    Environment environment = Environment.of(System.getenv());
    URI address = from == null ? environment.address(Setting.PUBLISH_ADDRESS) : from;
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    EventLine line = new EventLine(ZoneId.systemDefault());
    try (FeedFollower follower = new FeedFollower(address, feed(), Bearer.of(environment))) {
      follower.follow(event -> out.println(line.of(event, Instant.now())), err::println);
    }
    return CommandLine.ExitCode.OK;
  }

  private FeedId feed() {
    try {
      return new FeedId(feed);
    } catch (IllegalArgumentException malformed) {
      throw new ParameterException(spec.commandLine(), "--feed: " + malformed.getMessage());
    }
  }
}
