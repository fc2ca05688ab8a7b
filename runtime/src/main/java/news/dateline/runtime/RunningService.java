package news.dateline.runtime;

import io.helidon.webserver.http.HttpRouting;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import news.dateline.runtime.access.AccessFilter;
import news.dateline.runtime.config.HttpConfig;
import news.dateline.runtime.http.Health;
import news.dateline.runtime.http.HttpServer;
import news.dateline.runtime.kafka.StreamsApplication;
import news.dateline.runtime.kafka.TopicTail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A service as the sum of its parts, added in the order in which they start and closed in the
 * reverse order. Live while all parts are, ready when all are started and ready.
 */
public final class RunningService implements Service, Health {
  private static final Logger LOG = LoggerFactory.getLogger(RunningService.class);
  private static final long CHECK_MILLIS = 10;

  private record Part(
      String name,
      BooleanSupplier live,
      BooleanSupplier ready,
      Supplier<Optional<String>> complaint) {
    Part(String name, BooleanSupplier live, BooleanSupplier ready) {
      this(name, live, ready, Optional::empty);
    }

    String notReady() {
      return name + " is not ready" + complaint.get().map(why -> ": " + why).orElse("");
    }
  }

  private final String name;
  private final PrometheusMeterRegistry meters;
  private final List<Part> parts = new CopyOnWriteArrayList<>();
  private final Deque<AutoCloseable> closeables = new ArrayDeque<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile URI address = URI.create("http://localhost");
  private volatile List<String> addresses = List.of();
  private volatile boolean started;

  /**
   * A service with the parts that {@code compose} adds.
   *
   * @throws RuntimeException what {@code compose} throws, after all parts are closed
   */
  public static RunningService start(String name, Consumer<RunningService> compose) {
    RunningService service = new RunningService(name);
    try {
      compose.accept(service);
      service.started = true;
      return service;
    } catch (RuntimeException failed) {
      service.close();
      throw failed;
    }
  }

  private RunningService(String name) {
    this.name = name;
    this.meters = Meters.of(name);
    new JvmMemoryMetrics().bindTo(meters);
    own(new JvmGcMetrics()).bindTo(meters);
    new JvmThreadMetrics().bindTo(meters);
    new ProcessorMetrics().bindTo(meters);
  }

  /** Closes {@code part} when the service closes. */
  public synchronized <T extends AutoCloseable> T own(T part) {
    closeables.push(part);
    return part;
  }

  /** Listens; until all parts are there it answers that it is not ready. */
  public URI listen(HttpConfig config, Consumer<HttpRouting.Builder> routes) {
    return listen(config, path -> false, path -> false, routes);
  }

  /**
   * The same.
   *
   * @param everybodys the paths that everybody may read, with a token or without
   * @param shared the paths that pages of any origin may read
   */
  public URI listen(
      HttpConfig config,
      Predicate<String> everybodys,
      Predicate<String> shared,
      Consumer<HttpRouting.Builder> routes) {
    AccessFilter access = new AccessFilter(config.access(), everybodys, shared, meters);
    Consumer<HttpRouting.Builder> guarded = routing -> routes.accept(routing.addFilter(access));
    HttpServer server = own(HttpServer.start(config, this, meters, guarded));
    address = server.address(config);
    addresses = server.routes();
    return address;
  }

  /** Starts {@code application} as a part. */
  public void run(StreamsApplication application) {
    own(application);
    own(new KafkaStreamsMetrics(application.streams())).bindTo(meters);
    parts.add(new Part("processing", application::live, application::ready));
    application.start();
  }

  /**
   * Starts {@code application} beside the parts: when it fails or is not ready, the service still
   * is.
   */
  public void runBeside(StreamsApplication application) {
    own(application);
    own(new KafkaStreamsMetrics(application.streams())).bindTo(meters);
    application.start();
  }

  /** Takes {@code tail} as a part. */
  public TopicTail follow(String what, TopicTail tail) {
    own(tail);
    parts.add(new Part("reading " + what, tail::live, tail::caughtUp));
    return tail;
  }

  /** Takes {@code tail} as a part that is not ready while there is a {@code complaint}. */
  public TopicTail follow(String what, TopicTail tail, Supplier<Optional<String>> complaint) {
    own(tail);
    parts.add(
        new Part(
            "reading " + what,
            tail::live,
            () -> tail.caughtUp() && complaint.get().isEmpty(),
            complaint));
    return tail;
  }

  /** Takes {@code part} as a part, closed when the service closes. */
  public void part(String what, AutoCloseable part, BooleanSupplier live, BooleanSupplier ready) {
    own(part);
    parts.add(new Part(what, live, ready));
  }

  /**
   * Takes {@code tail} as a part that is ready only while it is at most {@code lag} behind and
   * there is no {@code complaint} about what it fills.
   */
  public TopicTail follow(
      String what, TopicTail tail, Duration lag, Supplier<Optional<String>> complaint) {
    own(tail);
    parts.add(
        new Part(
            "reading " + what,
            tail::live,
            () -> tail.caughtUp() && tail.behind().compareTo(lag) <= 0 && complaint.get().isEmpty(),
            complaint));
    return tail;
  }

  /** What its HTTP answers; see {@link HttpServer#routes}. */
  public List<String> routes() {
    return addresses;
  }

  /** Where the parts put their meters. */
  public PrometheusMeterRegistry meters() {
    return meters;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public URI address() {
    return address;
  }

  @Override
  public Optional<String> notLive() {
    return parts.stream()
        .filter(part -> !part.live().getAsBoolean())
        .map(part -> part.name() + " stopped")
        .findFirst();
  }

  @Override
  public Optional<String> notReady() {
    if (!started) {
      return Optional.of("starting");
    }
    return notLive()
        .or(() ->
            parts.stream()
                .filter(part -> !part.ready().getAsBoolean())
                .map(Part::notReady)
                .findFirst());
  }

  @Override
  public void awaitReady(Duration timeout) throws InterruptedException {
    long deadline = System.nanoTime() + timeout.toNanos();
    for (Optional<String> complaint = notReady(); complaint.isPresent(); complaint = notReady()) {
      if (notLive().isPresent() || System.nanoTime() > deadline || closed.getCount() == 0) {
        throw new IllegalStateException(name + " is not ready: " + complaint.get());
      }
      closed.await(CHECK_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void awaitStop() throws InterruptedException {
    while (notLive().isEmpty() && !closed.await(1, TimeUnit.SECONDS)) {
      // A part that fails is noticed within a second.
    }
    if (closed.getCount() > 0) {
      notLive().ifPresent(complaint -> LOG.error("{}: {}", name, complaint));
    }
  }

  @Override
  public void close() {
    // First: a part that ends because it is closed has not failed.
    closed.countDown();
    synchronized (this) {
      while (!closeables.isEmpty()) {
        try {
          closeables.pop().close();
        } catch (Exception failed) {
          LOG.warn("{}: closing failed", name, failed);
        }
      }
    }
  }
}
