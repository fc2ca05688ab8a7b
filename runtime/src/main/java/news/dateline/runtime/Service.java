package news.dateline.runtime;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import news.dateline.runtime.config.ConfigurationException;
import news.dateline.runtime.kafka.TopicCreation.IncompatibleTopicException;
import org.slf4j.LoggerFactory;

/** A running service of the pipeline. */
public interface Service extends AutoCloseable {
  /** Its name, such as {@code ingest-service}. */
  String name();

  /** Where its HTTP is. */
  URI address();

  /**
   * Waits until it is ready.
   *
   * @throws IllegalStateException when it is not within {@code timeout}, saying why
   */
  void awaitReady(Duration timeout) throws InterruptedException;

  /** Waits until it stopped by a fault of its own or by {@link #close}. */
  void awaitStop() throws InterruptedException;

  @Override
  void close();

  /**
   * The {@code main} of a service: starts it from the environment, prints one line when ready, ends
   * it cleanly on SIGTERM, and exits with 1 when it cannot start or stops by itself.
   */
  static void run(Function<Map<String, String>, Service> start) throws InterruptedException {
    Logging.bridge();
    try (Service service = start.apply(System.getenv())) {
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(service::close));
      service.awaitReady(Duration.ofMinutes(5));
      System.out.println(service.name() + " is ready on " + service.address());
      service.awaitStop();
    } catch (ConfigurationException | IncompatibleTopicException wrong) {
      System.err.println(wrong.getMessage());
    } catch (RuntimeException fault) {
      LoggerFactory.getLogger(Service.class).error("cannot start", fault);
    }
    System.exit(1);
  }
}
