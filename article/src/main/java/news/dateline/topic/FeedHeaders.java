package news.dateline.topic;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.article.EventKind;
import news.dateline.article.EventReason;
import news.dateline.article.Facets;
import news.dateline.article.FeedEvent;
import news.dateline.article.FeedId;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The headers of a record on a feed topic: a {@link FeedEvent} in words separated by spaces. */
public final class FeedHeaders {
  /** What subscribers are told. */
  public static final String EVENT = "dateline-event";

  /** Why. */
  public static final String REASON = "dateline-reason";

  /** The article's revision. */
  public static final String REVISION = "dateline-revision";

  /** The feeds of regions and programs it is in. */
  public static final String FEEDS = "dateline-feeds";

  /** The feeds, countries, language and source it is published under. */
  public static final String FACETS = "dateline-facets";

  /** The same until this event. */
  public static final String BEFORE = "dateline-before";

  /** Everything it was ever published under. */
  public static final String EVER = "dateline-ever";

  private FeedHeaders() {}

  /** The headers that say {@code event}. */
  public static Headers of(FeedEvent event) {
    RecordHeaders headers = new RecordHeaders();
    add(headers, EVENT, event.event().label());
    add(headers, REASON, event.reason().label());
    add(headers, REVISION, Integer.toString(event.revision()));
    add(headers, FEEDS, event.now().feeds().stream().map(FeedId::value).collect(joining(" ")));
    add(headers, FACETS, String.join(" ", event.now().values()));
    add(headers, BEFORE, String.join(" ", event.before().values()));
    add(headers, EVER, String.join(" ", event.ever().values()));
    return headers;
  }

  /**
   * The event that {@code headers} say.
   *
   * @throws SerializationException when one is missing or unknown
   */
  public static FeedEvent read(Headers headers) {
    try {
      return new FeedEvent(
          EventKind.valueOf(constant(text(headers, EVENT))),
          EventReason.valueOf(constant(text(headers, REASON))),
          Integer.parseInt(text(headers, REVISION)),
          facets(text(headers, FACETS)),
          facets(text(headers, BEFORE)),
          facets(text(headers, EVER)));
    } catch (IllegalArgumentException malformed) {
      throw new SerializationException("not the headers of a feed record", malformed);
    }
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    if (header == null) {
      throw new IllegalArgumentException("no header " + name);
    }
    return new String(header.value(), StandardCharsets.UTF_8);
  }

  private static String constant(String label) {
    return label.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static Facets facets(String words) {
    Set<String> values = new TreeSet<>(Arrays.asList(words.split(" ", -1)));
    values.remove("");
    return new Facets(values);
  }
}
