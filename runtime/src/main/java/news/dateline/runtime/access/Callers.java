package news.dateline.runtime.access;

import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;

/** What handlers ask about whoever called them. */
public final class Callers {
  private Callers() {}

  static void put(ServerRequest request, Grant grant) {
    request.context().register(Grant.class, grant);
  }

  /**
   * The caller, who must be allowed to do this.
   *
   * @throws ProblemException 403 naming what is missing
   */
  public static Grant require(ServerRequest request, Permission permission) {
    Optional<Grant> grant = request.context().get(Grant.class, Grant.class);
    if (grant.isEmpty()) {
      throw new IllegalStateException("no filter has looked at who calls");
    }
    if (!grant.get().allows(permission)) {
      if (!grant.get().named()) {
        throw Access.unauthorized("Without a token one may only read here.");
      }
      throw new ProblemException(
          new Problem(
              403,
              "forbidden",
              "The token is not good for this",
              "The token "
                  + grant.get().name()
                  + " may not "
                  + permission.name().toLowerCase(java.util.Locale.ROOT)
                  + " here."));
    }
    return grant.get();
  }
}
