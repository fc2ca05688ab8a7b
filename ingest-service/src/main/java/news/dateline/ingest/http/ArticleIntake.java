package news.dateline.ingest.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import news.dateline.article.Json;
import news.dateline.article.Outcome;
import news.dateline.article.ReasonCode;
import news.dateline.article.Receipt;
import news.dateline.article.ReceiptId;
import news.dateline.ingest.receipt.ReceiptDesk;
import news.dateline.ingest.receipt.TopicSearch;
import news.dateline.runtime.http.BoundedBody;
import news.dateline.runtime.http.HttpServer;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /articles} puts a body on the ingest topic as any newsroom would; {@code GET
 * /receipts/{id}} finds what became of it.
 */
public final class ArticleIntake {
  private static final String HEADER_PREFIX = "dateline-";
  private static final int MAX_HEADER_BYTES = 8 * 1024;
  private static final int MAX_WAIT_SECONDS = 60;
  private static final String RECEIPTS = "/receipts/";

  private final Topics topics;
  private final Producer<byte[], byte[]> producer;
  private final ReceiptDesk desk;
  private final TopicSearch search;

  /**
   * The routes.
   *
   * @param producer to the ingest topic
   * @param desk where receipts are waited for
   * @param search where older receipts are found
   */
  public ArticleIntake(
      Topics topics, Producer<byte[], byte[]> producer, ReceiptDesk desk, TopicSearch search) {
    this.topics = topics;
    this.producer = producer;
    this.desk = desk;
    this.search = search;
  }

  /** Adds them to {@code routing}. */
  public void register(HttpRouting.Builder routing) {
    routing.post("/articles", this::take).get("/receipts/*", this::find);
  }

  private void take(ServerRequest request, ServerResponse response) throws InterruptedException {
    Optional<Duration> patience = patience(request);
    byte[] body = BoundedBody.read(request, Topics.MAX_INPUT_BYTES);
    ReceiptId id = send(body, request);
    response.header(HeaderNames.LOCATION, RECEIPTS + id);
    Optional<Receipt> receipt =
        patience.isPresent() ? desk.await(id, patience.get()) : Optional.empty();
    if (receipt.isPresent()) {
      answer(response, receipt.get());
    } else {
      Map<String, String> where = new LinkedHashMap<>();
      where.put("id", id.toString());
      where.put("receipt", RECEIPTS + id);
      response.status(Status.ACCEPTED_202);
      HttpServer.sendJson(response, Json.MAPPER.writeValueAsBytes(where));
    }
  }

  private ReceiptId send(byte[] body, ServerRequest request) throws InterruptedException {
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topics.ingest().name(), body);
    addHeaders(request, record.headers());
    try {
      RecordMetadata place = producer.send(record).get();
      return ReceiptId.of(place.partition(), place.offset());
    } catch (ExecutionException failed) {
      throw new ProblemException(
          new Problem(
              503,
              "broker-unavailable",
              "The article could not be handed to Kafka",
              "Nothing was accepted; send it again. Kafka says: " + failed.getMessage()));
    }
  }

  private static void addHeaders(ServerRequest request, Headers headers) {
    request
        .headers()
        .contentType()
        .ifPresent(type -> add(headers, "content-type", type.text()));
    for (Header header : request.headers()) {
      String name = header.name().toLowerCase(Locale.ROOT);
      if (name.startsWith(HEADER_PREFIX)) {
        add(headers, name.substring(HEADER_PREFIX.length()), header.get());
      }
    }
  }

  private static void add(Headers headers, String name, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > MAX_HEADER_BYTES) {
      throw new ProblemException(
          new Problem(
              431,
              "header-too-large",
              "A header is too large",
              "The header " + name + " has " + bytes.length + " bytes, the limit is " + MAX_HEADER_BYTES + "."));
    }
    headers.add(name, bytes);
  }

  private static Optional<Duration> patience(ServerRequest request) {
    Optional<String> wait = request.query().first("wait").asOptional();
    if (wait.isEmpty()) {
      return Optional.empty();
    }
    if (!wait.get().matches("\\d{1,3}") || Integer.parseInt(wait.get()) > MAX_WAIT_SECONDS) {
      throw new ProblemException(
          new Problem(
              400,
              "bad-wait",
              "The time in ?wait= cannot be read",
              "Expected whole seconds from 0 to " + MAX_WAIT_SECONDS + ", not " + wait.get() + "."));
    }
    return Optional.of(Duration.ofSeconds(Integer.parseInt(wait.get())));
  }

  private void find(ServerRequest request, ServerResponse response) {
    String name = request.path().path().substring(RECEIPTS.length());
    ReceiptId id;
    try {
      id = ReceiptId.parse(name);
    } catch (IllegalArgumentException malformed) {
      throw new ProblemException(
          new Problem(404, "no-such-receipt", "There is no such receipt", malformed.getMessage() + "."));
    }
    Receipt receipt =
        desk.remembered(id)
            .or(() -> search.receipt(id))
            .orElseThrow(
                () ->
                    new ProblemException(
                        new Problem(
                            404,
                            "no-such-receipt",
                            "There is no such receipt",
                            "There is no receipt " + id + " yet, or no more: receipts are kept for seven days.")));
    HttpServer.sendJson(response, Json.MAPPER.writeValueAsBytes(receipt));
  }

  private static void answer(ServerResponse response, Receipt receipt) {
    if (receipt.outcome() != Outcome.REJECTED) {
      HttpServer.sendJson(response, Json.MAPPER.writeValueAsBytes(receipt));
      return;
    }
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("reason", String.valueOf(label(receipt)));
    members.put("receipt", Json.MAPPER.convertValue(receipt, Map.class));
    HttpServer.send(
        response,
        new Problem(
            status(receipt.reason()),
            String.valueOf(label(receipt)),
            "The article was rejected",
            String.valueOf(receipt.detail()),
            members));
  }

  private static Object label(Receipt receipt) {
    ReasonCode reason = receipt.reason();
    return reason == null ? "rejected" : reason.label();
  }

  private static int status(@Nullable ReasonCode reason) {
    List<ReasonCode> tooLarge =
        List.of(ReasonCode.TOO_LARGE, ReasonCode.TEXT_TOO_LONG, ReasonCode.RECORD_TOO_LARGE);
    if (reason != null && tooLarge.contains(reason)) {
      return 413;
    }
    return reason == ReasonCode.UNKNOWN_CONTENT_TYPE ? 415 : 422;
  }
}
