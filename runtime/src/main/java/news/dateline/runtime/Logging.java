package news.dateline.runtime;

import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * One log for all: what libraries say through java.util.logging goes where everything else goes.
 */
public final class Logging {
  private Logging() {}

  /** Takes over java.util.logging; to be called first in a {@code main}. */
  public static void bridge() {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }
}
