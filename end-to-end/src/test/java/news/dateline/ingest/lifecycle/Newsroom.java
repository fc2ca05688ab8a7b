package news.dateline.ingest.lifecycle;

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
import news.dateline.ingest.parse.Draft;
import org.jspecify.annotations.Nullable;

/** One article's life in ingest-service, without Kafka: what a newsroom and editors say of it. */
public final class Newsroom {
  /** The article. */
  public static final ArticleUri URI = new ArticleUri("urn:x:story");

  private final Map<ReceiptId, Article> kept = new HashMap<>();
  private LifecycleState state = LifecycleState.UNSEEN;
  private int arrivals;

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
    if (story) {
      kept.put(
          arrival.receipt(), Revision.of(draft, draft.source(), 1, PubStatus.WITHHELD));
    }
    return switch (Lifecycle.decide(state, draft)) {
      case Verdict.Accepted accepted -> {
        state = accepted.state();
        yield Optional.of(accepted.article());
      }
      case Verdict.Duplicate duplicate -> {
        state = duplicate.state();
        yield Optional.empty();
      }
      case Verdict.Superseded superseded -> {
        state = superseded.state();
        yield Optional.empty();
      }
      case Verdict.NotOwner notOwner -> Optional.empty();
    };
  }

  /** An editor says something; the revision that comes of it, if one does. */
  public Optional<Article> say(EditorAct act) {
    arrivals++;
    Instant at = Instant.ofEpochSecond(arrivals);
    EditorStatus status = new EditorStatus(EditorStatus.SCHEMA, URI, act, "", "", at);
    Texts texts = (uri, receipt, acceptedAt) -> Optional.ofNullable(kept.get(receipt));
    return switch (new Editorial(texts).decide(state, status, at)) {
      case EditorVerdict.Revised revised -> {
        state = revised.state();
        yield Optional.of(revised.article());
      }
      case EditorVerdict.Noted noted -> {
        state = noted.state();
        yield Optional.empty();
      }
      case EditorVerdict.Repeated repeated -> Optional.empty();
      case EditorVerdict.Nothing nothing -> {
        state = nothing.state();
        yield Optional.empty();
      }
      case EditorVerdict.TakenDown takenDown -> {
        state = takenDown.state();
        yield takenDown.withdrawal();
      }
    };
  }

  /** What stands in the end: the state, the content and the version, of its source and editors. */
  public String standing() {
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
