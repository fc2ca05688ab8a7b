package news.dateline.cli.tail;

/**
 * An event of a stream.
 *
 * @param id where the stream goes on after it; the last one sent when it has none of its own
 * @param name what kind of event it is
 * @param data its lines
 */
public record ServerEvent(String id, String name, String data) {}
