package news.dateline.ingest.parse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import news.dateline.article.ArticleUri;
import news.dateline.article.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * What an article is known by: the uri it carries; else its page's canonical URL; else its record's
 * key; else a hash of its title. What means something only to its source is qualified by the
 * source, whose case does not count.
 */
final class Identity {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int HASH_BYTES = 16;

  private final String prefix;

  Identity(String source) {
    this.prefix = "urn:dateline:" + Percent.encode(source.toLowerCase(Locale.ROOT)) + ":";
  }

  /**
   * @param uri as carried
   * @param url canonical
   * @param key of the record
   * @param title the headline
   * @param warnings gets a line where the identity is a weak one
   */
  ArticleUri of(
      @Nullable Field uri,
      @Nullable String url,
      @Nullable String key,
      @Nullable String title,
      List<String> warnings)
      throws Unreadable {
    if (uri != null) {
      return carried(uri);
    }
    if (url != null) {
      return new ArticleUri(ArticleUri.isAbsolute(url) ? url : prefix + "url-hash:" + hash(url));
    }
    if (key != null && !key.isBlank()) {
      String whole = prefix + "key:" + Percent.encode(key.strip());
      return new ArticleUri(
          whole.length() <= ArticleUri.MAX_LENGTH ? whole : prefix + "key-hash:" + hash(key));
    }
    if (title != null) {
      warnings.add("no uri, url or key; known by its title, and another title is another article");
      return new ArticleUri(prefix + "title:" + hash(normalized(title)));
    }
    throw new Unreadable(
        ReasonCode.MISSING_URI,
        "a kill or a hold says of which article; expected a field or header `uri` or `url`");
  }

  private ArticleUri carried(Field uri) throws Unreadable {
    String value = uri.text().strip();
    if (!ArticleUri.isWellFormed(value)) {
      throw Unreadable.field(uri, "a uri in Unicode, without half of a surrogate pair");
    }
    String whole = ArticleUri.isAbsolute(value) ? value : prefix + "id:" + Percent.encode(value);
    if (!ArticleUri.isAbsolute(whole)) {
      throw Unreadable.field(uri, "a uri of at most " + ArticleUri.MAX_LENGTH + " characters");
    }
    return new ArticleUri(whole);
  }

  private static String normalized(String title) {
    String folded = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String words = NO_WORD.matcher(folded).replaceAll(" ").strip();
    return words.isEmpty() ? title : words;
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
