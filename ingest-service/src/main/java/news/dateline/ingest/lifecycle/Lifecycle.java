package news.dateline.ingest.lifecycle;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import news.dateline.article.Article;
import news.dateline.article.EditorAct;
import news.dateline.article.PubStatus;
import news.dateline.article.SourceVersion;
import news.dateline.ingest.parse.Draft;
import org.jspecify.annotations.Nullable;

/**
 * The life of an article as its source tells it, under the editor's word: what {@link Versions}
 * takes for the newest becomes a revision, unless an editor killed the article. A pure function of
 * what is remembered and what comes in.
 */
final class Lifecycle {
  private Lifecycle() {}

  /** Decides on {@code draft}; {@link LifecycleState#UNSEEN} for an article never seen. */
  static Verdict decide(LifecycleState state, Draft draft, Ownership ownership) {
    if (state.editor() == EditorAct.TAKEDOWN) {
      return new Verdict.Superseded(
          state, state, "it was taken down; nothing of it is accepted until an editor releases it");
    }
    return switch (Versions.place(state.source(), draft, ownership)) {
      case SourceVerdict.Newest(SourceState source) -> newest(state, source, draft);
      case SourceVerdict.Repeated(SourceState source) -> repeated(state, source, draft);
      case SourceVerdict.Older(SourceState source, String detail) ->
          new Verdict.Superseded(state.heard(source), state, detail);
      case SourceVerdict.Foreign(String owner) -> new Verdict.NotOwner(owner);
    };
  }

  private static Verdict newest(LifecycleState state, SourceState source, Draft draft) {
    LifecycleState heard = state.heard(source);
    return switch (state.editor()) {
      case KILL, TAKEDOWN -> new Verdict.Superseded(heard, state, waits("killed", draft));
      case HOLD -> accept(heard, draft, waits("holds", draft));
      // A release overrules the version it was said of, not the next.
      case RELEASE -> accept(heard.saidByEditor(null), draft, null);
      case null -> accept(heard, draft, null);
    };
  }

  private static Verdict repeated(LifecycleState state, SourceState source, Draft draft) {
    LifecycleState heard = state.heard(source);
    if (state.editor() == EditorAct.RELEASE && isNewKill(state.source(), draft)) {
      return accept(heard.saidByEditor(null), draft, null);
    }
    if (state.editor() == EditorAct.KILL && draft.title() != null) {
      // Its text may have expired: what came now is what a release brings back.
      heard = state.heard(source.withText(draft.version().arrival().receipt()));
    }
    return new Verdict.Duplicate(heard, state);
  }

  /** A kill of a version known before repeats what an editor overruled; any other is news. */
  private static boolean isNewKill(@Nullable SourceState before, Draft draft) {
    if (draft.pubStatus() != PubStatus.CANCELED || before == null) {
      return false;
    }
    SourceVersion.Scheme scheme = before.scheme();
    return scheme == null
        || !draft.version().has(scheme)
        || draft.version().compare(before.version(), scheme) > 0;
  }

  private static Verdict accept(LifecycleState heard, Draft draft, @Nullable String waits) {
    LifecycleState next = heard.revised();
    Article article = Revision.of(draft, owner(next, draft), next.revision(), next.pubStatus());
    boolean told = article.pubStatus() != PubStatus.CANCELED && carriesText(next, draft);
    return new Verdict.Accepted(
        told ? next.textAt(draft.version().arrival().timestamp()) : next, article, waits);
  }

  private static boolean carriesText(LifecycleState state, Draft draft) {
    return Objects.equals(
        requireNonNull(state.source()).text(), draft.version().arrival().receipt());
  }

  private static String owner(LifecycleState state, Draft draft) {
    String owner = requireNonNull(state.source()).owner();
    return owner == null ? draft.source() : owner;
  }

  private static String waits(String act, Draft draft) {
    return "an editor "
        + act
        + " it; "
        + (draft.pubStatus() == PubStatus.USABLE
            ? "it stays withdrawn until an editor releases it, and this is what is published then"
            : "what its source says counts when an editor releases it");
  }
}
