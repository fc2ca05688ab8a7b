package news.dateline.publish.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dateline.article.Article;
import news.dateline.article.FeedEvent;
import news.dateline.article.TaggedArticle;
import org.jspecify.annotations.Nullable;

/** Somebody who applies every event that the gate tells, in order. */
public final class Subscriber {
  private GateState state = GateState.unseen(Instant.EPOCH);
  private @Nullable TaggedArticle held;
  private @Nullable String shows;
  private int shown;
  private final List<String> events = new ArrayList<>();

  /** A revision reaches the gate at {@code now}. */
  public void receive(Article article, Instant now) {
    if (article.revision() >= state.revision()) {
      pass(new TaggedArticle(1, article, List.of(), List.of(), List.of(), "hash"), now);
    }
  }

  /** Time goes on: an embargo may be over. */
  public void awaitUntil(Instant now) {
    if (held != null && state.heldUntil() != null && !now.isBefore(state.heldUntil())) {
      pass(held, now);
    }
  }

  private void pass(TaggedArticle tagged, Instant now) {
    Decision decision = Gate.decide(state, tagged, now);
    state = decision.state();
    held = state.heldUntil() == null ? null : tagged;
    Optional<FeedEvent> event = decision.event();
    if (event.isPresent()) {
      events.add(event.get().event().label() + " " + event.get().reason().label());
      shows = event.get().withdrawn() ? null : tagged.article().title();
      shown += event.get().withdrawn() ? 0 : 1;
    }
  }

  /** The headline it shows now; null where it shows nothing. */
  public @Nullable String shows() {
    return shows;
  }

  /** What it was told, in order: {@code publish new}. */
  public List<String> events() {
    return List.copyOf(events);
  }

  /** How often it was told to show something. */
  public int shown() {
    return shown;
  }
}
