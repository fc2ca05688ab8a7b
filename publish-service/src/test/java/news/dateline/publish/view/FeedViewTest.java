package news.dateline.publish.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import news.dateline.article.ArticleUri;
import news.dateline.article.FeedId;
import news.dateline.runtime.kafka.TopicTail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedViewTest {
  private static final FeedId ASIA = new FeedId("region/east-asia");
  private static final FeedId EUROPE = new FeedId("region/europe");
  private static final Change STORY =
      Changes.publish(0, "urn:wire:a", "Harbor opens", "Ships sail.", "region/east-asia");

  @TempDir Path directory;
  private FeedView view;

  @AfterEach
  void close() {
    if (view != null) {
      view.close();
    }
  }

  @Test
  void whatIsReadIsSeenAtOnce() {
    live();

    view.apply(STORY);

    assertThat(view.article(STORY.uri().id())).get().extracting(Change::offset).isEqualTo(0L);
    assertThat(view.last(ASIA).offset()).isZero();
    assertThat(offsets(ASIA)).containsExactly(0L);
    assertThat(view.count(ASIA)).isEqualTo(1);
  }

  @Test
  void withdrawnArticleIsGoneForWhoeverHoldsAnOlderSnapshot() {
    live(STORY);
    Change gone = Changes.withdraw(STORY, 1);

    Optional<Change> seen =
        view.ask(snapshot -> {
          view.apply(gone);
          view.page(ASIA, new Page.Place.Newest(), 10);
          return snapshot.now(STORY);
        });

    assertThat(seen).get().extracting(change -> change.event().withdrawn()).isEqualTo(true);
    assertThat(view.isOverruled(STORY)).isTrue();
    assertThat(view.count(ASIA)).isZero();
  }

  @Test
  void whatLeftAFeedIsStillAmongItsChanges() {
    live(STORY, Changes.move(STORY, 1, "Harbor moves", "region/europe"));

    assertThat(offsets(ASIA)).containsExactly(1L);
    assertThat(offsets(EUROPE)).containsExactly(1L);
    assertThat(view.count(ASIA)).isZero();
    assertThat(view.count(EUROPE)).isEqualTo(1);
  }

  @Test
  void pagesHoldTheirPlaceWhileArticlesComeIn() {
    List<Change> changes = many(10);
    live(changes.toArray(Change[]::new));
    Page first = view.page(FeedId.ALL, new Page.Place.Newest(), 4);
    Page second = view.page(FeedId.ALL, new Page.Place.Before(first.last()), 4);

    view.apply(Changes.publish(10, "urn:wire:new", "New", "New."));

    assertThat(offsets(first)).containsExactly(9L, 8L, 7L, 6L);
    assertThat(offsets(second)).containsExactly(5L, 4L, 3L, 2L);
    assertThat(second.newer()).isTrue();
    assertThat(second.older()).isTrue();
    assertThat(offsets(view.page(FeedId.ALL, new Page.Place.Before(first.last()), 4)))
        .isEqualTo(offsets(second));
    assertThat(offsets(view.page(FeedId.ALL, new Page.Place.After(5), 4)))
        .containsExactly(9L, 8L, 7L, 6L);
    Page oldest = view.page(FeedId.ALL, new Page.Place.After(-1), 4);
    assertThat(offsets(oldest)).containsExactly(3L, 2L, 1L, 0L);
    assertThat(oldest.older()).isFalse();
  }

  @Test
  void restartGoesOnWhereItEnded() {
    live(STORY);
    view.close();

    view = FeedView.open(directory, "log");

    assertThat(view.next()).isEqualTo(1);
    assertThat(view.complaint()).isPresent();
    view.caughtUp();
    assertThat(offsets(ASIA)).containsExactly(0L);
    assertThat(view.last(ASIA).offset()).isZero();
    assertThat(view.history(STORY.uri().id())).hasSize(1);
  }

  @Test
  void nothingIsAnsweredBeforeEverythingIsRead() {
    view = FeedView.open(directory, "log");

    assertThatExceptionOfType(ViewUnavailableException.class)
        .isThrownBy(() -> view.article(STORY.uri().id()));
  }

  @Test
  void viewOfAnotherLogIsThrownAway() {
    live(STORY);
    view.close();

    view = FeedView.open(directory, "another log");

    assertThat(view.next()).isZero();
    view.caughtUp();
    assertThat(view.count(ASIA)).isZero();
  }

  @Test
  void directoryThatCannotBeReadIsBuiltAnew() throws IOException {
    live(STORY);
    view.close();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(path -> path.toString().contains("segments_")).toList()) {
        Files.writeString(file, "no index");
      }
    }

    view = FeedView.open(directory, "log");

    assertThat(view.next()).isZero();
  }

  @Test
  void whatHappenedIsReadAgainWhenItIsLost() throws IOException {
    live(STORY);
    view.close();
    History.wipe(directory);

    view = FeedView.open(directory, "log");

    assertThat(view.next()).isZero();
    view.apply(STORY);
    view.caughtUp();
    assertThat(view.history(STORY.uri().id())).hasSize(1);
    assertThat(offsets(ASIA)).containsExactly(0L);
  }

  @Test
  void whatIsReadOnceMoreHappenedOnce() throws IOException {
    live(STORY);
    view.close();
    Change moved = Changes.move(STORY, 1, "Harbor moves", "region/europe");
    // As after a crash between saving what happened and saving the articles.
    try (History history = History.open(directory, "log")) {
      history.write(moved);
      history.commit(2);
    }

    view = FeedView.open(directory, "log");

    assertThat(view.next()).isEqualTo(1);
    view.apply(moved);
    view.caughtUp();
    assertThat(view.history(STORY.uri().id())).extracting(Change::offset).containsExactly(0L, 1L);
  }

  @Test
  void directoryOfTwoProcessesIsRefused() {
    live();

    assertThatIllegalStateException()
        .isThrownBy(() -> FeedView.open(directory, "log"))
        .withMessageContaining("used by another process");
  }

  @Test
  void bytesThatChangedOnDiskAreNoticedAndTheViewIsBuiltAnew() throws Exception {
    live(many(200).toArray(Change[]::new));
    view.close();
    damage();

    view = FeedView.open(directory, "log");
    // It is noticed in the background; whoever brings changes is told, if it was not at once.
    long begin = view.next();
    long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (begin != 0 && System.nanoTime() < deadline) {
      try {
        view.caughtUp();
        view.readUpTo(200);
        Thread.onSpinWait();
      } catch (TopicTail.Restart restart) {
        begin = view.next();
      }
    }

    assertThat(begin).isZero();
  }

  private void damage() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      Path largest =
          files.max(Comparator.comparingLong(file -> file.toFile().length())).orElseThrow();
      try (RandomAccessFile file = new RandomAccessFile(largest.toFile(), "rw")) {
        file.seek(file.length() / 2);
        int there = file.read();
        file.seek(file.length() / 2);
        file.write(there ^ 0xFF);
      }
    }
  }

  @Test
  void whoAsksWhileChangesComeSeesAllThatWereTakenInBefore() throws Exception {
    live();
    int count = 3_000;
    List<Change> changes = many(count);
    AtomicInteger taken = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<?> reader =
          threads.submit(() -> {
            int known = 0;
            while (known < count) {
              known = taken.get();
              if (known > 0) {
                Change newest = changes.get(known - 1);
                assertThat(view.article(newest.uri().id())).isPresent();
                assertThat(view.page(FeedId.ALL, new Page.Place.Newest(), 1).first())
                    .isGreaterThanOrEqualTo(newest.offset());
                assertThat(view.count(FeedId.ALL)).isGreaterThanOrEqualTo(known);
              }
            }
          });

      for (Change change : changes) {
        view.apply(change);
        taken.incrementAndGet();
      }

      reader.get(60, TimeUnit.SECONDS);
    }
    view.close();
    view = FeedView.open(directory, "log");
    view.caughtUp();
    assertThat(view.next()).isEqualTo(count);
    assertThat(view.count(FeedId.ALL)).isEqualTo(count);
  }

  @Test
  void takedownLeavesNothing() {
    live(STORY);

    view.remove(1, Changes.START, STORY.uri());

    assertThat(view.article(STORY.uri().id())).isEmpty();
    assertThat(view.history(STORY.uri().id())).isEmpty();
    assertThat(offsets(ASIA)).isEmpty();
    assertThat(view.last(ASIA).offset()).isEqualTo(1);
    assertThat(view.isOverruled(STORY)).isTrue();
  }

  @Test
  void releasedArticleIsShownAgain() {
    Change gone = Changes.withdraw(STORY, 1);
    live(STORY, gone);
    Change back = Changes.move(gone, 2, "Harbor is back", "region/east-asia");

    view.apply(back);

    assertThat(view.isOverruled(STORY)).isFalse();
    assertThat(view.count(ASIA)).isEqualTo(1);
    assertThat(view.history(STORY.uri().id()))
        .extracting(Change::offset)
        .containsExactly(0L, 1L, 2L);
  }

  @Test
  void theCurrentStateIsGivenOldestFirstUpToAPlace() {
    live(many(600).toArray(Change[]::new));
    List<Long> offsets = new ArrayList<>();
    int stretches = 0;
    for (long from = 0; from < 598; stretches++) {
      Stretch stretch =
          view.matching(
              List.of(Set.of(ASIA.value())), facets -> facets.contains(ASIA), from, 598, 10_000);
      stretch.changes().forEach(change -> offsets.add(change.offset()));
      from = stretch.next();
    }

    assertThat(stretches).isGreaterThan(3);
    assertThat(offsets).hasSize(299).isSorted().startsWith(0L, 2L).endsWith(596L);
  }

  private static List<Change> many(int count) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String region = i % 2 == 0 ? "region/east-asia" : "region/europe";
      changes.add(Changes.publish(i, "urn:wire:" + i, "Title " + i, "Body " + i, region));
    }
    return changes;
  }

  private void live(Change... history) {
    view = FeedView.open(directory, "log");
    for (Change change : history) {
      view.apply(change);
    }
    view.caughtUp();
  }

  private List<Long> offsets(FeedId feed) {
    return offsets(view.page(feed, new Page.Place.Newest(), 100));
  }

  private static List<Long> offsets(Page page) {
    return page.changes().stream().map(Change::offset).toList();
  }

  @Test
  void uriThatWasNeverPublishedIsNotThere() {
    live(STORY);

    assertThat(view.article(new ArticleUri("urn:wire:other").id())).isEmpty();
  }
}
