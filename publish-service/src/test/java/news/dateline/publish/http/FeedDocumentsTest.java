package news.dateline.publish.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import news.dateline.article.FeedId;
import news.dateline.publish.feed.FeedWriter;
import news.dateline.publish.view.Changes;
import news.dateline.publish.view.FeedCatalog;
import news.dateline.publish.view.FeedView;
import news.dateline.publish.view.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedDocumentsTest {
  private static final URI ADDRESS = URI.create("https://news.example.org");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final AtomicReference<Instant> now = new AtomicReference<>(Changes.START);
  @TempDir private Path directory;
  private FeedView view;

  @BeforeEach
  void open() {
    view = FeedView.open(directory, "log");
    view.caughtUp();
  }

  @AfterEach
  void close() {
    view.close();
  }

  private FeedDocuments start() {
    InstantSource clock = now::get;
    return new FeedDocuments(
        new FeedCatalog(), view, () -> ADDRESS, 10, "log", clock.withZone(ZoneOffset.UTC));
  }

  private Optional<Instant> modified(FeedDocuments documents) {
    return documents.modified(FeedId.ALL, view.last(FeedId.ALL));
  }

  private void publish(long offset) {
    view.apply(Changes.publish(offset, "urn:x:" + offset, "Story " + offset, "Body."));
  }

  @Test
  void dateThatWasGivenBeforeAStartIsNeverGivenToAnotherState() {
    FeedDocuments before = start();
    publish(0);
    now.set(Changes.START.plus(MINUTE));
    Optional<Instant> first = modified(before);
    assertThat(first).isNotEmpty();
    publish(1);

    FeedDocuments after = start();
    assertThat(modified(after)).as("while it lies ahead").isEmpty();
    now.set(now.get().plus(MINUTE));
    assertThat(modified(after)).isNotEmpty().isNotEqualTo(first);
    assertThat(modified(after).orElseThrow()).isBeforeOrEqualTo(now.get());
  }

  @Test
  void documentIsNeverNewerThanItsTag() {
    FeedDocuments documents = start();
    publish(0);
    FeedView.Last last = view.last(FeedId.ALL);
    String tag = documents.tag(FeedId.ALL, last);
    PageAddress newest = new PageAddress(new Page.Place.Newest(), "cluster");
    publish(1);

    assertThatExceptionOfType(FeedDocuments.Overtaken.class)
        .isThrownBy(() -> documents.get(FeedId.ALL, FeedWriter.json(), newest, tag, last));
  }
}
