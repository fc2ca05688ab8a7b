package news.dateline.publish.gate;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import news.dateline.article.Article;
import news.dateline.article.EventKind;
import news.dateline.article.EventReason;
import news.dateline.article.Facets;
import news.dateline.article.FeedEvent;
import news.dateline.article.FeedId;
import news.dateline.article.PubStatus;
import news.dateline.article.Role;
import news.dateline.article.Tag;
import news.dateline.article.TagKind;
import news.dateline.article.TaggedArticle;

/**
 * The state table: what a tagged revision means for those who were told of the article before. A
 * pure function; docs/concepts/states.md has the table.
 */
final class Gate {
  private Gate() {}

  /**
   * Decides on a revision that came in, or on one whose embargo may be over.
   *
   * @param state what is remembered of the article
   * @param tagged the revision
   * @param now by the wall clock, which embargoes go by
   */
  static Decision decide(GateState state, TaggedArticle tagged, Instant now) {
    Article article = tagged.article();
    return switch (article.pubStatus()) {
      case CANCELED -> close(state, tagged, now, EventReason.KILLED);
      case WITHHELD -> close(state, tagged, now, EventReason.HELD);
      case USABLE ->
          article.embargoedAt(now)
              ? close(state, tagged, now, EventReason.EMBARGOED)
              : open(state, tagged, now);
    };
  }

  private static Decision close(
      GateState state, TaggedArticle tagged, Instant now, EventReason reason) {
    Article article = tagged.article();
    GateState closed =
        new GateState(
            GateState.SCHEMA,
            article.revision(),
            seenAt(state, article, now),
            state.firstPublished(),
            Facets.NONE,
            state.ever(),
            null,
            reason == EventReason.EMBARGOED ? article.embargoedUntil() : null);
    if (!state.published()) {
      return new Decision(closed, Optional.empty());
    }
    FeedEvent event =
        new FeedEvent(
            EventKind.WITHDRAW, reason, article.revision(), Facets.NONE, state.now(), state.ever());
    return new Decision(closed, Optional.of(event));
  }

  private static Decision open(GateState state, TaggedArticle tagged, Instant now) {
    Article article = tagged.article();
    Facets facets = facets(tagged);
    GateState open =
        new GateState(
            GateState.SCHEMA,
            article.revision(),
            seenAt(state, article, now),
            state.firstPublished() == null ? now : state.firstPublished(),
            facets,
            state.ever().plus(facets),
            tagLine(tagged),
            null);
    if (state.published() && article.revision() == state.revision()) {
      boolean changed = !facets.equals(state.now()) || !tagLine(tagged).equals(state.tags());
      return changed
          ? told(state, open, EventKind.UPDATE, EventReason.RETAGGED)
          : new Decision(open, Optional.empty());
    }
    if (!state.everPublished()) {
      return told(state, open, EventKind.PUBLISH, EventReason.NEW);
    }
    if (!state.published()) {
      return told(state, open, EventKind.PUBLISH, EventReason.RELEASED);
    }
    return switch (article.signal()) {
      case CORRECTION -> told(state, open, EventKind.CORRECT, EventReason.CORRECTION);
      case COSMETIC -> told(state, open, EventKind.UPDATE, EventReason.COSMETIC);
      case UPDATE, RETRANSMISSION -> told(state, open, EventKind.UPDATE, EventReason.CONTENT);
    };
  }

  private static Decision told(
      GateState before, GateState after, EventKind kind, EventReason reason) {
    FeedEvent event =
        new FeedEvent(kind, reason, after.revision(), after.now(), before.now(), after.ever());
    return new Decision(after, Optional.of(event));
  }

  private static Instant seenAt(GateState state, Article article, Instant now) {
    return article.revision() == state.revision() ? state.versionCreated() : now;
  }

  /**
   * What a revision is published under: its feeds, the programs whose own it is, countries in
   * focus, language and source.
   */
  static Facets facets(TaggedArticle tagged) {
    Set<String> facets = new TreeSet<>();
    tagged.feeds().stream().map(FeedId::value).forEach(facets::add);
    tagged.tags().stream()
        .filter(tag -> tag.kind() == TagKind.COUNTRY && tag.role() == Role.FOCUS)
        .forEach(tag -> facets.add("country/" + tag.id()));
    tagged.tags().stream()
        .filter(tag -> tag.kind() == TagKind.PROGRAM && tag.role() == Role.OWN)
        .filter(tag -> tagged.feeds().contains(FeedId.of(tag.kind(), tag.id())))
        .forEach(tag -> facets.add(Facets.OWN + tag.id()));
    Article article = tagged.article();
    if (article.language() != null) {
      facets.add(Facets.LANGUAGE + Facets.word(article.language()));
    }
    facets.add("source/" + Facets.word(article.source()));
    return new Facets(facets);
  }

  private static String tagLine(TaggedArticle tagged) {
    return tagged.tags().stream().map(Gate::tagWord).sorted().collect(Collectors.joining(" "));
  }

  private static String tagWord(Tag tag) {
    return tag.kind().label() + "/" + tag.id() + ":" + tag.role().label();
  }

  /** Whether a revision waits for the end of its embargo. */
  static boolean waits(TaggedArticle tagged, Instant now) {
    return tagged.article().pubStatus() == PubStatus.USABLE && tagged.article().embargoedAt(now);
  }
}
