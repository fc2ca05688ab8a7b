package news.dateline.enrich;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import news.dateline.article.FeedId;
import news.dateline.article.Tag;
import news.dateline.article.TaggedArticle;

/**
 * Tells whether subscribers have to hear of other tags: equal as long as the ids and roles of all
 * tags and the feeds are the same, whatever becomes of evidence and confidence.
 */
final class TagDigest {
  private static final int LENGTH = 16;

  private TagDigest() {}

  static String of(TaggedArticle tagged) {
    String tags = tagged.tags().stream().map(TagDigest::word).sorted().collect(joining(" "));
    String feeds = tagged.feeds().stream().map(FeedId::value).collect(joining(" "));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((tags + "\n" + feeds).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  private static String word(Tag tag) {
    return tag.kind().label() + "/" + tag.id() + ":" + tag.role().label();
  }
}
