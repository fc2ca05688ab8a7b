package news.dateline.cli.up;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import news.dateline.article.FeedId;
import news.dateline.cli.Bearer;
import news.dateline.cli.CommandFailed;
import news.dateline.cli.ingest.AnswerPrinter;
import news.dateline.cli.ingest.IngestClient;
import news.dateline.cli.tail.EventLine;
import news.dateline.cli.tail.FeedFollower;

/**
 * Sends the samples and shows what becomes of them: a receipt each, and what subscribers of the
 * feed of everything are told, until it is closed.
 */
final class SampleRun implements AutoCloseable {
  private static final int WAIT_SECONDS = 30;
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final AllInOne.Services services;
  private final Path data;
  private final PrintWriter out;
  private final FeedFollower follower;

  SampleRun(AllInOne.Services services, Path data, PrintWriter out) {
    this.services = services;
    this.data = data;
    this.out = out;
    this.follower = new FeedFollower(services.publish().address(), FeedId.ALL, new Bearer(""));
  }

  /** Returns when all are sent; subscribers' events go on until this is closed. */
  void send() throws InterruptedException {
    Thread.ofVirtual().start(this::follow);
    follower.awaitConnected(CONNECT);
    Instant firstSent = firstSent();
    AnswerPrinter printer = new AnswerPrinter(services.publish().address());
    out.println("Sending the samples (receipts begin with <, what subscribers get with >):");
    try (IngestClient client = new IngestClient(services.ingest().address(), new Bearer(""))) {
      for (SampleStep step : SampleStep.all()) {
        out.println(
            "< "
                + printer.headline(
                    step.file(), client.send(step.submission(firstSent), WAIT_SECONDS))
                + embargo(step, firstSent));
      }
    }
    out.println("All samples are sent; what subscribers get goes on below.");
  }

  private static String embargo(SampleStep step, Instant firstSent) {
    return step.embargo().isPositive()
        ? " (embargoed until " + firstSent.plus(step.embargo()) + ")"
        : "";
  }

  private void follow() {
    EventLine line = new EventLine(ZoneId.systemDefault());
    Clock clock = Clock.systemUTC();
    try {
      follower.follow(event -> out.println("> " + line.of(event, clock.instant())), lost -> {});
    } catch (CommandFailed refused) {
      out.println(refused.getMessage());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * When the samples were first sent to this data directory: sent again, they are the same to the
   * byte, embargo included, and so duplicates.
   */
  private Instant firstSent() {
    Path file = data.resolve("samples-first-sent");
    try {
      if (Files.exists(file)) {
        return Instant.parse(Files.readString(file).strip());
      }
      Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
      Files.writeString(file, now + "\n");
      return now;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    } catch (DateTimeParseException malformed) {
      throw new CommandFailed(file + " should hold an instant; delete it");
    }
  }

  @Override
  public void close() {
    follower.close();
  }
}
