package news.dateline.ingest.lifecycle;

import news.dateline.article.Article;
import news.dateline.article.PubStatus;
import news.dateline.article.ReceiptId;
import news.dateline.article.SourceVersion;
import news.dateline.ingest.parse.Draft;
import org.jspecify.annotations.Nullable;

/**
 * The order of a source's versions. A lower version never overwrites a higher one; a kill without a
 * version overrules everything sent before it; ties go to the stricter; what was killed is revived
 * by a strictly higher version only. A pure function of what is remembered and what comes in.
 */
final class Versions {
  private Versions() {}

  /** Places {@code draft}; {@code state} is null where its source never said anything. */
  static SourceVerdict place(@Nullable SourceState state, Draft draft, Ownership ownership) {
    String digest = ContentDigest.of(draft);
    if (state == null) {
      return newest(null, draft, digest);
    }
    if (!mayRevise(state, draft, ownership)) {
      return new SourceVerdict.Foreign(String.valueOf(state.owner()));
    }
    SourceState owned = claims(draft) ? state.ownedBy(draft.source()) : state;
    if (draft.pubStatus() == PubStatus.CANCELED) {
      return kill(owned, draft, digest);
    }
    if (owned.scheme() == null) {
      return new SourceVerdict.Older(
          bare(draft) ? owned : owned.sawVersion(draft.version()).sawUsable(digest, text(draft)),
          "it was killed or held before it arrived; only a higher version revives it");
    }
    int order = order(owned, draft);
    return order < 0 ? older(owned, draft) : revise(owned, draft, digest, order);
  }

  private static SourceVerdict kill(SourceState state, Draft draft, String digest) {
    if (state.scheme() != null && draft.version().has(state.scheme()) && order(state, draft) < 0) {
      return older(state, draft);
    }
    if (state.pubStatus() == PubStatus.CANCELED) {
      return new SourceVerdict.Repeated(raised(state, draft));
    }
    return newest(state, draft, digest);
  }

  private static SourceVerdict revise(SourceState state, Draft draft, String digest, int order) {
    boolean killed = state.pubStatus() == PubStatus.CANCELED;
    if (killed && draft.pubStatus() == PubStatus.WITHHELD && !outranks(state, draft, order)) {
      return new SourceVerdict.Older(raised(state, draft), "it was killed, which is more");
    }
    if (digest.equals(state.digest())) {
      return new SourceVerdict.Repeated(raised(state, draft));
    }
    if (killed && (order == 0 || !mayRevive(state, draft, digest))) {
      return new SourceVerdict.Older(
          remembering(state, draft), "it was killed; only a higher version revives it");
    }
    if (order == 0) {
      return tie(state, draft, digest);
    }
    return newest(state, draft, digest);
  }

  /** The same version once more, with another content: the stricter counts, else the later. */
  private static SourceVerdict tie(SourceState state, Draft draft, String digest) {
    int strictness = draft.pubStatus().compareTo(state.pubStatus());
    if (strictness < 0) {
      return new SourceVerdict.Older(
          remembering(state, draft), "it was held; only a higher version releases it");
    }
    boolean earlier = draft.version().arrival().compareTo(state.version().arrival()) < 0;
    return strictness == 0 && earlier ? older(state, draft) : newest(state, draft, digest);
  }

  /** Negative when {@code draft} is older than the highest version seen. */
  private static int order(SourceState state, Draft draft) {
    SourceVersion.Scheme scheme = state.scheme();
    return scheme == null ? 1 : draft.version().compare(state.version(), scheme);
  }

  /** Whether its source itself says that it is newer: arrival alone does not. */
  private static boolean outranks(SourceState state, Draft draft, int order) {
    return order > 0
        && state.scheme() != null
        && state.scheme() != SourceVersion.Scheme.ARRIVAL
        && draft.version().has(state.scheme());
  }

  /**
   * A version must be higher, so it must be there; where there are none, the text must be another.
   */
  private static boolean mayRevive(SourceState state, Draft draft, String digest) {
    return state.scheme() == SourceVersion.Scheme.ARRIVAL
        ? !digest.equals(state.usableDigest())
        : state.scheme() != null && draft.version().has(state.scheme());
  }

  private static SourceVerdict older(SourceState state, Draft draft) {
    return new SourceVerdict.Older(state, "a newer version stands: " + named(state, draft));
  }

  private static String named(SourceState state, Draft draft) {
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
  private static SourceState raised(SourceState state, Draft draft) {
    return claims(draft) && !bare(draft) ? state.sawVersion(draft.version()) : state;
  }

  /** A text that a kill holds back is what an editor's release would bring. */
  private static SourceState remembering(SourceState state, Draft draft) {
    ReceiptId text = text(draft);
    return text == null ? state : state.withText(text);
  }

  /**
   * Only the owner may change an article, and whom the newsroom allowed. A kill or hold that names
   * no source is heeded all the same: taking down too much is mended more easily than too little.
   */
  private static boolean mayRevise(SourceState state, Draft draft, Ownership ownership) {
    boolean sourceless = draft.source().equals(Article.UNKNOWN_SOURCE);
    return state.owner() == null
        || ownership.mayRevise(state.owner(), draft.source())
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

  /** The input itself, where it carries a story. */
  private static @Nullable ReceiptId text(Draft draft) {
    boolean story = draft.title() != null && !draft.sections().isEmpty();
    return story ? draft.version().arrival().receipt() : null;
  }

  private static SourceVerdict newest(@Nullable SourceState state, Draft draft, String digest) {
    boolean usable = draft.pubStatus() == PubStatus.USABLE;
    SourceVersion.Scheme scheme =
        state != null ? state.scheme() : bare(draft) ? null : draft.version().scheme();
    ReceiptId text = text(draft);
    return new SourceVerdict.Newest(
        new SourceState(
            state != null ? state.owner() : claims(draft) ? draft.source() : null,
            scheme,
            state == null ? draft.version() : standing(state, draft),
            draft.pubStatus(),
            digest,
            usable ? digest : state == null ? null : state.usableDigest(),
            draft.version().arrival().receipt(),
            text != null ? text : state == null ? null : state.text()));
  }

  /**
   * The highest version after {@code draft}: a kill without one leaves the version it overrules.
   */
  private static SourceVersion standing(SourceState state, Draft draft) {
    SourceVersion.Scheme scheme = state.scheme();
    boolean placed = scheme == null || draft.version().has(scheme);
    return placed ? draft.version() : state.version();
  }
}
