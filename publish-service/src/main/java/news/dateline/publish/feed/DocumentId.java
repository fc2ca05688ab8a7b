package news.dateline.publish.feed;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.article.ArticleUri;
import news.dateline.publish.markup.CanonicalUri;
import news.dateline.publish.ninjs.Urns;

/**
 * The name of an article in feed documents: its uri where every reader and validator takes it, in
 * the form that it has for all of them, else {@code urn:dateline:article:<id>}. It never changes,
 * for neither does the uri.
 */
final class DocumentId {
  private static final Set<String> SCHEMES =
      Set.of("http", "https", "ftp", "mailto", "news", "nntp", "mid", "cid", "data", "tel", "info");
  private static final Pattern URN =
      Pattern.compile(
          "urn:[a-z0-9][a-z0-9-]{1,31}:(?:[a-z0-9()+,.:=@;$_!*'-]++|%[0-9a-f]{2})++",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern UUID =
      Pattern.compile(
          "urn:uuid:[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG =
      Pattern.compile(
          "tag:(?:[a-z0-9._-]++@)?[a-z0-9.-]++,\\d{4}(?:-\\d{2}(?:-\\d{2})?)?:"
              + "[0-9a-zA-Z;/?:@&=+$.\\-_!~*'()%,]*+");
  private static final Pattern PLAIN =
      Pattern.compile("[a-zA-Z]++:(?://)?[0-9a-zA-Z;/?:@&=+$.\\-_!~*'()%,#]++");

  private DocumentId() {}

  static String of(ArticleUri uri) {
    String name = Urns.article(uri);
    return isTakenByAll(name) && CanonicalUri.is(name) ? name : Urns.articleById(uri);
  }

  private static boolean isTakenByAll(String name) {
    String scheme = name.substring(0, name.indexOf(':')).toLowerCase(Locale.ROOT);
    if (scheme.equals("urn")) {
      boolean uuid = name.regionMatches(true, 0, "urn:uuid:", 0, 9);
      return (uuid ? UUID : URN).matcher(name).matches();
    }
    if (scheme.equals("tag")) {
      return TAG.matcher(name).matches();
    }
    boolean web = scheme.startsWith("http") || scheme.equals("ftp");
    return SCHEMES.contains(scheme)
        && PLAIN.matcher(name).matches()
        && (!web || name.matches("\\w+://[^/].*"));
  }
}
