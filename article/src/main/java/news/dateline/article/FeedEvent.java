package news.dateline.article;

/**
 * What happened to an article, beside its ninjs on {@code feeds.all}; travels as the {@code
 * dateline-*} headers.
 *
 * @param event what subscribers are told
 * @param reason why
 * @param revision the article's revision
 * @param now what it is published under from here on; none when withdrawn
 * @param before what it was published under until now; who matches {@code before} and not {@code
 *     now} must withdraw it
 * @param ever everything it was ever published under, {@code now} included
 */
public record FeedEvent(
    EventKind event, EventReason reason, int revision, Facets now, Facets before, Facets ever) {

  /** Whether the article must be taken down everywhere it ever was. */
  public boolean withdrawn() {
    return event == EventKind.WITHDRAW;
  }
}
