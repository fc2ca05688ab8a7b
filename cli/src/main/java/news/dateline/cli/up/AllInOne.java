package news.dateline.cli.up;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import news.dateline.broker.BrokerConfig;
import news.dateline.broker.EmbeddedBroker;
import news.dateline.cli.CommandFailed;
import news.dateline.enrich.EnrichService;
import news.dateline.ingest.IngestService;
import news.dateline.publish.PublishService;
import news.dateline.runtime.Service;
import org.slf4j.LoggerFactory;

/**
 * A broker and the three services in this process. Closed in the reverse order: the services give
 * back what they have taken while the broker is still there. May be closed while it starts.
 */
final class AllInOne implements AutoCloseable {
  private static final Duration READY = Duration.ofMinutes(5);

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private boolean closed;

  /** The services once they are ready. */
  record Services(Service ingest, Service enrich, Service publish) {
    /** Waits until all are ready. */
    void awaitReady() throws InterruptedException {
      for (Service service : List.of(ingest, enrich, publish)) {
        service.awaitReady(READY);
      }
    }

    /** Waits until one of them stops, and says which. */
    String awaitFirstStop() throws InterruptedException {
      BlockingQueue<String> stopped = new LinkedBlockingQueue<>();
      for (Service service : List.of(ingest, enrich, publish)) {
        Thread.ofVirtual().start(() -> watch(service, stopped));
      }
      return stopped.take();
    }

    private static void watch(Service service, BlockingQueue<String> stopped) {
      try {
        service.awaitStop();
        stopped.add(service.name());
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Starts the broker and returns when clients can use it. */
  EmbeddedBroker startBroker(BrokerConfig config) {
    return own(EmbeddedBroker.start(config));
  }

  /** Starts all three at once and returns when they are ready. */
  Services startServices(Map<String, String> environment) throws InterruptedException {
    List<Function<Map<String, String>, Service>> starts =
        List.of(IngestService::start, EnrichService::start, PublishService::start);
    try (ExecutorService starters = Executors.newThreadPerTaskExecutor(Thread::new)) {
      List<Callable<Service>> tasks = new ArrayList<>();
      starts.forEach(start -> tasks.add(() -> own(start.apply(environment))));
      List<Service> started = new ArrayList<>();
      for (Future<Service> service : starters.invokeAll(tasks)) {
        started.add(result(service));
      }
      Services services = new Services(started.get(0), started.get(1), started.get(2));
      services.awaitReady();
      return services;
    } catch (IllegalStateException notReady) {
      throw new CommandFailed(String.valueOf(notReady.getMessage()));
    }
  }

  private static Service result(Future<Service> service) throws InterruptedException {
    try {
      return service.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  /** Whether it was told to stop. */
  synchronized boolean closed() {
    return closed;
  }

  private <T extends AutoCloseable> T own(T part) {
    boolean late;
    synchronized (this) {
      late = closed;
      if (!late) {
        parts.push(part);
      }
    }
    if (late) {
      close(part);
      throw new CommandFailed("stopped while it started");
    }
    return part;
  }

  @Override
  public void close() {
    List<AutoCloseable> closing;
    synchronized (this) {
      closed = true;
      closing = List.copyOf(parts);
      parts.clear();
    }
    if (closing.isEmpty()) {
      return;
    }
    closeTogether(closing.subList(0, closing.size() - 1));
    close(closing.getLast());
  }

  /** The services do not wait for each other. */
  private static void closeTogether(List<AutoCloseable> services) {
    try (ExecutorService closers = Executors.newThreadPerTaskExecutor(Thread::new)) {
      services.forEach(service -> closers.execute(() -> close(service)));
    }
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception failed) {
      LoggerFactory.getLogger(AllInOne.class).warn("closing failed", failed);
    }
  }
}
