package news.dateline.publish.ninjs;

import java.net.URI;

/** Where an article is found on the publish service, below its public address. */
public final class Addresses {
  private Addresses() {}

  /** The article itself, {@code <publicAddress>/articles/<id>}. */
  public static URI article(URI publicAddress, String id) {
    return below(publicAddress, "/articles/" + id);
  }

  /** The evidence for its tags, {@code <publicAddress>/articles/<id>/why}. */
  public static URI why(URI publicAddress, String id) {
    return below(publicAddress, "/articles/" + id + "/why");
  }

  private static URI below(URI publicAddress, String path) {
    String base = publicAddress.toASCIIString();
    return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
  }
}
