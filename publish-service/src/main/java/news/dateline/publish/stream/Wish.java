package news.dateline.publish.stream;

/**
 * What a client asks for. All who ask for the same see the same events.
 *
 * @param feed what events are said to be of
 * @param filter what they must match
 */
public record Wish(String feed, StreamFilter filter) {}
