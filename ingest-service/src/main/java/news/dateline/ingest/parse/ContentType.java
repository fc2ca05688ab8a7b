package news.dateline.ingest.parse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.article.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * A content type (RFC 9110, 8.3).
 *
 * @param mediaType lower case, without parameters; null where the input does not say, or says only
 *     that it is bytes
 * @param charset UTF-8 where the input does not say
 */
record ContentType(@Nullable String mediaType, Charset charset) {
  private static final Pattern FORM =
      Pattern.compile("\\s*([\\w!#$&^.+-]{1,100}/[\\w!#$&^.+-]{1,100})\\s*(?:;(.{0,500}))?");
  private static final Pattern CHARSET =
      Pattern.compile("(?i)(?:^|;)\\s*charset\\s*=\\s*\"?([\\w.:-]{1,40})\"?");
  private static final String BYTES = "application/octet-stream";

  static ContentType of(Headers headers) throws Unreadable {
    String value = headers.value("content-type");
    if (value == null) {
      return new ContentType(null, StandardCharsets.UTF_8);
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
        mediaType.equals(BYTES) ? null : mediaType,
        charset.find() ? charset(charset.group(1)) : StandardCharsets.UTF_8);
  }

  /** Labels mean what they mean on the web: ISO-8859-1 is read as Windows-1252. */
  private static Charset charset(String label) throws Unreadable {
    return switch (label.toLowerCase(Locale.ROOT)) {
      case "utf-8", "utf8", "us-ascii", "ascii" -> StandardCharsets.UTF_8;
      case "iso-8859-1", "latin1", "windows-1252", "cp1252" -> Charset.forName("windows-1252");
      default ->
          throw new Unreadable(
              ReasonCode.UNKNOWN_CONTENT_TYPE,
              "header `content-type` has charset '"
                  + label
                  + "', expected utf-8, us-ascii or iso-8859-1");
    };
  }
}
