package news.dateline.cli.rejected;

import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import news.dateline.article.Json;
import news.dateline.cli.kafka.KafkaOption;
import news.dateline.topic.Rejection;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline rejected list}. */
@Command(name = "list", description = "One line for each rejected input, the oldest first.")
final class ListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private KafkaOption kafka;

  @Mixin private Choice choice;

  @Option(names = "--count", description = "Only how many there are.")
  private boolean count;

  @Option(names = "--json", description = "JSON, one a line.")
  private boolean json;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields before call()
  ListCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (RejectedTopic topic = new RejectedTopic(kafka)) {
      List<RejectedInput> inputs = topic.read().stream().filter(choice::matches).toList();
      if (count) {
        out.println(inputs.size());
      } else {
        inputs.forEach(input -> out.println(json ? json(input) : line(input)));
      }
      if (!count && !json) {
        out.println(
            inputs.size() + (inputs.size() == 1 ? " input is" : " inputs are") + " rejected");
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private static String line(RejectedInput input) {
    return String.format(
        Locale.ROOT,
        "%-12s %s  %-7s  %-20s %,9d B  %s",
        input.id(),
        input.at().truncatedTo(ChronoUnit.SECONDS),
        input.stage(),
        input.reason(),
        input.size(),
        input.detail());
  }

  static String json(RejectedInput input) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", input.id());
    document.put("at", input.at().toString());
    document.put("stage", input.stage());
    document.put("reason", input.reason());
    document.put("detail", input.detail());
    document.put("bytes", input.size());
    document.put("topic", input.header(Rejection.TOPIC));
    document.put("value", input.header(Rejection.VALUE));
    Map<String, String> headers = new LinkedHashMap<>();
    input.own().forEach(header -> headers.put(header.key(), input.header(header.key())));
    document.put("headers", headers);
    return Json.MAPPER.writeValueAsString(document);
  }
}
