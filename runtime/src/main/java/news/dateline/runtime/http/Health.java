package news.dateline.runtime.http;

import java.util.Optional;

/** How a service is: asked by {@code /health/live} and {@code /health/ready}. */
public interface Health {
  /** Why it must be restarted, if it must. */
  Optional<String> notLive();

  /** Why it should get no requests yet, if it should not. */
  Optional<String> notReady();
}
