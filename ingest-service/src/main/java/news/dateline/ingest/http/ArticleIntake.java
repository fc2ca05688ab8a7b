package news.dateline.ingest.http;

import static java.util.Objects.requireNonNull;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.article.Json;
import news.dateline.article.Outcome;
import news.dateline.article.Receipt;
import news.dateline.article.ReceiptId;
import news.dateline.ingest.receipt.ReceiptDesk;
import news.dateline.runtime.access.Callers;
import news.dateline.runtime.access.Permission;
import news.dateline.runtime.http.BoundedBody;
import news.dateline.runtime.http.HttpServer;
import news.dateline.runtime.http.Patience;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.producer.Producer;
import tools.jackson.core.type.TypeReference;

/** {@code POST /articles} puts a body on the ingest topic as any newsroom would. */
public final class ArticleIntake {
  private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};
  private static final HeaderName IDEMPOTENCY_KEY = HeaderNames.create("Idempotency-Key");

  private final InputProducer producer;
  private final ReceiptDesk desk;
  private final LinesIntake lines;
  private final IdempotencyKeys keys = new IdempotencyKeys();

  /**
   * The routes.
   *
   * @param producer to the ingest topic
   * @param desk where receipts are waited for
   */
  public ArticleIntake(Topics topics, Producer<byte[], byte[]> producer, ReceiptDesk desk) {
    this.producer = new InputProducer(topics, producer);
    this.desk = desk;
    this.lines = new LinesIntake(this.producer, desk);
  }

  /** Adds them to {@code routing}. */
  public void register(HttpRouting.Builder routing) {
    routing.post("/articles", this::take);
  }

  private void take(ServerRequest request, ServerResponse response)
      throws InterruptedException, IOException {
    if (LinesIntake.takes(request)) {
      lines.take(request, response);
      return;
    }
    Optional<Duration> patience = Patience.of(request);
    ReceiptId id = send(request, response);
    response.header(HeaderNames.LOCATION, ReceiptRoutes.path(id));
    Optional<Receipt> receipt =
        patience.isPresent() ? desk.await(id, patience.get()) : Optional.empty();
    if (receipt.isPresent() && receipt.get().outcome() == Outcome.SPLIT) {
      HttpServer.sendJson(
          response, Json.MAPPER.writeValueAsBytes(entries(receipt.get(), patience.get())));
    } else if (receipt.isPresent()) {
      ReceiptRoutes.answer(response, receipt.get());
    } else {
      response.status(Status.ACCEPTED_202);
      HttpServer.sendJson(response, Json.MAPPER.writeValueAsBytes(ReceiptRoutes.address(id)));
    }
  }

  /** The receipt of a document with those of its articles, as many as come in time. */
  private Map<String, Object> entries(Receipt document, Duration patience)
      throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    List<Receipt> receipts = new ArrayList<>();
    int count = requireNonNull(document.entries());
    for (int entry = 0; entry < count; entry++) {
      ReceiptId id = new ReceiptId(document.id().partition(), document.id().offset(), entry);
      Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
      desk.await(id, left).ifPresent(receipts::add);
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.putAll(Json.MAPPER.convertValue(document, MEMBERS));
    answer.put("receipts", receipts);
    return answer;
  }

  private ReceiptId send(ServerRequest request, ServerResponse response)
      throws InterruptedException {
    HeaderValues headers = HeaderValues.of(request);
    int room = room(request);
    producer.takeRoom(room, response);
    try {
      byte[] body = BoundedBody.read(request, Topics.MAX_INPUT_BYTES);
      IdempotencyKeys.Sending sending = () -> InputProducer.finish(producer.begin(body, headers));
      if (!request.headers().contains(IDEMPOTENCY_KEY)) {
        return sending.send();
      }
      String caller = Callers.require(request, Permission.SEND).name();
      String key = request.headers().get(IDEMPOTENCY_KEY).get();
      return keys.once(key, caller, body, headers, sending);
    } finally {
      producer.giveBackRoom(room);
    }
  }

  /** As much as it says it has; of a body that does not say, as much as it may have. */
  private static int room(ServerRequest request) {
    long declared = request.headers().contentLength().orElse(Topics.MAX_INPUT_BYTES);
    return (int) Math.min(declared, Topics.MAX_INPUT_BYTES);
  }
}
