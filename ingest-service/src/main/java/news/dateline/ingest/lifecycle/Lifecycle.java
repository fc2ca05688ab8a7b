package news.dateline.ingest.lifecycle;

import java.util.List;
import news.dateline.article.Article;
import news.dateline.article.PubStatus;
import news.dateline.article.Section;
import news.dateline.article.SourceVersion;
import news.dateline.ingest.parse.Draft;
import org.jspecify.annotations.Nullable;

/**
 * The order of revisions. A lower version never overwrites a higher one; a kill without a version
 * overrules everything sent before it; ties go to the kill; revival needs a strictly higher
 * version. A pure function of what is remembered and what comes in.
 */
final class Lifecycle {
  private Lifecycle() {}

  /** Decides on {@code draft}; {@code state} is null for an article that was never seen. */
  static Verdict decide(@Nullable LifecycleState state, Draft draft) {
    String digest = ContentDigest.of(draft);
    if (state == null) {
      return accept(null, draft, digest);
    }
    if (!mayRevise(state, draft)) {
      return new Verdict.NotOwner(String.valueOf(state.owner()));
    }
    LifecycleState owned = claims(draft) ? state.ownedBy(draft.source()) : state;
    if (draft.pubStatus() == PubStatus.CANCELED) {
      return kill(owned, draft, digest);
    }
    if (owned.scheme() == null) {
      return new Verdict.Superseded(
          bare(draft) ? owned : owned.sawVersion(draft.version()).sawUsable(digest),
          owned,
          "it was killed or held before it arrived; only a higher version revives it");
    }
    return revise(owned, draft, digest);
  }

  private static Verdict kill(LifecycleState state, Draft draft, String digest) {
    if (state.scheme() != null && draft.version().has(state.scheme()) && order(state, draft) < 0) {
      return superseded(state, draft);
    }
    if (state.pubStatus() == PubStatus.CANCELED) {
      return new Verdict.Duplicate(raised(state, draft), state);
    }
    return accept(state, draft, digest);
  }

  private static Verdict revise(LifecycleState state, Draft draft, String digest) {
    int order = order(state, draft);
    if (order < 0) {
      return superseded(state, draft);
    }
    boolean killed = state.pubStatus() == PubStatus.CANCELED;
    if (killed && draft.pubStatus() == PubStatus.WITHHELD) {
      return new Verdict.Superseded(raised(state, draft), state, "it was killed, which is more");
    }
    if (digest.equals(state.digest())) {
      return new Verdict.Duplicate(raised(state, draft), state);
    }
    if (killed && (order == 0 || !mayRevive(state, draft, digest))) {
      return new Verdict.Superseded(
          state, state, "it was killed; only a higher version revives it");
    }
    if (order == 0 && draft.version().arrival().compareTo(state.version().arrival()) < 0) {
      return superseded(state, draft);
    }
    return accept(state, draft, digest);
  }

  /** Negative when {@code draft} is older than the highest version seen. */
  private static int order(LifecycleState state, Draft draft) {
    SourceVersion.Scheme scheme = state.scheme();
    return scheme == null ? 1 : draft.version().compare(state.version(), scheme);
  }

  /**
   * A version must be higher, so it must be there; where there are none, the text must be another.
   */
  private static boolean mayRevive(LifecycleState state, Draft draft, String digest) {
    return state.scheme() == SourceVersion.Scheme.ARRIVAL
        ? !digest.equals(state.usableDigest())
        : state.scheme() != null && draft.version().has(state.scheme());
  }

  private static Verdict superseded(LifecycleState state, Draft draft) {
    return new Verdict.Superseded(state, state, "a newer version stands: " + named(state, draft));
  }

  private static String named(LifecycleState state, Draft draft) {
    SourceVersion stands = state.version();
    SourceVersion came = draft.version();
    if (state.scheme() == SourceVersion.Scheme.NUMBER && came.number() != null) {
      return "version " + stands.number() + ", not " + came.number();
    }
    if (state.scheme() == SourceVersion.Scheme.DATE && came.date() != null) {
      return "the version of " + stands.date() + ", not of " + came.date();
    }
    return "the one that arrived at " + stands.arrival().timestamp();
  }

  /** A version counts even where its content does not: what is older stays older. */
  private static LifecycleState raised(LifecycleState state, Draft draft) {
    return claims(draft) && !bare(draft) ? state.sawVersion(draft.version()) : state;
  }

  /**
   * Only the owner may change an article. A kill or hold that names no source is heeded all the
   * same: taking down too much is mended more easily than too little.
   */
  private static boolean mayRevise(LifecycleState state, Draft draft) {
    boolean sourceless = draft.source().equals(Article.UNKNOWN_SOURCE);
    return state.owner() == null
        || state.owner().equalsIgnoreCase(draft.source())
        || (sourceless && draft.pubStatus() != PubStatus.USABLE);
  }

  /** A kill or hold with nothing but the uri: it places itself nowhere among the versions. */
  private static boolean bare(Draft draft) {
    return draft.pubStatus() != PubStatus.USABLE
        && draft.title() == null
        && draft.version().scheme() == SourceVersion.Scheme.ARRIVAL;
  }

  /** Whether a draft makes its source the owner: a kill that names none does not. */
  private static boolean claims(Draft draft) {
    return draft.pubStatus() == PubStatus.USABLE || !draft.source().equals(Article.UNKNOWN_SOURCE);
  }

  private static Verdict accept(@Nullable LifecycleState state, Draft draft, String digest) {
    boolean usable = draft.pubStatus() == PubStatus.USABLE;
    SourceVersion.Scheme scheme =
        state != null ? state.scheme() : bare(draft) ? null : draft.version().scheme();
    LifecycleState next =
        new LifecycleState(
            LifecycleState.SCHEMA,
            state != null ? state.owner() : claims(draft) ? draft.source() : null,
            scheme,
            state == null ? draft.version() : standing(state, draft),
            state == null ? 1 : state.revision() + 1,
            draft.pubStatus(),
            digest,
            usable ? digest : state == null ? null : state.usableDigest(),
            draft.version().arrival().receipt());
    return new Verdict.Accepted(next, article(next, draft));
  }

  /**
   * The highest version after {@code draft}: a kill without one leaves the version it overrules.
   */
  private static SourceVersion standing(LifecycleState state, Draft draft) {
    SourceVersion.Scheme scheme = state.scheme();
    boolean placed = scheme == null || draft.version().has(scheme);
    return placed ? draft.version() : state.version();
  }

  private static Article article(LifecycleState state, Draft draft) {
    boolean canceled = draft.pubStatus() == PubStatus.CANCELED;
    List<Section> sections = canceled ? List.of() : draft.sections();
    return new Article(
        Article.SCHEMA,
        draft.uri(),
        state.owner() == null ? draft.source() : state.owner(),
        state.revision(),
        draft.version(),
        draft.signal(),
        draft.pubStatus(),
        draft.embargoedUntil(),
        canceled ? null : draft.url(),
        canceled ? null : draft.title(),
        canceled ? null : draft.byline(),
        canceled ? null : draft.dateline(),
        canceled ? null : draft.slugline(),
        draft.language(),
        draft.published(),
        canceled ? null : draft.edNote(),
        sections,
        canceled ? List.of() : draft.altIds(),
        canceled ? List.of() : draft.subjects());
  }
}
