package news.dateline.enrich.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import news.dateline.article.Json;
import news.dateline.enrich.live.TaxonomyInForce;
import news.dateline.enrich.tag.TagAnswer;
import news.dateline.enrich.tag.Tagging;
import news.dateline.runtime.http.BoundedBody;
import news.dateline.runtime.http.HttpServer;
import news.dateline.runtime.http.ProblemException;
import news.dateline.topic.Topics;
import tools.jackson.core.type.TypeReference;

/**
 * {@code POST /tag}: an article in, its tags and what speaks for them out, by the taxonomy in
 * force. Nothing is stored, and editors' tags are not asked for.
 */
public final class TagRoutes {
  private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

  private final Supplier<Optional<TaxonomyInForce>> taxonomy;

  /** Tags by {@code taxonomy}, which is empty until it is read. */
  public TagRoutes(Supplier<Optional<TaxonomyInForce>> taxonomy) {
    this.taxonomy = taxonomy;
  }

  /** Adds them to {@code routing}. */
  public void register(HttpRouting.Builder routing) {
    routing.post("/tag", this::tag);
  }

  /**
   * Answers.
   *
   * @throws ProblemException 400 for what is no article, 413 for too much of it, 503 at the start
   */
  private void tag(ServerRequest request, ServerResponse response) {
    TaxonomyInForce inForce = taxonomy.get().orElseThrow(TaxonomyProblems::notReady);
    TagRequest asked = TagRequest.read(BoundedBody.read(request, Topics.MAX_INPUT_BYTES));
    Tagging tagging = inForce.tagger().tag(asked.story());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.putAll(Json.MAPPER.convertValue(TagAnswer.of(asked.uri(), tagging), MEMBERS));
    answer.put("rejectedReadings", tagging.rejectedReadings());
    answer.put("feeds", tagging.feeds());
    answer.put("taxonomy", inForce.document().hash());
    // What the pointers of the evidence lead into.
    answer.put("sections", asked.story().sections());
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    HttpServer.sendJson(response, Json.MAPPER.writeValueAsBytes(answer));
  }
}
