package news.dateline.ingest.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dateline.article.ArticleUri;
import news.dateline.article.Link;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MemoryTest {
  private static final Window WINDOW = new Window(3, Duration.ofDays(7));

  private final MockProcessorContext<String, byte[]> context = new MockProcessorContext<>();

  @BeforeEach
  void stores() {
    KeyValueStore<Long, byte[]> remembered =
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(Memory.REMEMBERED), Serdes.Long(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    KeyValueStore<String, Long> places =
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(Memory.PLACES), Serdes.String(), Serdes.Long())
            .withLoggingDisabled()
            .build();
    KeyValueStore<String, byte[]> linkedBy =
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(Memory.LINKED_BY), Serdes.String(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    for (KeyValueStore<?, ?> store : List.of(remembered, places, linkedBy)) {
      store.init(context.getStateStoreContext(), store);
    }
  }

  @Test
  void whatTheStoresHoldIsFoundAfterAStart() {
    Memory before = new Memory(WINDOW, context);
    before.add(article("a", 1));
    before.add(article("b", 2));
    before.remove(article("b", 2));
    Memory after = new Memory(WINDOW, context);
    assertThat(found(after)).containsExactly("urn:x:a");
    assertThat(after.get(new ArticleUri("urn:x:b"))).isNull();
  }

  @Test
  void theWindowGoesOnWhereItWasAndMayShrink() {
    Memory before = new Memory(WINDOW, context);
    for (int number = 0; number < 5; number++) {
      before.add(article("n" + number, number));
    }
    assertThat(found(before)).containsExactlyInAnyOrder("urn:x:n2", "urn:x:n3", "urn:x:n4");
    Memory smaller = new Memory(new Window(2, WINDOW.age()), context);
    smaller.add(article("n5", 5));
    assertThat(found(smaller)).containsExactlyInAnyOrder("urn:x:n4", "urn:x:n5");
    assertThat(smaller.get(new ArticleUri("urn:x:n3"))).isNull();
  }

  @Test
  void laterArticlesAreFoundByWhatTheyLinkTo() {
    Memory memory = new Memory(WINDOW, context);
    ArticleUri target = new ArticleUri("urn:x:a");
    Remembered later = article("b", 2).withLinks(List.of(new Link(target, 1, 1)));
    memory.add(later);
    assertThat(memory.linkedBy(target)).containsExactly(later.uri());
    assertThat(memory.linkedBy(new ArticleUri("urn:x:a2"))).isEmpty();
    memory.relink(later, List.of());
    assertThat(memory.linkedBy(target)).isEmpty();
  }

  private static List<String> found(Memory memory) {
    return memory.neighbors(sketch()).stream()
        .map(neighbor -> neighbor.article().uri().value())
        .toList();
  }

  private static Remembered article(String name, long seen) {
    return new Remembered(
        Remembered.SCHEMA,
        new ArticleUri("urn:x:" + name),
        seen,
        seen,
        Sketch.VERSION,
        sketch().toBytes(),
        List.of());
  }

  private static Sketch sketch() {
    return Sketch.of(
        "",
        List.of(
            IntStream.range(0, 80)
                .mapToObj(word -> "w" + Integer.toString(word * 7919, 26).replaceAll("\\d", "q"))
                .collect(Collectors.joining(" "))));
  }
}
