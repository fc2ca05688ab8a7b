package news.dateline.ingest.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import news.dateline.article.Arrival;
import news.dateline.article.ReasonCode;
import news.dateline.article.Receipt;
import news.dateline.article.ReceiptId;
import news.dateline.ingest.format.Formats;
import news.dateline.ingest.parse.Draft;
import news.dateline.ingest.parse.Input;
import news.dateline.ingest.parse.Parsed;
import news.dateline.ingest.parse.Parser;
import news.dateline.topic.Codec;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Whatever is around a text gets an answer, and never a fault of ours: any headers, keys, content
 * types, character encodings and byte order marks. {@code -Ddateline.fuzz.tries=1000000} tries a
 * million.
 */
final class EnvelopeFuzzTest {
  private static final int TRIES = Integer.getInteger("dateline.fuzz.tries", 5_000);
  private static final int ROUNDS = 20;
  private static final Parser PARSER = Formats.parser();
  private static final Codec<Draft> DRAFTS = Codec.json(Draft.class);
  private static final Codec<Receipt> RECEIPTS = Codec.json(Receipt.class);
  private static final Arrival ARRIVAL =
      new Arrival(Instant.parse("2026-11-22T10:00:00Z"), ReceiptId.of(3, 1742));

  private static final List<Charset> CHARSETS = List.copyOf(Charset.availableCharsets().values());

  private static final List<String> HEADERS =
      List.of(
          "content-type",
          "Content-Type",
          "source",
          "uri",
          "url",
          "title",
          "version",
          "status",
          "embargoed-until",
          "published",
          "language",
          "receipt-id",
          "signal",
          "sender",
          "polled",
          "requeued-from",
          "byline",
          "note",
          "",
          "x");

  private static final List<String> MEDIA_TYPES =
      List.of(
          "text/plain",
          "text/html",
          "application/xhtml+xml",
          "application/json",
          "application/ninjs+json",
          "application/feed+json",
          "application/rss+xml",
          "application/atom+xml",
          "application/xml",
          "text/xml",
          "application/nitf+xml",
          "application/vnd.iptc.g2.newsitem+xml",
          "application/octet-stream",
          "image/png",
          "multipart/form-data; boundary=a",
          "application/x-www-form-urlencoded",
          "text/",
          "/",
          "*/*",
          "TEXT/Plain ");

  private static final List<String> WORDS =
      List.of(
          "usable",
          "canceled",
          "withheld",
          "embargoed",
          "http://pub:kill",
          "correction",
          "update",
          "2026-11-22T10:00:00Z",
          "2026-06-30T23:59:60Z",
          "tomorrow",
          "1",
          "-1",
          "1e999",
          "99999999999999999999999",
          "en",
          "x-klingon",
          "de_DE@euro",
          "urn:a:b",
          "urn:",
          "http://",
          "https://example.org/a?b#c",
          "https://[::1",
          "https://e.org/%zz",
          "//",
          "a:b:c:d",
          "..",
          "3-1742",
          "3-1742-99",
          "?",
          "\ud83d\ude00",
          "\ufeff",
          "\u0000",
          "\ud800",
          "\r\n",
          "; charset=",
          "\"",
          "'",
          "\\");

  private static final List<String> BODIES =
      Stream.concat(
              Stream.of(
                  "",
                  " ",
                  "{",
                  "[]",
                  "<",
                  "<?xml version='1.0' encoding='utf-16'?><rss/>",
                  "null",
                  "<meta charset=iso-2022-jp>",
                  "A Title\n\nThe boats came back by noon.",
                  "%PDF-1.7"),
              Stream.of(
                      "superdesk.json",
                      "ninjs3.json",
                      "plain.json",
                      "feed.json",
                      "rss2.xml",
                      "atom.xml",
                      "newsitem.xml",
                      "nitf.xml")
                  .map(EnvelopeFuzzTest::fixture))
          .toList();

