package news.dateline.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * The stable identity of an article: an absolute URI (RFC 3986) of at most 2,048 characters, which
 * need not be an address. An IRI is mapped to the URI that means the same (RFC 3987, section 3.1),
 * so that an article has one name wherever it is named. Keys every topic after ingest.
 */
public record ArticleUri(@JsonValue String value) implements Comparable<ArticleUri> {
  /** The longest uri accepted, in characters. */
  public static final int MAX_LENGTH = 2048;

  private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int ID_LENGTH = 16;

  /**
   * @throws IllegalArgumentException when {@code value} is not an absolute URI or is too long
   */
  @JsonCreator
  public ArticleUri {
    value =
        absolute(value)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "not an absolute URI of at most " + MAX_LENGTH + " characters"));
  }

  /** Whether {@code value} could be the uri of an article. */
  public static boolean isAbsolute(String value) {
    return absolute(value).isPresent();
  }

  private static Optional<String> absolute(String value) {
    if (value.isEmpty() || value.length() > MAX_LENGTH || !isWellFormed(value)) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(value);
      return Optional.of(uri.toASCIIString())
          .filter(ascii -> uri.isAbsolute() && ascii.length() <= MAX_LENGTH);
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  /** Whether every surrogate in {@code text} has its other half: half of one cannot be written. */
  public static boolean isWellFormed(String text) {
    return text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
  }

  /**
   * The short id used in addresses: the first 80 bits of the uri's SHA-256 in base 32 (RFC 4648,
   * lower case), 16 characters.
   */
  public String id() {
    byte[] hash = sha256(value);
    StringBuilder id = new StringBuilder(ID_LENGTH);
    long buffer = 0;
    int bits = 0;
    for (int i = 0; id.length() < ID_LENGTH; i++) {
      buffer = buffer << 8 | (hash[i] & 0xff);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        id.append(BASE32.charAt((int) (buffer >> bits) & 31));
      }
    }
    return id.toString();
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  @Override
  public int compareTo(ArticleUri other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
