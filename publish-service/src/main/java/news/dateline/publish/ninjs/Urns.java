package news.dateline.publish.ninjs;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import news.dateline.article.ArticleUri;
import news.dateline.article.FeedId;
import news.dateline.article.TagKind;
import news.dateline.publish.markup.StrictUri;

/**
 * The names Dateline gives to what has no URI of its own (RFC 8141 in form): {@code
 * urn:dateline:region:indo-pacific}. They stay when hosts and addresses change.
 */
public final class Urns {
  /** Before the id of an IPTC news signal. */
  public static final String IPTC_SIGNAL = "http://cv.iptc.org/newscodes/signal/";

  /** An update that changes no meaning, for which IPTC has no signal. */
  public static final String COSMETIC_SIGNAL = "urn:dateline:signal:cosmetic";

  /** Who set a tag that no taxonomy gave. */
  static final String EDITOR = "urn:dateline:editor";

  private static final String ROOT = "urn:dateline:";
  private static final String ARTICLE = ROOT + "article:";

  private Urns() {}

  /** A tag, such as {@code urn:dateline:country:KP}. */
  public static String tag(TagKind kind, String id) {
    return scheme(kind) + ":" + escape(id);
  }

  /** What the names of all tags of a kind have in common, such as {@code urn:dateline:country}. */
  public static String scheme(TagKind kind) {
    return ROOT + kind.label();
  }

  /** A feed, such as {@code urn:dateline:feed:region:indo-pacific}. */
  public static String feed(FeedId feed) {
    return ROOT + "feed:" + feed.value().replace('/', ':');
  }

  /** A source, such as {@code urn:dateline:source:yonhap}. */
  public static String source(String source) {
    return ROOT + "source:" + escape(source);
  }

  /**
   * The name of an article in documents: its uri as RFC 3986 has it, and {@code
   * urn:dateline:article:<id>} where no encoding makes it one.
   */
  public static String article(ArticleUri uri) {
    return StrictUri.of(uri.value()).orElseGet(() -> articleById(uri));
  }

  /** The name of an article by its short id, {@code urn:dateline:article:<id>}. */
  public static String articleById(ArticleUri uri) {
    return ARTICLE + uri.id();
  }

  /** The short id in what {@link #articleById} made; empty for any other name. */
  public static Optional<String> articleId(String name) {
    return name.startsWith(ARTICLE)
        ? Optional.of(name.substring(ARTICLE.length()))
        : Optional.empty();
  }

  static String taxonomy(String hash) {
    return ROOT + "taxonomy:" + escape(hash);
  }

  private static String escape(String id) {
    StringBuilder escaped = new StringBuilder(id.length());
    for (byte unit : id.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (unit & 0xFF);
      if (isPlain(character)) {
        escaped.append(character);
      } else {
        escaped.append("%%%02X".formatted((int) character));
      }
    }
    return escaped.toString();
  }

  private static boolean isPlain(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || "-._".indexOf(character) >= 0;
  }
}
