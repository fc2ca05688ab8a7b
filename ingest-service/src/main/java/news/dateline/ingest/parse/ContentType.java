package news.dateline.ingest.parse;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.article.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * A content type (RFC 9110, 8.3).
 *
 * @param mediaType lower case, without parameters; null where the input does not say, or says only
 *     what a client says that was told nothing
 * @param charset its label, as written; null where the input does not say
 */
record ContentType(@Nullable String mediaType, @Nullable String charset) {
  private static final Pattern FORM =
      Pattern.compile("\\s*([\\w!#$&^.+-]{1,100}/[\\w!#$&^.+-]{1,100})\\s*(?:;(.{0,500}))?");
  private static final Pattern CHARSET =
      Pattern.compile("(?i)(?:^|;)\\s*charset\\s*=\\s*\"?([\\w.:-]{1,40})\"?");
  private static final Set<String> SAYS_NOTHING =
      Set.of(
          "application/octet-stream",
          "binary/octet-stream",
          "application/unknown",
          "application/x-www-form-urlencoded");

  static ContentType of(Headers headers) throws Unreadable {
    String value = headers.value("content-type");
    if (value == null) {
      return new ContentType(null, null);
    }
    Matcher form = FORM.matcher(value);
    if (!form.matches()) {
      throw new Unreadable(
          ReasonCode.UNKNOWN_CONTENT_TYPE,
          "header `content-type` is '" + value + "', expected type/subtype");
    }
    String mediaType = form.group(1).toLowerCase(Locale.ROOT);
    Matcher charset = CHARSET.matcher(form.group(2) == null ? "" : form.group(2));
    return new ContentType(
        SAYS_NOTHING.contains(mediaType) ? null : mediaType,
        charset.find() ? charset.group(1) : null);
  }
}
