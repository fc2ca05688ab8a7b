package news.dateline.bench.parse;

import java.time.Instant;
import news.dateline.article.Arrival;
import news.dateline.article.ReceiptId;
import news.dateline.bench.SyntheticArticle;
import news.dateline.ingest.format.Formats;
import news.dateline.ingest.parse.Headers;
import news.dateline.ingest.parse.Input;
import news.dateline.ingest.parse.Parsed;
import news.dateline.ingest.parse.Parser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One article through the parser, from bytes to draft, on one thread. Run by bench/parse. */
@State(Scope.Thread)
public class ParseBenchmark {
  /** The form it is sent in. */
  @Param public Wire wire = Wire.NINJS;

  private final Parser parser = Formats.parser();
  private Input input = input();

  /** Makes the bytes, and sees that they are read. */
  @Setup
  public void write() {
    input = input();
    if (!(parse() instanceof Parsed.Drafts)) {
      throw new IllegalStateException(wire + " is not read: " + parse());
    }
  }

  /** What is measured. */
  @Benchmark
  public Parsed parse() {
    return parser.parse(input);
  }

  private Input input() {
    SyntheticArticle article = new SyntheticArticle(1);
    Headers headers = new Headers(wire.headers(article));
    return new Input(
        wire.bytes(article), headers, null, new Arrival(Instant.EPOCH, ReceiptId.of(0, 0)));
  }
}
