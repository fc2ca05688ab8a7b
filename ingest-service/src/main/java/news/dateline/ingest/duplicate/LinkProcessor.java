package news.dateline.ingest.duplicate;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.dateline.article.ArticleLinks;
import news.dateline.article.ArticleUri;
import news.dateline.article.Link;
import news.dateline.topic.Codec;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Links each article to the earlier ones in the window that tell the same story, and keeps the
 * links true while texts change and articles are withdrawn. Which of two is the earlier is decided
 * by when they first arrived, not by the order in which they come here: the outcome is the same in
 * replay.
 */
final class LinkProcessor implements Processor<String, byte[], String, byte[]> {
  private final Window window;
  private final Codec<ArticleLinks> links;
  private final Counter written;
  private ProcessorContext<String, byte[]> context;
  private Memory memory;

  @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
  LinkProcessor(Window window, Codec<ArticleLinks> links, MeterRegistry meters) {
    this.window = window;
    this.links = links;
    this.written =
        Counter.builder("dateline.links.written")
            .description("Near-duplicates that were linked")
            .register(meters);
  }

  @Override
  public void init(ProcessorContext<String, byte[]> processorContext) {
    context = processorContext;
    memory = new Memory(window, context);
  }

  @Override
  public void process(Record<String, byte[]> record) {
    Signature signature = SignatureProcessor.CODEC.decode(record.value());
    ArticleUri uri = signature.uri();
    Remembered before = memory.get(uri);
    if (before != null) {
      memory.remove(before);
    }
    // Whatever linked to the former text is looked at once more, whether it is still like it or
    // not.
    Set<ArticleUri> affected = new TreeSet<>(memory.linkedBy(uri));
    boolean mayHaveLinks = before == null ? !signature.first() : !before.links().isEmpty();
    if (signature.sketch() == null) {
      if (mayHaveLinks) {
        write(uri, List.of(), record.timestamp());
      }
    } else {
      affected.addAll(remember(signature, before, mayHaveLinks, record.timestamp()));
    }
    affected.forEach(later -> review(later, uri, record.timestamp()));
  }

  /** Adds the article to the window with its links; returns the later ones that are like it. */
  private List<ArticleUri> remember(
      Signature signature, @Nullable Remembered before, boolean mayHaveLinks, long timestamp) {
    byte[] bytes = java.util.Objects.requireNonNull(signature.sketch());
    Remembered article =
        new Remembered(
            Remembered.SCHEMA,
            signature.uri(),
            before == null ? timestamp : before.firstSeen(),
            timestamp,
            Sketch.VERSION,
            bytes,
            List.of());
    List<Neighbor> neighbors = memory.neighbors(article.toSketch());
    List<Link> found = best(earlier(neighbors, article));
    memory.add(article.withLinks(found));
    if (mayHaveLinks ? before == null || !found.equals(before.links()) : !found.isEmpty()) {
      write(article.uri(), found, timestamp);
    }
    return neighbors.stream()
        .map(Neighbor::article)
        .filter(article::isBefore)
        .map(Remembered::uri)
        .toList();
  }

  /** Finds the links of {@code uri} anew because {@code changed} did. */
  private void review(ArticleUri uri, ArticleUri changed, long timestamp) {
    Remembered article = memory.get(uri);
    if (article == null) {
      return;
    }
    // What has left the window cannot be found any more; its links stand.
    Stream<Link> standing =
        article.links().stream()
            .filter(link -> !link.uri().equals(changed) && memory.get(link.uri()) == null);
    List<Link> found =
        best(Stream.concat(standing, earlier(memory.neighbors(article.toSketch()), article)));
    if (!found.equals(article.links())) {
      memory.relink(article, found);
      write(uri, found, timestamp);
    }
  }

  private static Stream<Link> earlier(List<Neighbor> neighbors, Remembered article) {
    return neighbors.stream()
        .filter(neighbor -> neighbor.article().isBefore(article))
        .map(Neighbor::toLink);
  }

  private static List<Link> best(Stream<Link> links) {
    return links.sorted(Neighbor.MOST_SIMILAR).limit(ArticleLinks.MOST).toList();
  }

  /** A few short links: never near the size a record may have. */
  private void write(ArticleUri uri, List<Link> found, long timestamp) {
    byte[] value =
        found.isEmpty() ? null : links.encode(new ArticleLinks(ArticleLinks.SCHEMA, uri, found));
    context.forward(new Record<>(uri.value(), value, timestamp));
    written.increment();
  }
}
