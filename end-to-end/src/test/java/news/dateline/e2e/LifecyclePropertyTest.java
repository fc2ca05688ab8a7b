package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import news.dateline.article.EditorAct;
import news.dateline.article.PubStatus;
import news.dateline.ingest.lifecycle.Newsroom;
import news.dateline.publish.gate.Subscriber;
import org.jspecify.annotations.Nullable;

/**
 * From a newsroom's versions to what a subscriber holds: what is versioned or dated ends the same,
 * however late and however often its parts arrive.
 *
 * <p>Not so, and named in docs/concepts/states.md: sources that count by arrival, kills without a
 * version, one version sent with several texts.
 */
class LifecyclePropertyTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  /** A version as its source sends it; the same number always has the same content. */
  record Version(int number, PubStatus status, int text, boolean embargoed) {}

  /** How versions are told apart. */
  enum Scheme {
    NUMBER,
    DATE
  }

  /** Where a story ends: what stands, and what a subscriber shows. */
  record End(String standing, @Nullable String shows) {}

  @Property(tries = 5_000)
  void endDoesNotDependOnDuplicatesOrLateness(
      @ForAll("versions") List<Version> versions, @ForAll Scheme scheme, @ForAll long seed) {
    End inOrder = end(versions, scheme, List.of());
    assertThat(end(mixedUp(versions, seed), scheme, List.of())).isEqualTo(inOrder);
  }

  @Property(tries = 5_000)
  void editorsWordWinsWhereverItComes(
      @ForAll("versions") List<Version> versions,
      @ForAll("withdrawals") EditorAct act,
      @ForAll long seed) {
    List<Version> mixed = mixedUp(versions, seed);
    Newsroom newsroom = new Newsroom();
    Subscriber subscriber = new Subscriber();
    int said = new Random(seed).nextInt(mixed.size() + 1);
    for (int i = 0; i <= mixed.size(); i++) {
      if (i == said) {
        newsroom.say(act).ifPresent(article -> subscriber.receive(article, NOW));
      }
      if (i < mixed.size()) {
        send(newsroom, subscriber, mixed.get(i), Scheme.NUMBER);
      }
      if (i >= said) {
        assertThat(subscriber.shows()).isNull();
      }
    }
    subscriber.awaitUntil(NOW.plusSeconds(10_000));
    assertThat(subscriber.shows()).isNull();
  }

  @Property(tries = 5_000)
  void afterAReleaseEverythingIsAsIfNoEditorHadSaidAnything(
      @ForAll("versions") List<Version> versions,
      @ForAll("editorsWords") EditorAct act,
      @ForAll long seed) {
    List<Version> mixed = mixedUp(versions, seed);
    End undisturbed = end(mixed, Scheme.NUMBER, List.of());
    assertThat(end(mixed, Scheme.NUMBER, List.of(act, EditorAct.RELEASE))).isEqualTo(undisturbed);
  }

  @Property(tries = 5_000)
  void withdrawnStaysWithdrawnUntilAHigherVersion(
      @ForAll("versions") List<Version> versions, @ForAll long seed) {
    Newsroom newsroom = new Newsroom();
    Subscriber subscriber = new Subscriber();
    int highest = versions.stream().mapToInt(Version::number).max().orElse(0);
    versions.forEach(version -> send(newsroom, subscriber, version, Scheme.NUMBER));
    Version kill = new Version(highest + 1, PubStatus.CANCELED, 0, false);
    send(newsroom, subscriber, kill, Scheme.NUMBER);
    for (Version late : mixedUp(versions, seed)) {
      send(newsroom, subscriber, late, Scheme.NUMBER);
      assertThat(subscriber.shows()).isNull();
    }
    send(
        newsroom, subscriber, new Version(highest + 2, PubStatus.USABLE, 99, false), Scheme.NUMBER);
    assertThat(subscriber.shows()).isEqualTo("Text 99");
  }

  @Property(tries = 2_000)
  void nothingIsToldTwice(@ForAll("versions") List<Version> versions, @ForAll long seed) {
    Newsroom newsroom = new Newsroom();
    Subscriber subscriber = new Subscriber();
    List<Version> mixed = mixedUp(versions, seed);
    mixed.forEach(version -> send(newsroom, subscriber, version, Scheme.NUMBER));
    int shown = subscriber.shown();
    mixed.forEach(version -> send(newsroom, subscriber, version, Scheme.NUMBER));
    assertThat(subscriber.shown()).isEqualTo(shown);
  }

  @Provide
  Arbitrary<List<Version>> versions() {
    Arbitrary<Version> any =
        Combinators.combine(
                Arbitraries.integers().between(1, 12),
                Arbitraries.frequency(
                    net.jqwik.api.Tuple.of(6, PubStatus.USABLE),
                    net.jqwik.api.Tuple.of(2, PubStatus.WITHHELD),
                    net.jqwik.api.Tuple.of(2, PubStatus.CANCELED)),
                Arbitraries.integers().between(1, 4),
                Arbitraries.of(true, false, false, false))
            .as(Version::new);
    return any.list().ofMinSize(1).ofMaxSize(10).uniqueElements(Version::number);
  }

  @Provide
  Arbitrary<EditorAct> withdrawals() {
    return Arbitraries.of(EditorAct.KILL, EditorAct.HOLD, EditorAct.TAKEDOWN);
  }

  @Provide
  Arbitrary<EditorAct> editorsWords() {
    return Arbitraries.of(EditorAct.KILL, EditorAct.HOLD);
  }

  /** In another order, and some of them several times. */
  private static List<Version> mixedUp(List<Version> versions, long seed) {
    Random random = new Random(seed);
    List<Version> mixed = new ArrayList<>(versions);
    for (Version version : versions) {
      for (int again = random.nextInt(3); again > 0; again--) {
        mixed.add(version);
      }
    }
    Collections.shuffle(mixed, random);
    return mixed;
  }

  /** Where it ends when editors say {@code said}, the first of it before the versions. */
  private static End end(List<Version> versions, Scheme scheme, List<EditorAct> said) {
    Newsroom newsroom = new Newsroom();
    Subscriber subscriber = new Subscriber();
    for (int i = 0; i < versions.size(); i++) {
      if (i == versions.size() / 2 && !said.isEmpty()) {
        newsroom.say(said.getFirst()).ifPresent(article -> subscriber.receive(article, NOW));
      }
      send(newsroom, subscriber, versions.get(i), scheme);
    }
    if (!said.isEmpty()) {
      newsroom.say(said.getLast()).ifPresent(article -> subscriber.receive(article, NOW));
    }
    subscriber.awaitUntil(NOW.plusSeconds(10_000));
    return new End(newsroom.standing(), subscriber.shows());
  }

  private static void send(
      Newsroom newsroom, Subscriber subscriber, Version version, Scheme scheme) {
    newsroom
        .send(
            scheme == Scheme.NUMBER ? Integer.toString(version.number()) : null,
            scheme == Scheme.DATE ? NOW.plusMillis(version.number() * 250L) : null,
            version.status(),
            "Text " + version.text(),
            version.embargoed() && version.status() == PubStatus.USABLE
                ? NOW.plusSeconds(60)
                : null)
        .ifPresent(article -> subscriber.receive(article, NOW));
  }
}
