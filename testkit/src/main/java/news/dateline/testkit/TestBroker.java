package news.dateline.testkit;

import java.util.Locale;
import java.util.UUID;
import org.testcontainers.DockerClientFactory;

/**
 * The broker that all tests of a JVM share, started when the first one asks for it and stopped with
 * the JVM. The system property {@code dateline.test.broker} chooses it: {@code embedded} (the
 * default), {@code testcontainers}, or {@code auto}, which is a container where Docker answers.
 */
public final class TestBroker {
  /** The switch. */
  public static final String PROPERTY = "dateline.test.broker";

  private TestBroker() {}

  /** Where it is: host and port. */
  public static String bootstrapServers() {
    return Shared.BROKER.bootstrapServers();
  }

  /**
   * Topics of a test class begin with this, so that tests do not see each other's; other at each
   * call.
   */
  public static String prefix(Class<?> test) {
    String name = test.getSimpleName().toLowerCase(Locale.ROOT);
    return name + "-" + UUID.randomUUID().toString().substring(0, 8) + ".";
  }

  /** Started by the first class that looks at it. */
  private static final class Shared {
    static final RunningBroker BROKER = startUntilExit();

    private Shared() {}
  }

  private static RunningBroker startUntilExit() {
    RunningBroker broker = start(System.getProperty(PROPERTY, "embedded"));
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(broker::close));
    return broker;
  }

  private static RunningBroker start(String kind) {
    return switch (kind) {
      case "embedded" -> InProcess.start();
      case "testcontainers" -> InContainer.start();
      case "auto" ->
          DockerClientFactory.instance().isDockerAvailable()
              ? InContainer.start()
              : InProcess.start();
      default ->
          throw new IllegalArgumentException(
              PROPERTY + "=" + kind + ": expected embedded, testcontainers or auto");
    };
  }
}
