package news.dateline.publish.http;

import java.io.Serial;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import news.dateline.article.FeedId;
import news.dateline.publish.feed.FeedDocument;
import news.dateline.publish.feed.FeedItem;
import news.dateline.publish.feed.FeedMeta;
import news.dateline.publish.feed.FeedWriter;
import news.dateline.publish.feed.PageLinks;
import news.dateline.publish.view.Change;
import news.dateline.publish.view.FeedCatalog;
import news.dateline.publish.view.FeedView;
import news.dateline.publish.view.Page;
import org.jspecify.annotations.Nullable;

/**
 * Feed documents, the newest page of each kept as bytes until the feed changes: however many poll,
 * each is written once for a change.
 */
final class FeedDocuments {
  private static final long MAX_KEPT_BYTES = 64L << 20;

  private record Key(FeedId feed, String form) {}

  /** A document to be written by whoever asks first. */
  private static final class Slot {
    private final String tag;
    private volatile @Nullable Representation written;

    Slot(String tag) {
      this.tag = tag;
    }

    Representation get(Supplier<Representation> write) {
      Representation known = written;
      return known == null ? write(write) : known;
    }

    private synchronized Representation write(Supplier<Representation> write) {
      Representation known = written;
      if (known == null) {
        known = write.get();
        written = known;
      }
      return known;
    }

    long size() {
      Representation known = written;
      return known == null ? 0 : known.size();
    }
  }

  /** A change and the second that stands for it in {@code Last-Modified}. */
  private record Dated(long offset, Instant second) {}

  private final FeedCatalog catalog;
  private final FeedView view;
  private final Supplier<URI> publicAddress;
  private final int entries;
  private final String log;
  private final Clock clock;
  // Which dates were given before, nobody knows any more.
  private final Instant begun;
  private final Map<FeedId, Dated> dates = new ConcurrentHashMap<>();
  private final Map<Key, Slot> kept = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * The documents of {@code view}.
   *
   * @param publicAddress what absolute addresses begin with
   * @param entries how many entries a document has
   * @param log names the log, so that documents of another one are never taken for ours
   * @param clock no date lies ahead of it
   */
  FeedDocuments(
      FeedCatalog catalog,
      FeedView view,
      Supplier<URI> publicAddress,
      int entries,
      String log,
      Clock clock) {
    this.catalog = catalog;
    this.view = view;
    this.publicAddress = publicAddress;
    this.entries = entries;
    this.log = log;
    this.clock = clock;
    this.begun = clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
  }

  /** Tells the state of the document from every other. */
  String tag(FeedId feed, FeedView.Last last) {
    int made = List.of(title(feed), publicAddress.get(), entries).hashCode();
    return Integer.toHexString(log.hashCode())
        + "-"
        + Long.toString(last.offset(), Character.MAX_RADIX)
        + "-"
        + Integer.toHexString(made);
  }

  /**
   * A time that stands for this state and no other, to the second: never the same for two states
   * that were given out, now or before the last start, never ahead of the clock; empty where that
   * cannot be said yet.
   */
  Optional<Instant> modified(FeedId feed, FeedView.Last last) {
    if (last.offset() < 0) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Dated dated =
        dates.compute(
            feed,
            (same, before) -> {
              if (before != null && before.offset() == last.offset()) {
                return before;
              }
              Instant second = last.at().truncatedTo(ChronoUnit.SECONDS);
              if (second.isBefore(begun)) {
                second = begun;
              }
              if (before != null && !second.isAfter(before.second())) {
                second = before.second().plusSeconds(1);
              }
              return second.isAfter(now) ? before : new Dated(last.offset(), second);
            });
    return Optional.ofNullable(dated)
        .filter(known -> known.offset() == last.offset())
        .map(Dated::second);
  }

  /** The feed has changed since: what would be written is newer than its tag says. */
  static final class Overtaken extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    Overtaken() {
      super("the feed has changed", null, false, false);
    }
  }

  /**
   * The document.
   *
   * @param last the state that {@code tag} stands for
   * @throws Overtaken when the feed changed meanwhile: it is to be asked for by its new tag
   */
  Representation get(
      FeedId feed, FeedWriter writer, PageAddress page, String tag, FeedView.Last last) {
    if (!(page.place() instanceof Page.Place.Newest)) {
      return write(feed, writer, page, last);
    }
    Slot slot = slot(new Key(feed, writer.extension()), tag);
    return slot.get(() -> {
      Representation written = write(feed, writer, page, last);
      forgetTheOldest();
      return written;
    });
  }

  private Slot slot(Key key, String tag) {
    synchronized (kept) {
      Slot slot = kept.get(key);
      if (slot == null || !slot.tag.equals(tag)) {
        slot = new Slot(tag);
        kept.put(key, slot);
      }
      return slot;
    }
  }

  private void forgetTheOldest() {
    synchronized (kept) {
      long bytes = kept.values().stream().mapToLong(Slot::size).sum();
      while (bytes > MAX_KEPT_BYTES && kept.size() > 1) {
        Map.Entry<Key, Slot> oldest = kept.entrySet().iterator().next();
        bytes -= oldest.getValue().size();
        kept.remove(oldest.getKey());
      }
    }
  }

  /** The document as it is at this moment, of no state that has a tag. */
  Representation passing(FeedId feed, FeedWriter writer, PageAddress address) {
    FeedView.Last last = view.last(feed);
    return write(feed, writer, address, last, view.page(feed, address.place(), entries));
  }

  private Representation write(
      FeedId feed, FeedWriter writer, PageAddress address, FeedView.Last last) {
    Page page = view.page(feed, address.place(), entries);
    if (!view.last(feed).equals(last)) {
      throw new Overtaken();
    }
    return write(feed, writer, address, last, page);
  }

  private Representation write(
      FeedId feed, FeedWriter writer, PageAddress address, FeedView.Last last, Page page) {
    FeedDocument document =
        new FeedDocument(meta(feed, writer, address, page, last), items(page, feed));
    return new Representation(writer.contentType(), writer.write(document));
  }

  private static List<FeedItem> items(Page page, FeedId feed) {
    return page.changes().stream().map(change -> item(change, feed)).toList();
  }

  private static FeedItem item(Change change, FeedId feed) {
    return change.event().now().contains(feed)
        ? FeedItem.Published.of(change.ninjs(), change.at())
        : new FeedItem.Withdrawn(change.uri(), change.event().revision(), change.at());
  }

  private FeedMeta meta(
      FeedId feed, FeedWriter writer, PageAddress address, Page page, FeedView.Last last) {
    URI base = address(publicAddress.get(), feed, "." + writer.extension());
    return new FeedMeta(
        feed,
        title(feed),
        last.offset() < 0 ? Optional.empty() : Optional.of(last.at()),
        address.of(base),
        URI.create(publicAddress.get() + "/feeds"),
        null,
        publicAddress.get(),
        new PageLinks(
            base,
            page.newer() ? address.at(base, new Page.Place.After(page.first())) : null,
            page.older() ? address.at(base, new Page.Place.Before(page.last())) : null,
            address.at(base, new Page.Place.After(-1))));
  }

  private String title(FeedId feed) {
    return catalog.feed(feed).map(FeedCatalog.Feed::title).orElse(feed.value());
  }

  static URI address(URI publicAddress, FeedId feed, String suffix) {
    return URI.create(publicAddress + "/feeds/" + feed.value() + suffix);
  }
}
