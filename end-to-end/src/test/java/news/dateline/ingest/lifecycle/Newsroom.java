package news.dateline.ingest.lifecycle;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.dateline.article.Arrival;
import news.dateline.article.Article;
import news.dateline.article.ArticleUri;
import news.dateline.article.EditorAct;
import news.dateline.article.EditorStatus;
import news.dateline.article.PubStatus;
import news.dateline.article.ReceiptId;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import news.dateline.article.Signal;
import news.dateline.article.SourceVersion;
import news.dateline.ingest.format.Formats;
import news.dateline.ingest.parse.Draft;
import news.dateline.ingest.parse.Headers;
import news.dateline.ingest.parse.Input;
import news.dateline.ingest.parse.Parsed;
import news.dateline.ingest.parse.Parser;
import org.jspecify.annotations.Nullable;

/** The life of articles in ingest-service, without Kafka: what a newsroom and editors say. */
public final class Newsroom {
  /** The article that {@link #send} and {@link #say} are of. */
  public static final ArticleUri URI = new ArticleUri("urn:x:story");

  private final Map<ReceiptId, Article> kept = new HashMap<>();
  private final Map<ArticleUri, LifecycleState> states = new HashMap<>();
  private final Parser parser = Formats.parser();
  private String outcome = "";
  private int arrivals;

  /** An input arrives as it is; the revision it becomes, if it becomes one. */
  public Optional<Article> read(String body, Map<String, String> headers) {
    arrivals++;
    Arrival arrival = new Arrival(Instant.ofEpochSecond(arrivals), ReceiptId.of(0, arrivals));
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return switch (parser.parse(new Input(bytes, new Headers(headers), null, arrival))) {
      case Parsed.Drafts(List<Draft> drafts) -> decide(drafts.getFirst());
      case Parsed.Mixed(List<Draft> drafts, List<Parsed.Refused> refused) ->
          throw new AssertionError(drafts.size() + " articles and " + refused.size() + " others");
      case Parsed.Rejection rejection ->
          throw new AssertionError(rejection.reason() + ": " + rejection.detail());
    };
  }

  /** What became of the last input. */
  public String outcome() {
    return outcome;
  }

  /** A version arrives; the revision it becomes, if it becomes one. */
  public Optional<Article> send(
      @Nullable String number,
      @Nullable Instant date,
      PubStatus status,
      String title,
      @Nullable Instant embargoedUntil) {
    arrivals++;
    Arrival arrival = new Arrival(Instant.ofEpochSecond(arrivals), ReceiptId.of(0, arrivals));
    boolean story = status != PubStatus.CANCELED;
    Draft draft =
        new Draft(
            URI,
            "harbor-wire",
            new SourceVersion(number, date, arrival),
            Signal.UPDATE,
            status,
            embargoedUntil,
            null,
            story ? title : null,
            null,
            null,
            null,
            null,
            null,
            null,
            story ? List.of(Section.of(SectionKind.BODY, "Text of " + title)) : List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null);
    return decide(draft);
  }

  private Optional<Article> decide(Draft draft) {
    if (draft.title() != null) {
      kept.put(
          draft.version().arrival().receipt(),
          Revision.of(draft, draft.source(), 1, PubStatus.WITHHELD));
    }
    LifecycleState state = states.getOrDefault(draft.uri(), LifecycleState.UNSEEN);
    return switch (Lifecycle.decide(state, draft, Ownership.STRICT)) {
      case Verdict.Accepted accepted -> {
        states.put(draft.uri(), accepted.state());
        outcome = "accepted";
        yield Optional.of(accepted.article());
      }
      case Verdict.Duplicate duplicate -> {
        states.put(draft.uri(), duplicate.state());
        outcome = "duplicate";
        yield Optional.empty();
      }
      case Verdict.Superseded superseded -> {
        states.put(draft.uri(), superseded.state());
        outcome = "superseded";
        yield Optional.empty();
      }
      case Verdict.NotOwner notOwner -> {
        outcome = "not-owner";
        yield Optional.empty();
      }
    };
  }

  /** An editor says something; the revision that comes of it, if one does. */
  public Optional<Article> say(EditorAct act) {
    arrivals++;
    Instant at = Instant.ofEpochSecond(arrivals);
    EditorStatus status = new EditorStatus(EditorStatus.SCHEMA, URI, act, "", "", at);
    Texts texts = (uri, receipt, acceptedAt) -> Optional.ofNullable(kept.get(receipt));
    LifecycleState before = states.getOrDefault(URI, LifecycleState.UNSEEN);
    return switch (new Editorial(texts).decide(before, status, at)) {
      case EditorVerdict.Revised revised -> {
        states.put(URI, revised.state());
        yield Optional.of(revised.article());
      }
      case EditorVerdict.Noted noted -> {
        states.put(URI, noted.state());
        yield Optional.empty();
      }
      case EditorVerdict.Repeated repeated -> Optional.empty();
      case EditorVerdict.Nothing nothing -> {
        states.put(URI, nothing.state());
        yield Optional.empty();
      }
      case EditorVerdict.TakenDown takenDown -> {
        states.put(URI, takenDown.state());
        yield takenDown.withdrawal();
      }
    };
  }

  /** What stands in the end: the state, the content and the version, of its source and editors. */
  public String standing() {
    LifecycleState state = states.getOrDefault(URI, LifecycleState.UNSEEN);
    SourceState source = state.source();
    return state.pubStatus()
        + (source == null
            ? ""
            : " "
                + source.pubStatus()
                + " "
                + source.digest()
                + " "
                + source.version().number()
                + " "
                + source.version().date());
  }
}
