package news.dateline.cli;

import java.net.http.HttpRequest;
import news.dateline.runtime.config.Environment;
import news.dateline.runtime.config.Setting;

/**
 * The token that the command shows to the services (RFC 6750), from {@code DATELINE_TOKEN}.
 *
 * @param token empty where there is none, as on loopback
 */
public record Bearer(String token) {
  /** The one of {@code environment}. */
  public static Bearer of(Environment environment) {
    return new Bearer(environment.text(Setting.TOKEN));
  }

  /** Shows it with {@code request}. */
  public HttpRequest.Builder on(HttpRequest.Builder request) {
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }
}
