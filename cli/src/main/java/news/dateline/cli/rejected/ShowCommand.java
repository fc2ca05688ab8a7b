package news.dateline.cli.rejected;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import news.dateline.cli.kafka.KafkaOption;
import news.dateline.topic.Rejection;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline rejected show}. */
@Command(name = "show", description = "Why an input was rejected, its headers, and what it is.")
final class ShowCommand implements Callable<Integer> {
  private static final int SHOWN = 4_000;

  @Spec private CommandSpec spec;

  @Mixin private KafkaOption kafka;

  @Parameters(paramLabel = "ID", description = "Such as 3-1742 or 3-1742/5.")
  private String id;

  @Option(
      names = "--raw",
      description = "Only its bytes as they were received, to standard output.")
  private boolean raw;

  @SuppressWarnings("NullAway.Init") // picocli fills the fields before call()
  ShowCommand() {}

  @Override
  public Integer call() {
    try (RejectedTopic topic = new RejectedTopic(kafka)) {
      RejectedInput input = topic.find(id);
      byte[] bytes = topic.bytes(input);
      if (raw) {
        System.out.write(bytes);
        System.out.flush();
      } else {
        print(input, bytes, spec.commandLine().getOut());
      }
      return CommandLine.ExitCode.OK;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void print(RejectedInput input, byte[] bytes, PrintWriter out) {
    out.println("id        " + input.id());
    out.println("reason    " + input.reason() + ": " + input.detail());
    out.println("stage     " + input.stage());
    out.println("received  " + input.at());
    out.println(
        "from      "
            + input.header(Rejection.TOPIC)
            + ", partition "
            + input.header(Rejection.PARTITION)
            + ", offset "
            + input.header(Rejection.OFFSET));
    byte[] key = input.key();
    if (key != null) {
      out.println("key       " + printable(key, key.length));
    }
    input
        .own()
        .forEach(
            header -> out.println("header    " + header.key() + ": " + input.header(header.key())));
    out.println("bytes     " + bytes.length);
    if (!input.header(Rejection.VALUE).isEmpty()) {
      out.println("value     " + input.header(Rejection.VALUE));
    }
    out.println();
    out.println(printable(bytes, Math.min(bytes.length, SHOWN)));
    if (bytes.length > SHOWN) {
      out.println("… " + (bytes.length - SHOWN) + " bytes more; --raw writes all of them");
    }
  }

  /** What a terminal can show: no control character of a sender's moves its cursor. */
  private static String printable(byte[] bytes, int length) {
    return new String(bytes, 0, length, StandardCharsets.UTF_8)
        .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "\uFFFD");
  }
}
