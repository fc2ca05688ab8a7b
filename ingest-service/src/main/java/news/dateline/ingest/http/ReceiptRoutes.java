package news.dateline.ingest.http;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.dateline.article.Json;
import news.dateline.article.Outcome;
import news.dateline.article.ReasonCode;
import news.dateline.article.Receipt;
import news.dateline.article.ReceiptId;
import news.dateline.ingest.receipt.ReceiptDesk;
import news.dateline.ingest.receipt.TopicSearch;
import news.dateline.runtime.http.HttpServer;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;
import org.jspecify.annotations.Nullable;

/** {@code GET /receipts/{id}}: what became of an input. */
public final class ReceiptRoutes {
  private static final String RECEIPTS = "/receipts/";

  private final ReceiptDesk desk;
  private final TopicSearch search;

  /**
   * The routes.
   *
   * @param desk which has the newest receipts
   * @param search where older ones are found
   */
  public ReceiptRoutes(ReceiptDesk desk, TopicSearch search) {
    this.desk = desk;
    this.search = search;
  }

  /** Adds them to {@code routing}. */
  public void register(HttpRouting.Builder routing) {
    routing.get(RECEIPTS + "*", this::find);
  }

  private void find(ServerRequest request, ServerResponse response) {
    String name = request.path().path().substring(RECEIPTS.length());
    ReceiptId id;
    try {
      id = ReceiptId.parse(name);
    } catch (IllegalArgumentException malformed) {
      throw absent(malformed.getMessage() + ".");
    }
    Receipt receipt =
        desk.remembered(id)
            .or(() -> search.receipt(id))
            .orElseThrow(() ->
                absent(
                    "There is no receipt "
                        + id
                        + " yet, or no more: receipts are kept for seven days."));
    HttpServer.sendJson(response, Json.MAPPER.writeValueAsBytes(receipt));
  }

  private static ProblemException absent(String detail) {
    return new ProblemException(
        new Problem(404, "no-such-receipt", "There is no such receipt", detail));
  }

  static String path(ReceiptId id) {
    return RECEIPTS + id;
  }

  /** What a client gets that does not wait. */
  static Map<String, String> address(ReceiptId id) {
    Map<String, String> where = new LinkedHashMap<>();
    where.put("id", id.toString());
    where.put("receipt", path(id));
    return where;
  }

  /** Sends a receipt to the client that waited for it; a rejection is a problem. */
  static void answer(ServerResponse response, Receipt receipt) {
    if (receipt.outcome() != Outcome.REJECTED) {
      HttpServer.sendJson(response, Json.MAPPER.writeValueAsBytes(receipt));
      return;
    }
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("reason", label(receipt));
    members.put("receipt", Json.MAPPER.convertValue(receipt, Map.class));
    HttpServer.send(
        response,
        new Problem(
            status(receipt.reason()),
            label(receipt),
            "The article was rejected",
            String.valueOf(receipt.detail()),
            members));
  }

  private static String label(Receipt receipt) {
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
