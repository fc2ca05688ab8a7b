package news.dateline.taxonomy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A taxonomy as it travels on the {@code taxonomy} topic, keyed by its hash; immutable. The record
 * under the key {@code current} says which one is in force by carrying it once more.
 *
 * @param schema the version of this record's schema, {@link #SCHEMA}
 * @param hash the first 16 hexadecimal digits of the SHA-256 of {@code yaml}
 * @param yaml the editor's document, comments and all
 * @param taxonomy what it says
 */
public record TaxonomyDocument(int schema, String hash, String yaml, Taxonomy taxonomy) {
  /** The schema version this code writes. */
  public static final int SCHEMA = 1;

  /** The key whose record is the taxonomy in force. */
  public static final String CURRENT = "current";

  private static final int HASH_LENGTH = 16;

  /** The document whose text is {@code yaml}. */
  public static TaxonomyDocument of(String yaml, Taxonomy taxonomy) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(yaml.getBytes(StandardCharsets.UTF_8));
      String hash = HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
      return new TaxonomyDocument(SCHEMA, hash, yaml, taxonomy);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
