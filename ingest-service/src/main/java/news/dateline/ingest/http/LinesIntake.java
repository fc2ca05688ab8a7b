package news.dateline.ingest.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import news.dateline.article.Json;
import news.dateline.article.Receipt;
import news.dateline.article.ReceiptId;
import news.dateline.ingest.receipt.ReceiptDesk;
import news.dateline.runtime.http.Patience;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Many articles in one request: newline-delimited JSON, each line an article of its own. Answers
 * with as many lines, in the same order, while the request still comes in: the receipt where the
 * client waits for it, else its address; a problem where a line was not taken.
 */
final class LinesIntake {
  private static final Set<String> MEDIA_TYPES =
      Set.of("application/x-ndjson", "application/ndjson", "application/jsonl");
  private static final String JSON = "application/json";
  private static final int AHEAD = 256;

  private final InputProducer producer;
  private final ReceiptDesk desk;

  LinesIntake(InputProducer producer, ReceiptDesk desk) {
    this.producer = producer;
    this.desk = desk;
  }

  /** What was read, in the order of the answers. */
  private sealed interface Read {
    /** Handed to Kafka. */
    record Sent(Future<RecordMetadata> record) implements Read {}

    /** Not taken. */
    record Refused(int line, Problem problem) implements Read {}

    /** There are no more. */
    record End() implements Read {}
  }

  static boolean takes(ServerRequest request) {
    return request
        .headers()
        .contentType()
        .filter(type -> MEDIA_TYPES.contains(type.mediaType().text()))
        .isPresent();
  }

  void take(ServerRequest request, ServerResponse response)
      throws IOException, InterruptedException {
    Optional<Duration> patience = Patience.of(request);
    HeaderValues headers = HeaderValues.of(request).as(JSON);
    BlockingQueue<Read> read = new ArrayBlockingQueue<>(AHEAD);
    InputStream input = request.content().inputStream();
    response.header(HeaderNames.CONTENT_TYPE, "application/x-ndjson");
    Thread reader = Thread.ofVirtual().name("lines").start(() -> read(input, headers, read));
    try (OutputStream output = new BufferedOutputStream(response.outputStream())) {
      for (Read next = read.take(); !(next instanceof Read.End); next = read.take()) {
        output.write(Json.MAPPER.writeValueAsBytes(answer(next, patience)));
        output.write('\n');
        if (read.isEmpty()) {
          output.flush();
        }
      }
    } finally {
      reader.interrupt();
    }
  }

  private void read(InputStream input, HeaderValues headers, BlockingQueue<Read> read) {
    try {
      int number = 0;
      try {
        Lines lines = new Lines(input, Topics.MAX_INPUT_BYTES);
        for (Optional<Lines.Line> line = next(lines); line.isPresent(); line = next(lines)) {
          number++;
          if (!line.get().blank()) {
            read.put(send(number, line.get(), headers));
          }
        }
      } catch (IOException broken) {
        read.put(
            new Read.Refused(
                number + 1,
                new Problem(
                    400,
                    "broken-body",
                    "The body ended early",
                    "Lines up to " + number + " were read; send the others again.")));
      }
      read.put(new Read.End());
    } catch (InterruptedException clientIsGone) {
      Thread.currentThread().interrupt();
    }
  }

  /** The web server's own exceptions are of both kinds when a body breaks off. */
  private static Optional<Lines.Line> next(Lines lines) throws IOException {
    try {
      return lines.next();
    } catch (RuntimeException broken) {
      throw new IOException(broken.getMessage(), broken);
    }
  }

  private Read send(int number, Lines.Line line, HeaderValues headers) throws InterruptedException {
    if (line.length() > Topics.MAX_INPUT_BYTES) {
      return new Read.Refused(
          number,
          new Problem(
              413,
              "too-large",
              "The line is too large",
              "The limit is "
                  + Topics.MAX_INPUT_BYTES
                  + " bytes; this line has "
                  + line.length()
                  + "."));
    }
    // Waits where Kafka's producer has no room: then no more is read from the client either.
    return new Read.Sent(producer.begin(line.bytes(), headers));
  }

  private Object answer(Read read, Optional<Duration> patience) throws InterruptedException {
    return switch (read) {
      case Read.Sent(Future<RecordMetadata> record) -> {
        try {
          yield answer(InputProducer.finish(record), patience);
        } catch (ProblemException failed) {
          yield Json.MAPPER.readTree(failed.problem().toJson());
        }
      }
      case Read.Refused(int line, Problem problem) -> {
        Map<String, Object> members = new LinkedHashMap<>(problem.members());
        members.put("line", line);
        yield Json.MAPPER.readTree(
            new Problem(
                    problem.status(), problem.code(), problem.title(), problem.detail(), members)
                .toJson());
      }
      case Read.End() -> throw new IllegalStateException("nothing is answered to the end");
    };
  }

  private Object answer(ReceiptId id, Optional<Duration> patience) throws InterruptedException {
    Optional<Receipt> receipt =
        patience.isPresent() ? desk.await(id, patience.get()) : Optional.empty();
    return receipt.isPresent() ? receipt.get() : ReceiptRoutes.address(id);
  }
}
