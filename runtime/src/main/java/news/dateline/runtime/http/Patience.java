package news.dateline.runtime.http;

import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.util.Optional;

/** How long a client waits for what becomes of what it sent: {@code ?wait=SECONDS}. */
public final class Patience {
  private static final int MAX_SECONDS = 60;

  private Patience() {}

  /**
   * Empty where the client does not say.
   *
   * @throws ProblemException 400 naming what was expected
   */
  public static Optional<Duration> of(ServerRequest request) {
    Optional<String> wait = request.query().first("wait").asOptional();
    if (wait.isEmpty()) {
      return Optional.empty();
    }
    if (!wait.get().matches("\\d{1,3}") || Integer.parseInt(wait.get()) > MAX_SECONDS) {
      throw new ProblemException(
          new Problem(
              400,
              "bad-wait",
              "The time in ?wait= cannot be read",
              "Expected whole seconds from 0 to " + MAX_SECONDS + ", not " + wait.get() + "."));
    }
    return Optional.of(Duration.ofSeconds(Integer.parseInt(wait.get())));
  }
}
