package news.dateline.ingest.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.source.Poll;
import news.dateline.source.Source;
import news.dateline.source.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * The sources that this instance and no other polls, where the polling of each stands, and which
 * are being visited: none by two at once.
 */
final class Beat {
  private final Map<SourceId, Source> sources = new HashMap<>();
  private final Map<SourceId, Poll> polls = new HashMap<>();
  private final Map<SourceId, Thread> visits = new HashMap<>();

  /** A source that is due, and where its polling stands. */
  record Due(Source source, @Nullable Poll before) {}

  synchronized void add(Source source) {
    sources.put(source.id(), source);
  }

  synchronized void remove(SourceId id) {
    sources.remove(id);
    polls.remove(id);
  }

  synchronized void stands(Poll poll) {
    polls.put(poll.id(), poll);
  }

  synchronized void standsNowhere(SourceId id) {
    polls.remove(id);
  }

  /** Polls of sources that are no more. */
  synchronized Set<SourceId> orphans() {
    Set<SourceId> orphans = new TreeSet<>(polls.keySet());
    orphans.removeAll(sources.keySet());
    return orphans;
  }

  synchronized boolean has(SourceId id) {
    return sources.containsKey(id);
  }

  synchronized int size() {
    return sources.size();
  }

  /** Those to visit at {@code now}, the longest due first, so that {@code most} are visited. */
  synchronized List<Due> due(Instant now, int most) {
    return sources.values().stream()
        .filter(source -> !visits.containsKey(source.id()))
        .filter(source -> dueAt(source).filter(due -> !due.isAfter(now)).isPresent())
        .sorted(Comparator.comparing(source -> dueAt(source).orElseThrow()))
        .limit(Math.max(0, most - visits.size()))
        .map(source -> new Due(source, polls.get(source.id())))
        .toList();
  }

  /** When it is to be polled; empty for never. */
  private Optional<Instant> dueAt(Source source) {
    Poll poll = polls.get(source.id());
    if (source.paused()) {
      return Optional.empty();
    }
    if (poll == null || source.requests() > poll.request()) {
      return Optional.of(source.added());
    }
    return Optional.ofNullable(poll.nextPoll());
  }

  synchronized void visit(SourceId id, Thread visitor) {
    visits.put(id, visitor);
  }

  /** The visit is over; false where the source was deleted meanwhile. */
  synchronized boolean visited(Poll poll) {
    boolean known = sources.containsKey(poll.id());
    if (known) {
      polls.put(poll.id(), poll);
    }
    return known;
  }

  synchronized void left(SourceId id) {
    visits.remove(id);
  }

  synchronized List<Thread> visitors() {
    return new ArrayList<>(visits.values());
  }

  /** Forgets everything: somebody else has it now. */
  synchronized void clear() {
    sources.clear();
    polls.clear();
  }
}
