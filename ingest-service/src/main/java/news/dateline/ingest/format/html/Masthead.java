package news.dateline.ingest.format.html;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import news.dateline.ingest.parse.CanonicalUrl;
import news.dateline.ingest.structure.CleanText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article outside the running text: in JSON-LD, in meta elements (Open
 * Graph, Dublin Core, parsely and their like), in the title, in the head of the article.
 *
 * @param title the headline, without the site's name
 * @param byline who wrote it
 * @param published in the page's spelling
 * @param language in the page's spelling
 * @param url the canonical address
 */
record Masthead(
    @Nullable String title,
    @Nullable String byline,
    @Nullable String published,
    @Nullable String language,
    @Nullable String url) {
  private static final int LONGEST_BYLINE = 200;
  private static final int LONGEST_HEADLINE = 400;
  private static final int SHORTEST_HEADLINE = 8;
  private static final int MOST_HEADINGS = 20;
  private static final Pattern DATE =
      Pattern.compile(
          "(?i)[\\s,|•·@]*(?:\\b(?:on |mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\\b|\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}{0,6}\\.? \\d|\\d|[•|@]|\\bprint this\\b).*$");
  private static final Pattern SITE = Pattern.compile("\\s+[|–—·•»:-]+\\s+");
  private static final Pattern FRONT_PAGE = Pattern.compile("https?://[^/]*/?");
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://.*");

  static Masthead of(Document page, SchemaOrg schema, @Nullable String address) {
    Meta meta = new Meta(page);
    return new Masthead(
        title(page, schema, meta),
        byline(page, schema, meta),
        published(page, schema, meta),
        language(page, schema, meta),
        url(page, meta, address));
  }

  private static @Nullable String title(Document page, SchemaOrg schema, Meta meta) {
    String told =
        first(
            schema.text("headline"),
            meta.value(
                "og:title",
                "twitter:title",
                "dc.title",
                "dcterms.title",
                "sailthru.title",
                "parsely-title"));
    String title = CleanText.line(page.title());
    String site = meta.value("og:site_name");
    String heading = heading(page, withoutSite(told == null ? title : told, site));
    if (heading != null) {
      return heading;
    }
    return told == null && title.isEmpty() ? null : withoutSite(told == null ? title : told, site);
  }

  /** The first heading that says the same: it has the whole of the headline, or most of it. */
  private static @Nullable String heading(Document page, String told) {
    String folded = fold(told);
    for (String name : List.of("h1", "h2")) {
      int seen = 0;
      for (Element heading : page.getElementsByTag(name)) {
        String text = CleanText.line(heading.text());
        String bare = fold(text);
        boolean same =
            bare.length() < LONGEST_HEADLINE
                && (bare.contains(folded)
                    || (folded.contains(bare) && bare.length() * 10 >= folded.length() * 6));
        if (same && bare.length() >= SHORTEST_HEADLINE) {
          return text;
        }
        if (++seen == MOST_HEADINGS) {
          break;
        }
      }
    }
    return null;
  }

  private static String fold(String text) {
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        folded.append(Character.toLowerCase(c));
      } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
    }
    return folded.toString().strip();
  }

  /** "Ship sinks | The Daily" is "Ship sinks"; the longer part is the headline. */
  private static String withoutSite(String title, @Nullable String site) {
    String[] parts = SITE.split(CleanText.line(title), -1);
    if (parts.length < 2) {
      return CleanText.line(title);
    }
    String line = CleanText.line(title);
    String last = parts[parts.length - 1];
    boolean named = site != null && fold(last).equals(fold(site));
    if (named || line.length() - last.length() > last.length() * 2) {
      return line.substring(0, line.lastIndexOf(last))
          .replaceFirst("\\s+[|–—·•»:-]+\\s*$", "")
          .strip();
    }
    String head = parts[0];
    boolean siteFirst = site != null && fold(head).equals(fold(site));
    return siteFirst
        ? line.substring(head.length()).replaceFirst("^\\s*[|–—·•»:-]+\\s+", "")
        : line;
  }

  private static @Nullable String byline(Document page, SchemaOrg schema, Meta meta) {
    String told =
        first(
            schema.authors(),
            meta.value(
                "author",
                "byl",
                "dc.creator",
                "dcterms.creator",
                "article:author",
                "parsely-author",
                "sailthru.author",
                "citation_author"));
    if (told != null && !ADDRESS.matcher(told).matches()) {
      return byline(told);
    }
    Element shown =
        page.selectFirst(
            "[rel=author], [itemprop=author] [itemprop=name], [itemprop=author], .byline, .author-name, .author");
    return shown == null ? null : byline(shown.text());
  }

  private static @Nullable String byline(String text) {
    String line = DATE.matcher(CleanText.line(text)).replaceFirst("").strip();
    return line.isEmpty() || line.length() > LONGEST_BYLINE ? null : line;
  }

  private static @Nullable String published(Document page, SchemaOrg schema, Meta meta) {
    String told =
        first(
            schema.text("datePublished"),
            meta.value(
                "article:published_time",
                "og:article:published_time",
                "datepublished",
                "date",
                "dc.date",
                "dc.date.issued",
                "dcterms.created",
                "dcterms.date",
                "dcterms.issued",
                "pubdate",
                "publishdate",
                "publish-date",
                "parsely-pub-date",
                "sailthru.date",
                "article.published",
                "citation_publication_date",
                "og:pubdate",
                "cxenseparse:recs:publishtime"));
    if (told != null) {
      return told;
    }
    Element time =
        page.selectFirst(
            "[itemprop=datePublished], time[pubdate], article time[datetime], time[datetime]");
    if (time == null) {
      return null;
    }
    String value = first(time.attr("datetime"), time.attr("content"));
    return value == null ? first(time.text()) : value;
  }

  private static @Nullable String language(Document page, SchemaOrg schema, Meta meta) {
    Element html = page.selectFirst("html");
    String of = html == null ? null : first(html.attr("lang"), html.attr("xml:lang"));
    return first(
        of,
        schema.text("inLanguage"),
        meta.value("content-language", "og:locale", "dc.language", "language"));
  }

  /** A canonical link to the site's front page, a common fault, is not the article's address. */
  private static @Nullable String url(Document page, Meta meta, @Nullable String address) {
    Element link = page.selectFirst("link[rel=canonical][href]");
    for (String candidate :
        new String[] {
          link == null ? null : link.attr("href"), meta.value("og:url", "parsely-link"), address
        }) {
      String whole = candidate == null ? null : absolute(candidate.strip(), address, page);
      String url = whole == null ? null : CanonicalUrl.of(whole).orElse(null);
      if (url != null && !FRONT_PAGE.matcher(url).matches()) {
        return url;
      }
    }
    return null;
  }

  private static @Nullable String absolute(String href, @Nullable String address, Document page) {
    if (ADDRESS.matcher(href).matches()) {
      return href;
    }
    Element base = page.selectFirst("base[href]");
    String root = base == null ? address : base.attr("href");
    try {
      return root == null ? null : URI.create(root).resolve(href).toString();
    } catch (IllegalArgumentException noAddress) {
      return null;
    }
  }

  private static @Nullable String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank() && !value.startsWith("0001-")) {
        return value.strip();
      }
    }
    return null;
  }

  /** The meta elements of a page, by name, property or itemprop, blind to case. */
  private static final class Meta {
    private final java.util.Map<String, String> values = new java.util.HashMap<>();

    Meta(Document page) {
      for (Element meta : page.getElementsByTag("meta")) {
        String content = CleanText.line(meta.attr("content"));
        for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
          if (meta.hasAttr(key) && !content.isEmpty()) {
            values.putIfAbsent(meta.attr(key).toLowerCase(Locale.ROOT), content);
          }
        }
      }
    }

    @Nullable String value(String... names) {
      for (String name : names) {
        String value = values.get(name);
        if (value != null) {
          return value;
        }
      }
      return null;
    }
  }
}
