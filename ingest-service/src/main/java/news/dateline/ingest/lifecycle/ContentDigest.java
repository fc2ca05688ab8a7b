package news.dateline.ingest.lifecycle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import news.dateline.article.Json;
import news.dateline.ingest.parse.Draft;
import org.jspecify.annotations.Nullable;

/**
 * Tells identical content from different: a hash over everything a reader or subscriber could see,
 * and over nothing else: not the version, not the arrival, not its other names, since feeds change
 * the guid of what stays the same.
 */
final class ContentDigest {
  private static final int LENGTH = 32;

  private ContentDigest() {}

  static String of(Draft draft) {
    List<@Nullable Object> content = new ArrayList<>();
    content.add(draft.pubStatus());
    content.add(draft.embargoedUntil());
    content.add(draft.url());
    content.add(draft.title());
    content.add(draft.byline());
    content.add(draft.dateline());
    content.add(draft.slugline());
    content.add(draft.language());
    content.add(draft.published());
    content.add(draft.edNote());
    content.add(draft.sections());
    content.add(draft.subjects());
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(Json.MAPPER.writeValueAsBytes(content));
      return HexFormat.of().formatHex(hash).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