  @Property(tries = ROUNDS, shrinking = ShrinkingMode.OFF)
  void anyEnvelopeGetsAnAnswer(@ForAll long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < Math.max(1, TRIES / ROUNDS); i++) {
      byte[] value = random.nextInt(50) == 0 ? null : body(random);
      byte[] key = random.nextBoolean() ? null : value(random);
      Headers headers = headers(random);
      try {
        answered(Inputs.of(key, value, headers, ARRIVAL));
        Inputs.requeuedFrom(headers);
      } catch (RuntimeException | Error fault) {
        throw new AssertionError("try " + i + " of seed " + seed + ": " + headers, fault);
      }
    }
  }

  private static void answered(Input input) {
    switch (PARSER.parse(input)) {
      case Parsed.Drafts(List<Draft> drafts) -> drafts.forEach(EnvelopeFuzzTest::travels);
      case Parsed.Mixed(List<Draft> drafts, List<Parsed.Refused> refused) -> {
        drafts.forEach(EnvelopeFuzzTest::travels);
        refused.forEach(entry -> told(input, entry.rejection()));
      }
      case Parsed.Rejection rejection -> told(input, rejection);
    }
  }

  private static void travels(Draft draft) {
    assertThat(DRAFTS.decode(DRAFTS.encode(draft))).isEqualTo(draft);
  }

  private static void told(Input input, Parsed.Rejection rejection) {
    assertThat(rejection.reason()).isNotEqualTo(ReasonCode.INTERNAL_ERROR);
    assertThat(rejection.detail()).isNotBlank();
    Receipt receipt =
        Answers.rejection(
            ARRIVAL.receipt(),
            ARRIVAL.timestamp(),
            input.correlation(),
            rejection.reason(),
            rejection.detail());
    byte[] encoded = RECEIPTS.encode(receipt);
    assertThat(RECEIPTS.decode(encoded)).isEqualTo(receipt);
    assertThat(encoded.length).isLessThan(10_000);
  }

  private static Headers headers(Random random) {
    RecordHeaders headers = new RecordHeaders();
    int count = random.nextInt(20) == 0 ? random.nextInt(300) : random.nextInt(6);
    if (random.nextInt(3) > 0) {
      headers.add("content-type", contentType(random).getBytes(StandardCharsets.UTF_8));
    }
    for (int i = 0; i < count; i++) {
      headers.add(one(HEADERS, random), random.nextInt(20) == 0 ? null : value(random));
    }
    return headers;
  }

  private static String contentType(Random random) {
    String type = one(MEDIA_TYPES, random);
    return switch (random.nextInt(5)) {
      case 0 -> type;
      case 1 -> type + ";charset=\"" + one(CHARSETS, random).name() + '"';
      case 2 -> type + "; charset=" + one(CHARSETS, random).name();
      case 3 -> type + "; CHARSET = " + one(WORDS, random);
      default -> type + one(WORDS, random) + "; a=" + one(WORDS, random);
    };
  }

  /** Of a header or a key: bytes, or words, now and then a great many of them. */
  private static byte[] value(Random random) {
    if (random.nextInt(4) == 0) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      return bytes;
    }
    StringBuilder words = new StringBuilder();
    for (int i = random.nextInt(3); i >= 0; i--) {
      words.append(one(WORDS, random).repeat(random.nextInt(200) == 0 ? 20_000 : 1));
    }
    return words.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] body(Random random) {
    Charset charset = random.nextBoolean() ? StandardCharsets.UTF_8 : one(CHARSETS, random);
    String text = (random.nextInt(4) == 0 ? "\ufeff" : "") + one(BODIES, random);
    byte[] bytes = text.getBytes(charset.canEncode() ? charset : StandardCharsets.UTF_16LE);
    for (int i = random.nextInt(4); i > 0 && bytes.length > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return random.nextInt(8) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)) : bytes;
  }

  private static <T> T one(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private static String fixture(String name) {
    try (InputStream in = EnvelopeFuzzTest.class.getResourceAsStream("/formats/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
