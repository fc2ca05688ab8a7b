package news.dateline.publish.editor;

import io.helidon.webserver.http.ServerRequest;

/** Who may say something about articles. Where tokens are asked for, this is the place. */
public interface Editors {
  /**
   * The editor who sends {@code request}.
   *
   * @param named who the body says it is; may be empty
   * @throws news.dateline.runtime.http.ProblemException when nobody may say so
   */
  String of(ServerRequest request, String named);

  /** Anybody, under any name: the service listens on loopback, or anybody was let in. */
  static Editors anybody() {
    return (request, named) -> named;
  }
}
