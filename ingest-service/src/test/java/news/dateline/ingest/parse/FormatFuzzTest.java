package news.dateline.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import news.dateline.article.ReasonCode;

/**
 * Mutated documents of every format get an answer, soon, and it is never a fault of ours. {@code
 * -Ddateline.fuzz.tries=1000000} tries a million of each.
 */
final class FormatFuzzTest {
  private static final int TRIES = Integer.getInteger("dateline.fuzz.tries", 5_000);
  private static final int ROUNDS = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final List<String> PIECES =
      List.of(
          "<",
          ">",
          "&",
          ";",
          "\"",
          "'",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "<?",
          "?>",
          "<!DOCTYPE a [",
          "<!ENTITY a \"b\">",
          "&a;",
          "&#0;",
          "&#x10ffff;",
          "&nbsp;",
          "xmlns:a=\"b\"",
          "xml:base=\"//\"",
          "{",
          "}",
          "[",
          "]",
          ":",
          ",",
          "null",
          "true",
          "1e999",
          "\\u0000",
          "\\ud800",
          "<item>",
          "</item>",
          "<entry>",
          "<p>",
          "</p>",
          "<table>",
          "\u0000",
          "\ufeff",
          "canceled",
          "embargoed",
          "9999999999",
          "2026-13-45T99:99:99Z",
          "0000-00-00",
          "Sun, 31 Feb 2026",
          "http://",
          "https://e.org/%",
          "a:b:c:d");

  @Property(tries = ROUNDS, shrinking = ShrinkingMode.OFF)
  void ninjsGetsAnAnswer(@ForAll long seed) {
    fuzz(seed, "superdesk.json", "ap.json", "pa.json", "tt.json", "ninjs3.json");
  }

  @Property(tries = ROUNDS, shrinking = ShrinkingMode.OFF)
  void newsMlGetsAnAnswer(@ForAll long seed) {
    fuzz(seed, "newsitem.xml", "newsmessage.xml");
  }

  @Property(tries = ROUNDS, shrinking = ShrinkingMode.OFF)
  void nitfGetsAnAnswer(@ForAll long seed) {
    fuzz(seed, "nitf.xml");
  }

  @Property(tries = ROUNDS, shrinking = ShrinkingMode.OFF)
  void feedGetsAnAnswer(@ForAll long seed) {
    fuzz(seed, "rss2.xml", "rss1.xml", "atom.xml");
  }

  @Property(tries = ROUNDS, shrinking = ShrinkingMode.OFF)
  void jsonFeedGetsAnAnswer(@ForAll long seed) {
    fuzz(seed, "feed.json");
  }

  @Property(tries = ROUNDS, shrinking = ShrinkingMode.OFF)
  void plainJsonGetsAnAnswer(@ForAll long seed) {
    fuzz(seed, "plain.json");
  }

  @Property(tries = ROUNDS, shrinking = ShrinkingMode.OFF)
  void textGetsAnAnswer(@ForAll long seed) {
    fuzz(
        seed,
        "../texts/pages/en-newspaper.txt",
        "../texts/pages/de-zeitung.txt",
        "../texts/pages/ja-shimbun.txt",
        "../texts/pages/ar-akhbar.txt",
        "../texts/wire-busan-fishing.txt");
  }

  private static void fuzz(long seed, String... names) {
    Random random = new Random(seed);
    byte[][] seeds = Arrays.stream(names).map(Inputs::fixture).toArray(byte[][]::new);
    for (int i = 0; i < Math.max(1, TRIES / ROUNDS); i++) {
      byte[] mutated = seeds[random.nextInt(seeds.length)];
      for (int mutations = 1 + random.nextInt(6); mutations > 0; mutations--) {
        mutated = mutate(mutated, seeds, random);
      }
      answered(mutated);
    }
  }

  private static void answered(byte[] value) {
    long start = System.nanoTime();
    Parsed parsed = Inputs.PARSER.parse(Inputs.input(value));
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    boolean fault =
        switch (parsed) {
          case Parsed.Drafts _ -> false;
          case Parsed.Mixed(List<Draft> _, List<Parsed.Refused> refused) ->
              refused.stream()
                  .anyMatch(entry -> entry.rejection().reason() == ReasonCode.INTERNAL_ERROR);
          case Parsed.Rejection(ReasonCode reason, String detail) -> {
            assertThat(detail).isNotBlank();
            yield reason == ReasonCode.INTERNAL_ERROR;
          }
        };
    if (fault || taken.compareTo(PATIENCE) > 0) {
      fail("%s after %s: kept in %s", parsed, taken, keep(value));
    }
  }

  /** Cuts, doubles, moves or overwrites a piece, or puts in something that means something. */
  private static byte[] mutate(byte[] bytes, byte[][] seeds, Random random) {
    int from = random.nextInt(bytes.length + 1);
    int length = Math.min(bytes.length - from, 1 + random.nextInt(1 << random.nextInt(9)));
    byte[] piece = Arrays.copyOfRange(bytes, from, from + length);
    return switch (random.nextInt(6)) {
      case 0 -> splice(bytes, from, length, new byte[0]);
      case 1 -> splice(bytes, random.nextInt(bytes.length + 1), 0, piece);
      case 2 -> splice(bytes, from, 0, repeat(piece, 1 + random.nextInt(40)));
      case 3 -> {
        random.nextBytes(piece);
        yield splice(bytes, from, length, piece);
      }
      case 4 -> {
        byte[] other = seeds[random.nextInt(seeds.length)];
        int start = random.nextInt(other.length);
        int end = Math.min(other.length, start + 1 + random.nextInt(200));
        yield splice(bytes, from, 0, Arrays.copyOfRange(other, start, end));
      }
      default -> {
        String word = PIECES.get(random.nextInt(PIECES.size()));
        yield splice(bytes, from, random.nextInt(3), word.getBytes(StandardCharsets.UTF_8));
      }
    };
  }

  private static byte[] repeat(byte[] piece, int times) {
    byte[] repeated = new byte[piece.length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(piece, 0, repeated, i * piece.length, piece.length);
    }
    return repeated;
  }

  private static byte[] splice(byte[] bytes, int at, int removed, byte[] added) {
    int end = Math.min(bytes.length, at + removed);
    byte[] spliced = new byte[at + added.length + bytes.length - end];
    System.arraycopy(bytes, 0, spliced, 0, at);
    System.arraycopy(added, 0, spliced, at, added.length);
    System.arraycopy(bytes, end, spliced, at + added.length, bytes.length - end);
    return spliced;
  }

  private static Path keep(byte[] value) {
    try {
      return Files.write(Files.createTempFile(Path.of("target"), "fuzz-", ".bin"), value);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
