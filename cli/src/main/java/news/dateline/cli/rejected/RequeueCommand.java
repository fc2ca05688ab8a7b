package news.dateline.cli.rejected;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import news.dateline.article.Json;
import news.dateline.article.Outcome;
import news.dateline.article.Receipt;
import news.dateline.article.ReceiptId;
import news.dateline.cli.CommandFailed;
import news.dateline.cli.ingest.Answer;
import news.dateline.cli.ingest.AnswerPrinter;
import news.dateline.cli.kafka.KafkaOption;
import news.dateline.runtime.config.Environment;
import news.dateline.topic.Rejection;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline rejected requeue}. */
@Command(
    name = "requeue",
    description = {
      "Sends rejected inputs once more, edited or as they are, and takes them off the list.",
      "Exits with 0 when each was accepted, or stood already; with 1 otherwise."
    })
final class RequeueCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private KafkaOption kafka;

  @Mixin private Choice choice;

  @Parameters(paramLabel = "ID", arity = "0..*", description = "Such as 3-1742 or 3-1742/5.")
  private List<String> ids = List.of();

  @Option(names = "--all", description = "All, or all that --reason and --stage choose.")
  private boolean all;

  @Option(names = "--edit", description = "Open each in $VISUAL or $EDITOR first.")
  private boolean edit;

  @Option(names = "--file", description = "Send this file's bytes instead; with one ID.")
  private @Nullable Path file;

  @Option(
      names = "--header",
      paramLabel = "NAME=VALUE",
      description = "Send this header instead; without a value, leave it out.")
  private Map<String, String> headers = new LinkedHashMap<>();

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "How long to wait for the new receipts (default: ${DEFAULT-VALUE}).")
  private int wait;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields before call()
  RequeueCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    check();
    try (RejectedTopic topic = new RejectedTopic(kafka)) {
      Map<String, List<RejectedInput>> documents = new LinkedHashMap<>();
      for (RejectedInput input : chosen(topic.read())) {
        documents.computeIfAbsent(input.document(), any -> new ArrayList<>()).add(input);
      }
      if (documents.isEmpty()) {
        spec.commandLine().getOut().println("nothing is rejected");
        return CommandLine.ExitCode.OK;
      }
      return requeue(topic, documents.values());
    }
  }

  private void check() {
    if (all == !ids.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "give one ID or several, or --all");
    }
    if (file != null && (edit || ids.size() != 1)) {
      throw new ParameterException(spec.commandLine(), "--file goes with one ID, without --edit");
    }
    if (wait < 0) {
      throw new ParameterException(spec.commandLine(), "--wait is a number of seconds");
    }
  }

  private List<RejectedInput> chosen(List<RejectedInput> inputs) {
    if (all) {
      return inputs.stream().filter(choice::matches).toList();
    }
    Map<String, RejectedInput> byId = new HashMap<>();
    inputs.forEach(input -> byId.put(input.id(), input));
    List<RejectedInput> chosen = new ArrayList<>();
    for (String id : ids) {
      RejectedInput input = byId.get(id);
      if (input == null) {
        throw RejectedTopic.unknown(id);
      }
      chosen.add(input);
    }
    return chosen;
  }

  private int requeue(RejectedTopic topic, Iterable<List<RejectedInput>> documents)
      throws InterruptedException {
    boolean good = true;
    try (Receipts receipts = new Receipts(kafka);
        Requeue requeue = new Requeue(kafka)) {
      Map<RejectedInput, ReceiptId> sent = new LinkedHashMap<>();
      for (List<RejectedInput> entries : documents) {
        RejectedInput input = entries.getFirst();
        byte[] bytes = bytes(topic, requeue, input);
        RecordMetadata place = requeue.send(input, entries, bytes, headers);
        if (requeue.isInput(input)) {
          sent.put(input, ReceiptId.of(place.partition(), place.offset()));
        } else {
          spec.commandLine().getOut().println(input.id() + " is back on " + place.topic());
        }
      }
      for (Map.Entry<RejectedInput, ReceiptId> input : sent.entrySet()) {
        good &= told(input.getKey(), input.getValue(), receipts);
      }
    }
    return good ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private byte[] bytes(RejectedTopic topic, Requeue requeue, RejectedInput input)
      throws InterruptedException {
    boolean changed = file != null || edit;
    if (changed && !requeue.isInput(input)) {
      throw new CommandFailed(
          input.id() + " is a record between our services, which cannot be edited");
    }
    if (file != null) {
      return read(file);
    }
    String value = input.header(Rejection.VALUE);
    if (!value.isEmpty()) {
      throw new CommandFailed(
          input.id()
              + (value.equals(Rejection.LEFT_BEHIND)
                  ? " is too large to be here; give what to send instead with --file"
                  : " had no value; give what to send with --file"));
    }
    byte[] bytes = topic.bytes(input);
    return edit ? Editing.edit(input.id(), bytes, System.getenv()) : bytes;
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new CommandFailed("cannot read " + file + ": " + unreadable.getMessage());
    }
  }

  private boolean told(RejectedInput input, ReceiptId place, Receipts receipts) {
    PrintWriter out = spec.commandLine().getOut();
    String name = input.document() + " is now " + place;
    if (wait == 0) {
      out.println(name);
      return true;
    }
    List<Receipt> found = receipts.await(place, Duration.ofSeconds(wait));
    if (found.isEmpty()) {
      out.println(name + ": not decided within " + wait + " s");
      return false;
    }
    AnswerPrinter printer = AnswerPrinter.of(Environment.of(System.getenv()));
    boolean good = true;
    for (Receipt receipt : found) {
      String json = Json.MAPPER.writeValueAsString(receipt);
      out.println(printer.headline(name, new Answer.Decided(receipt, json)));
      good &= receipt.outcome() != Outcome.REJECTED;
    }
    return good;
  }
}
