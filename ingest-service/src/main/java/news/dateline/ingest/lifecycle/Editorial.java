package news.dateline.ingest.lifecycle;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import news.dateline.article.Article;
import news.dateline.article.ArticleUri;
import news.dateline.article.EditorAct;
import news.dateline.article.EditorStatus;
import news.dateline.article.PubStatus;
import news.dateline.article.ReceiptId;

/**
 * What an editor's word does: it beats every version of the source's until an editor releases the
 * article. A function of what is remembered, what the editor says, and where texts are found.
 */
final class Editorial {
  private final Texts texts;

  Editorial(Texts texts) {
    this.texts = texts;
  }

  /** Decides on {@code status}, whose record has the timestamp {@code at}. */
  EditorVerdict decide(LifecycleState state, EditorStatus status, Instant at) {
    if (state.editor() == status.act() && status.act() != EditorAct.TAKEDOWN) {
      return new EditorVerdict.Repeated("an editor said so before; nothing changed");
    }
    return switch (status.act()) {
      case KILL -> kill(state, status.uri());
      case HOLD -> hold(state, status.uri(), at);
      case RELEASE -> release(state, status.uri(), at);
      case TAKEDOWN -> takeDown(state, status.uri());
    };
  }

  private static EditorVerdict kill(LifecycleState state, ArticleUri uri) {
    if (state.editor() == EditorAct.TAKEDOWN) {
      return new EditorVerdict.Repeated("it was taken down, which is more");
    }
    LifecycleState next = state.saidByEditor(EditorAct.KILL);
    SourceState source = next.source();
    if (source == null) {
      return new EditorVerdict.Noted(
          next, "nothing has arrived under this uri yet; what arrives stays unpublished");
    }
    if (state.pubStatus() == PubStatus.CANCELED) {
      return new EditorVerdict.Noted(
          next, "it was killed before; from now on only an editor's release revives it");
    }
    return new EditorVerdict.Revised(
        next.revised(), bare(uri, source, state.revision() + 1, PubStatus.CANCELED), "");
  }

  private EditorVerdict hold(LifecycleState state, ArticleUri uri, Instant at) {
    if (state.editor() == EditorAct.TAKEDOWN) {
      return new EditorVerdict.Repeated("it was taken down, which is more");
    }
    LifecycleState next = state.saidByEditor(EditorAct.HOLD);
    SourceState source = next.source();
    if (source == null) {
      return new EditorVerdict.Noted(
          next, "nothing has arrived under this uri yet; what arrives stays unpublished");
    }
    if (source.pubStatus() != PubStatus.USABLE) {
      return new EditorVerdict.Noted(
          next,
          "its source "
              + said(source)
              + " it already; from now on only an editor's release revives it");
    }
    int revision = state.revision() + 1;
    // With its text, so that it can be released after any time; a kill must not carry it.
    return text(next, uri)
        .map(text ->
            new EditorVerdict.Revised(
                next.revised().textAt(at),
                Revision.again(text, source.owner(), revision, PubStatus.WITHHELD),
                ""))
        .orElseGet(() ->
            new EditorVerdict.Revised(
                next.revised(), bare(uri, source, revision, PubStatus.WITHHELD), ""));
  }

  private EditorVerdict release(LifecycleState state, ArticleUri uri, Instant at) {
    LifecycleState lifted = state.saidByEditor(null);
    SourceState source = state.source();
    return switch (state.editor()) {
      case TAKEDOWN ->
          new EditorVerdict.Noted(
              lifted, "the takedown is lifted; nothing was kept: its source may send it again");
      case KILL, HOLD ->
          source == null
              ? new EditorVerdict.Noted(lifted, "lifted; nothing has arrived under this uri yet")
              : lift(lifted, source, uri, at);
      case RELEASE -> new EditorVerdict.Repeated("it is released");
      case null ->
          source == null
              ? new EditorVerdict.Nothing(
                  state, "nothing is known of " + uri + "; nothing was released")
              : overrule(state, source, uri, at);
    };
  }

  /** An editor's word is taken back: what its source says counts again. */
  private EditorVerdict lift(
      LifecycleState lifted, SourceState source, ArticleUri uri, Instant at) {
    if (source.pubStatus() != PubStatus.USABLE) {
      return new EditorVerdict.Noted(
          lifted,
          "the editor's word is lifted, but its source "
              + said(source)
              + " it; release it once more to publish it all the same");
    }
    return text(lifted, uri)
        .map(text -> published(lifted, text, at))
        .orElseGet(() ->
            new EditorVerdict.Nothing(
                new LifecycleState(
                    LifecycleState.SCHEMA, lifted.revision(), source.forgetContent(), null, null),
                "its text is kept no more; the editor's word is lifted: have its source send it"
                    + " again"));
  }

  /** No editor's word stands: the release overrules the source's own kill or hold. */
  private EditorVerdict overrule(
      LifecycleState state, SourceState source, ArticleUri uri, Instant at) {
    if (source.pubStatus() == PubStatus.USABLE) {
      return new EditorVerdict.Repeated("it is neither killed nor held");
    }
    LifecycleState next = state.saidByEditor(EditorAct.RELEASE);
    return text(next, uri)
        .map(text -> published(next, text, at))
        .orElseGet(() ->
            new EditorVerdict.Nothing(
                state,
                "its text is kept no more, and its source "
                    + said(source)
                    + " it; have its source send it again with a higher version"));
  }

  private static EditorVerdict published(LifecycleState next, Article text, Instant at) {
    LifecycleState revised = next.revised().textAt(at);
    return new EditorVerdict.Revised(
        revised,
        Revision.again(
            text, requireNonNull(next.source()).owner(), revised.revision(), PubStatus.USABLE),
        text.embargoedAt(at) ? "it is embargoed until " + text.embargoedUntil() : "");
  }

  private static EditorVerdict takeDown(LifecycleState state, ArticleUri uri) {
    SourceState source = state.source();
    int revision = source == null ? state.revision() : state.revision() + 1;
    Optional<Article> withdrawal =
        Optional.ofNullable(source).map(said -> bare(uri, said, revision, PubStatus.CANCELED));
    return new EditorVerdict.TakenDown(
        new LifecycleState(LifecycleState.SCHEMA, revision, null, EditorAct.TAKEDOWN, null),
        withdrawal);
  }

  private Optional<Article> text(LifecycleState state, ArticleUri uri) {
    ReceiptId text = requireNonNull(state.source()).text();
    return text == null ? Optional.empty() : texts.find(uri, text, state.textAt());
  }

  private static Article bare(ArticleUri uri, SourceState source, int revision, PubStatus status) {
    return Revision.bare(uri, source.owner(), source.version(), revision, status);
  }

  private static String said(SourceState source) {
    return source.pubStatus() == PubStatus.CANCELED ? "killed" : "holds";
  }
}
