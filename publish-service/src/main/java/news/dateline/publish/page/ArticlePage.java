package news.dateline.publish.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import news.dateline.article.TagKind;
import news.dateline.publish.markup.CleanText;
import news.dateline.publish.markup.HtmlText;
import news.dateline.publish.ninjs.Addresses;
import news.dateline.publish.ninjs.Ninjs;
import news.dateline.publish.ninjs.Urns;

/**
 * An article as a page for people: one column, no script, nothing from elsewhere. The page's own
 * style is the only thing its {@link #POLICY} lets in.
 */
public final class ArticlePage {
  /** The media type. */
  public static final String MEDIA_TYPE = "text/html; charset=utf-8";

  private static final String STYLE =
      """
      :root{color-scheme:light dark}
      body{max-width:42rem;margin:0 auto;padding:1rem;font:1.06rem/1.6 system-ui,sans-serif}
      h1{line-height:1.2}
      h2{font-size:1rem;margin-block-end:0}
      .meta,footer,figure,nav{color:#555;font-size:.9rem}
      .lead{font-weight:600}
      blockquote{border-inline-start:.25rem solid #888;margin-inline:0;padding-inline-start:1rem}
      ul{padding-inline-start:1.2rem}
      @media (prefers-color-scheme:dark){.meta,footer,figure,nav{color:#bbb}}
      """;
  private static final DateTimeFormatter FOR_PEOPLE =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** The Content-Security-Policy of a page. */
  public static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + digest(STYLE)
          + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private ArticlePage() {}

  /**
   * The page.
   *
   * @param updated when the article last changed
   * @param same the articles with the same story
   * @param publicAddress where the publish service is reached
   */
  public static byte[] of(Ninjs story, Instant updated, List<SameStory> same, URI publicAddress) {
    String title = Objects.requireNonNullElse(story.title(), "Untitled");
    String address = Addresses.article(publicAddress, story.id()).toString();
    StringBuilder page = new StringBuilder(8192);
    page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
        .append(text(title))
        .append("</title>\n<meta name=\"viewport\" content=\"width=device-width\">\n")
        .append("<link rel=\"canonical\" href=\"")
        .append(HtmlText.escape(Objects.requireNonNullElse(story.url(), address)))
        .append("\">\n<link rel=\"alternate\" type=\"application/ld+json\" href=\"")
        .append(HtmlText.escape(address))
        .append("\">\n<style>")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n<main>\n<article")
        .append(language(story))
        .append(">\n<h1>")
        .append(text(title))
        .append("</h1>\n");
    meta(page, story, updated);
    page.append(Objects.requireNonNullElse(story.html(), "")).append("\n</article>\n</main>\n");
    sameStory(page, same);
    tags(page, story, address);
    return page.append("</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void meta(StringBuilder page, Ninjs story, Instant updated) {
    page.append("<p class=\"meta\">");
    if (story.by() != null) {
      page.append(text(story.by())).append(" · ");
    }
    if (story.source() != null) {
      page.append(text(story.source())).append(" · ");
    }
    time(page, story.published(updated));
    page.append(" · revision ").append(text(story.version()));
    if (story.url() != null) {
      page.append(" · <a href=\"")
          .append(HtmlText.escape(story.url()))
          .append("\" rel=\"noreferrer\">original</a>");
    }
    page.append("</p>\n");
  }

  private static void time(StringBuilder page, Instant instant) {
    page.append("<time datetime=\"")
        .append(instant)
        .append("\">")
        .append(FOR_PEOPLE.format(instant))
        .append("</time>");
  }

  private static void sameStory(StringBuilder page, List<SameStory> same) {
    if (same.isEmpty()) {
      return;
    }
    page.append("<nav aria-labelledby=\"same\">\n<h2 id=\"same\">The same story</h2>\n<ul>\n");
    for (SameStory story : same) {
      page.append("<li><a href=\"")
          .append(HtmlText.escape(story.address().toString()))
          .append("\" dir=\"auto\">")
          .append(text(Objects.requireNonNullElse(story.title(), "Untitled")))
          .append("</a> · ");
      if (story.source() != null) {
        page.append(text(story.source())).append(" · ");
      }
      time(page, story.published());
      page.append(" · ").append(Math.round(100 * story.similarity())).append(" % alike</li>\n");
    }
    page.append("</ul>\n</nav>\n");
  }

  private static void tags(StringBuilder page, Ninjs story, String address) {
    page.append("<nav aria-label=\"Tags\">\n<ul>\n");
    for (Ninjs.Subject subject : story.subjects()) {
      for (TagKind kind : TagKind.values()) {
        if (subject.uri() != null && subject.uri().startsWith(Urns.scheme(kind) + ":")) {
          page.append("<li>")
              .append(text(Objects.requireNonNullElse(subject.name(), subject.uri())))
              .append(" (")
              .append(text(kind.label() + ", " + subject.rel()))
              .append(")</li>\n");
        }
      }
    }
    page.append("</ul>\n<p><a href=\"")
        .append(HtmlText.escape(address))
        .append("/why\">Why these tags?</a></p>\n</nav>\n");
  }

  private static String language(Ninjs story) {
    String tag =
        story.language() == null ? "und" : Locale.forLanguageTag(story.language()).toLanguageTag();
    // An empty language: it is not known.
    return " lang=\"" + (tag.equals("und") ? "" : HtmlText.escape(tag)) + "\" dir=\"auto\"";
  }

  private static String text(String text) {
    return HtmlText.escape(CleanText.line(text));
  }

  private static String digest(String style) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
