package news.dateline.cli.editor;

import java.io.PrintWriter;
import java.time.Instant;
import news.dateline.article.EditorAct;
import news.dateline.cli.kafka.KafkaOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code dateline takedown}. */
@Command(
    name = "takedown",
    description = {
      "Withdraws an article and removes what is kept of it, as a court orders.",
      "Says when the topics that cannot be blanked expire."
    })
public final class TakedownCommand extends EditorCommand {
  @Mixin private KafkaOption kafka;

  /** For picocli. */
  @SuppressWarnings("NullAway.Init") // picocli fills the fields before call()
  public TakedownCommand() {
    super(EditorAct.TAKEDOWN);
  }

  @Override
  void after(Said said, PrintWriter out) {
    out.println("  null is written under its uri to every topic of ours that is keyed by it");
    Expiry.lines(kafka.clients(), kafka.topics(), Instant.now()).forEach(out::println);
  }
}
