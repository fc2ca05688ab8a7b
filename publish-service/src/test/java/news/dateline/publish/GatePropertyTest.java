package news.dateline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import news.dateline.article.Facets;
import news.dateline.article.FeedEvent;
import news.dateline.article.PubStatus;
import news.dateline.article.Signal;
import news.dateline.publish.ninjs.Ninjs;
import news.dateline.topic.FeedHeaders;
import org.apache.kafka.streams.test.TestRecord;

/**
 * The gate's law, through the whole topology: whatever happens to articles, whatever the clock
 * does, and wherever the service is killed, a subscriber who applies the events of a feed in their
 * order holds the same as one who joins at the end, and both hold what is right. What was taken
 * down leaves nothing on any topic.
 */
class GatePropertyTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final List<String> REGIONS = List.of("europe", "arctic", "nordic");
  private static final List<String> FEEDS =
      List.of("all", "region/europe", "region/arctic", "region/nordic");

  /** What brings no new revision. */
  private static final Set<Act> SAME = EnumSet.of(Act.RETAG, Act.REPEAT, Act.LATE);

  /** What happens. */
  enum Act {
    REVISE,
    CORRECT,
    COSMETIC,
    EMBARGO,
    KILL,
    HOLD,
    RETAG,
    REPEAT,
    LATE,
    TAKEDOWN,
    CLOCK,
    COMMIT,
    CRASH
  }

  /**
   * One thing that happens.
   *
   * @param article to which article
   * @param regions where it belongs from now on
   * @param seconds how far the clock moves, or when an embargo ends
   */
  record Step(Act act, int article, Set<String> regions, int seconds) {}

  /**
   * The articles that were taken down.
   *
   * @param floors the revision of the last takedown of each
   * @param inForce those that were not revived
   */
  record Takedowns(Map<String, Integer> floors, Set<String> inForce) {
    void begin(String uri, Revisions killed) {
      floors.put(uri, killed.revision());
      inForce.add(uri);
    }

    /** Nobody upstream knows the revisions before a takedown any more. */
    List<Revisions> leave(String uri, List<Revisions> revisions) {
      int floor = floors.getOrDefault(uri, 0);
      return revisions.stream().filter(revision -> revision.revision() >= floor).toList();
    }
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void whoFollowsHoldsTheSameAsWhoJoinsAtTheEndWhereverTheServiceIsKilled(
      @ForAll("histories") List<Step> history) {
    CrashingGate.Hand clock = new CrashingGate.Hand(NOON);
    Map<String, List<Revisions>> articles = new LinkedHashMap<>();
    Takedowns takedowns = new Takedowns(new HashMap<>(), new HashSet<>());
    try (CrashingGate gate = new CrashingGate(clock, FEEDS)) {
      for (Step step : history) {
        happen(step, gate, clock, articles, takedowns);
        gate.tick().forEach(record -> assertNotEarly(record, articles, clock.instant()));
      }
      // Every embargo is over.
      clock.move(Duration.ofDays(1));
      gate.tick();
      gate.commit();

      for (String feed : FEEDS) {
        Map<String, String> right = right(feed, articles);
        List<TestRecord<String, byte[]>> topic = gate.topic(feed);
        assertThat(follow(topic)).as("who follows the topic of " + feed).isEqualTo(right);
        assertThat(join(topic)).as("who reads the topic of " + feed).isEqualTo(right);
        assertThat(stream(gate.topic("all"), feed)).as("who streams " + feed).isEqualTo(right);
        assertThat(newest(topic).entrySet())
            .as("what is left of " + takedowns.inForce() + " on the topic of " + feed)
            .noneMatch(entry ->
                takedowns.inForce().contains(entry.getKey()) && entry.getValue().value() != null);
      }
    }
  }

  private static void assertNotEarly(
      TestRecord<String, byte[]> record, Map<String, List<Revisions>> articles, Instant now) {
    FeedEvent event = FeedHeaders.read(record.headers());
    if (event.withdrawn()) {
      return;
    }
    Revisions told =
        articles.get(record.key()).stream()
            .filter(revision -> revision.revision() == event.revision())
            .findFirst()
            .orElseThrow();
    if (told.embargoedUntil() != null) {
      assertThat(told.embargoedUntil()).as("the embargo of " + told).isBeforeOrEqualTo(now);
    }
  }

  private static void happen(
      Step step,
      CrashingGate gate,
      CrashingGate.Hand clock,
      Map<String, List<Revisions>> articles,
      Takedowns takedowns) {
    switch (step.act()) {
      case CLOCK -> clock.move(Duration.ofSeconds(step.seconds()));
      case COMMIT -> gate.commit();
      case CRASH -> gate.crash();
      default -> {
        String uri = "urn:x:" + step.article();
        List<Revisions> known = articles.computeIfAbsent(uri, any -> new ArrayList<>());
        Revisions next = next(step, uri, takedowns.leave(uri, known), clock.instant());
        if (step.act() == Act.TAKEDOWN) {
          takedowns.begin(uri, next);
        } else if (!SAME.contains(step.act())) {
          takedowns.inForce().remove(uri);
        }
        if (step.act() != Act.LATE || known.isEmpty()) {
          known.add(next);
        }
        gate.receive(next.tagged());
        if (step.act() == Act.TAKEDOWN) {
          gate.blank(uri);
        }
      }
    }
  }

  private static Revisions next(Step step, String uri, List<Revisions> known, Instant now) {
    String[] regions = step.regions().toArray(String[]::new);
    if (known.isEmpty()) {
      Revisions first = Revisions.first(uri, regions);
      return step.act() == Act.KILL || step.act() == Act.TAKEDOWN
          ? first.next(PubStatus.CANCELED)
          : first;
    }
    Revisions last = known.getLast();
    return switch (step.act()) {
      case CORRECT -> last.next(Signal.CORRECTION).in(regions);
      case COSMETIC -> last.next(Signal.COSMETIC).in(regions);
      case EMBARGO -> last.embargoed(now.plusSeconds(step.seconds())).in(regions);
      case KILL, TAKEDOWN -> last.next(PubStatus.CANCELED);
      case HOLD -> last.next(PubStatus.WITHHELD);
      case RETAG -> last.in(regions);
      case REPEAT -> last;
      case LATE -> older(known);
      case REVISE, CLOCK, COMMIT, CRASH -> last.next(Signal.UPDATE).in(regions);
    };
  }

  /** A retagged older revision, which enrich-service may still have on its way. */
  private static Revisions older(List<Revisions> known) {
    Revisions first = known.getFirst();
    return first.revision() < known.getLast().revision() ? first : known.getLast();
  }

  /** What everybody has to hold in the end: no code of the gate's is asked. */
  private static Map<String, String> right(String feed, Map<String, List<Revisions>> articles) {
    Map<String, String> right = new HashMap<>();
    articles.forEach((uri, revisions) -> {
      Revisions last = revisions.getLast();
      boolean belongs =
          feed.equals("all") || last.regions().contains(feed.substring("region/".length()));
      if (last.pubStatus() == PubStatus.USABLE && belongs) {
        right.put(uri, "Headline " + last.revision());
      }
    });
    return right;
  }

  /** Applies every record of a feed's topic; each must make sense to who has the ones before. */
  private static Map<String, String> follow(List<TestRecord<String, byte[]>> topic) {
    Map<String, String> held = new HashMap<>();
    for (TestRecord<String, byte[]> record : topic) {
      apply(held, FeedHeaders.read(record.headers()), record);
    }
    return held;
  }

  private static void apply(
      Map<String, String> held, FeedEvent event, TestRecord<String, byte[]> record) {
    String what = record.key() + " " + event.event().label() + " " + event.reason().label();
    switch (event.event()) {
      case PUBLISH -> assertThat(held).as(what).doesNotContainKey(record.key());
      case UPDATE, CORRECT -> assertThat(held).as(what).containsKey(record.key());
      case WITHDRAW -> {
        // Goes to all who ever had it; who has it no more has been told before.
      }
    }
    if (event.withdrawn()) {
      held.remove(record.key());
    } else {
      held.put(record.key(), String.valueOf(Ninjs.read(record.value()).title()));
    }
  }

  /** The newest record of each article, as compaction leaves it. */
  private static Map<String, TestRecord<String, byte[]>> newest(
      List<TestRecord<String, byte[]>> topic) {
    Map<String, TestRecord<String, byte[]>> newest = new LinkedHashMap<>();
    topic.forEach(record -> newest.put(record.key(), record));
    return newest;
  }

  /** Reads it. */
  private static Map<String, String> join(List<TestRecord<String, byte[]>> topic) {
    Map<String, String> held = new HashMap<>();
    newest(topic)
        .forEach((uri, record) -> {
          if (record.value() != null && !FeedHeaders.read(record.headers()).withdrawn()) {
            held.put(uri, String.valueOf(Ninjs.read(record.value()).title()));
          }
        });
    return held;
  }

  /** Applies {@code feeds.all} as a stream shows it through the filter of {@code feed}. */
  private static Map<String, String> stream(List<TestRecord<String, byte[]>> all, String feed) {
    Predicate<Facets> filter =
        facets -> feed.equals("all") ? !facets.values().isEmpty() : facets.values().contains(feed);
    Map<String, String> held = new HashMap<>();
    for (TestRecord<String, byte[]> record : all) {
      if (record.value() == null) {
        // The end of a takedown, of which a stream says nothing: the withdrawal went before.
        continue;
      }
      Optional<FeedEvent> seen = FeedHeaders.read(record.headers()).seenThrough(filter);
      seen.ifPresent(event -> apply(held, event, record));
    }
    return held;
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    Arbitrary<Act> acts =
        Arbitraries.frequency(
            Tuple.of(6, Act.REVISE),
            Tuple.of(2, Act.CORRECT),
            Tuple.of(1, Act.COSMETIC),
            Tuple.of(4, Act.EMBARGO),
            Tuple.of(3, Act.KILL),
            Tuple.of(2, Act.HOLD),
            Tuple.of(4, Act.RETAG),
            Tuple.of(1, Act.REPEAT),
            Tuple.of(3, Act.LATE),
            Tuple.of(2, Act.TAKEDOWN),
            Tuple.of(5, Act.CLOCK),
            Tuple.of(4, Act.COMMIT),
            Tuple.of(3, Act.CRASH));
    return Combinators.combine(
            acts,
            Arbitraries.integers().between(1, 2),
            Arbitraries.of(REGIONS).set().ofMinSize(0).ofMaxSize(2),
            Arbitraries.integers().between(-90, 120))
        .as(Step::new)
        .list()
        .ofMinSize(3)
        .ofMaxSize(25);
  }
}
