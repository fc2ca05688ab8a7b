package news.dateline.ingest.format.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Knows the parts of a page that are not its story by their markup: element, role, and the words in
 * class and id. What it says is a suspicion; {@link Boxes} drops it where the element holds too
 * much of the page's prose to be furniture.
 */
final class Furniture {
  static final String CAPTION = "caption";
  static final String BIO = "bio";
  static final String PULL_QUOTE = "pull-quote";
  static final String COMMENTS = "comments";

  private static final int MOST_WORDS = 40;
  private static final Pattern HIDING =
      Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Map<String, String> ELEMENTS =
      Map.of(
          "nav", "navigation",
          "aside", "aside",
          "footer", "page-foot",
          "menu", "navigation",
          "figcaption", CAPTION,
          "figure", CAPTION,
          "label", "form");
  private static final Map<String, String> ROLES =
      Map.of(
          "navigation", "navigation",
          "menubar", "navigation",
          "menu", "navigation",
          "banner", "page-head",
          "contentinfo", "page-foot",
          "complementary", "aside",
          "search", "form",
          "dialog", "pop-up",
          "alertdialog", "pop-up");
  private static final Map<String, String> WORDS = words();

  private Furniture() {}

  private static Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    put(
        words,
        COMMENTS,
        "comments comment commentlist disqus respond livefyre fbcomments kommentare comentarios");
    put(
        words,
        "share-bar",
        "share sharing shares sharebar sharedaddy social socials addthis addtoany sharethis sociallinks shareaholic socialmedia followus");
    put(
        words,
        "related-links",
        "related relateds relatedposts relatedarticles recirc recirculation recommended recommendations recommendation recommend trending popular mostpopular mostread readnext readmore morefrom teaser teasers teaserlist outbrain taboola trc zergnet promo promos promobox upnext yarpp crosslinks seealso morelikethis linklist latestnews");
    put(
        words,
        "newsletter",
        "newsletter newsletters signup subscribe subscription optin mailchimp subscriber");
    put(
        words,
        "advertisement",
        "ad ads advert adverts advertisement advertising adsense adslot adunit adbox dfp gpt sponsor sponsored sponsors adwrap adcontainer googlead banner banners affiliate");
    put(
        words,
        "navigation",
        "nav navbar navigation menu menus breadcrumb breadcrumbs pagination pager paging toolbar submenu topbar sitenav skip toc topnav prevnext navlinks jumplinks");
    put(words, "aside", "sidebar sidebars rail infobox factbox ticker complementary");
    put(words, "page-foot", "footer siteinfo colophon sitefooter pagefooter");
    put(words, "page-head", "masthead siteheader logo pageheader");
    put(
        words,
        "pop-up",
        "popup modal cookie cookies gdpr consent interstitial tooltip popover snackbar toast");
    put(words, "overlay", "overlay lightbox");
    put(words, "form", "login register searchform searchbox form signin");
    put(
        words,
        "byline",
        "byline bylines author authors dateline timestamp pubdate postmeta entrymeta articlemeta metadata postinfo posted reviewer");
    put(words, BIO, "bio authorbio authorbox aboutauthor authorinfo biography vcard contributor");
    put(words, "topics", "tags taglist tagcloud keywords posttags topics categories tagged");
    put(
        words,
        CAPTION,
        "caption captions figcaption credit credits imagecaption photocaption wpcaption photocredit imagecredit caroussel carousel gallery slideshow slider lightgallery");
    put(words, PULL_QUOTE, "pullquote pullquotes blockquotepull");
    put(words, "copyright", "copyright");
    return words;
  }

  private static void put(Map<String, String> words, String rule, String list) {
    SPACE.splitAsStream(list).forEach(word -> words.put(word, rule));
  }

  /** Class and id, as they stand. */
  static String words(Element element) {
    return element.hasAttr("class") || element.hasAttr("id")
        ? element.className() + " " + element.id()
        : "";
  }

  /** The words of class names and ids: {@code post-meta} and {@code postMeta} are two each. */
  static List<String> split(String names) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= names.length() && words.size() < MOST_WORDS; i++) {
      char c = i < names.length() ? names.charAt(i) : ' ';
      boolean letter = Character.isLetter(c);
      boolean hump =
          letter
              && start >= 0
              && i > start
              && Character.isUpperCase(c)
              && Character.isLowerCase(names.charAt(i - 1));
      if (start >= 0 && (!letter || hump)) {
        words.add(names.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
      if (letter && start < 0) {
        start = i;
      }
    }
    return words;
  }

  /** The rule by which {@code element} looks like furniture, or null. */
  static @Nullable String suspicion(Element element, Box box) {
    String name = element.normalName();
    if (name.equals("html") || name.equals("body") || name.equals("main")) {
      return null;
    }
    String role = element.hasAttr("role") ? ROLES.get(element.attr("role")) : null;
    if (role != null) {
      return role;
    }
    String byName = ELEMENTS.get(name);
    if (box.words.length() > 1) {
      List<String> words = split(box.words);
      for (int i = 0; i < words.size(); i++) {
        String rule = i + 1 < words.size() ? WORDS.get(words.get(i) + words.get(i + 1)) : null;
        rule = rule == null ? WORDS.get(words.get(i)) : rule;
        if (rule != null) {
          return rule.equals("share-bar") && isEmbedded(words) ? null : rule;
        }
      }
    }
    if (element.hasAttr("itemprop") && element.attr("itemprop").equals("author")) {
      return "byline";
    }
    return byName;
  }

  /** A post from elsewhere that the story quotes. */
  private static boolean isEmbedded(List<String> words) {
    return words.contains("embed") || words.contains("embedded") || words.contains("tweet");
  }

  static boolean saysBody(Element element) {
    return element.attr("itemprop").contains("articleBody")
        || element.attr("property").contains("articleBody");
  }

  /** Whether readers do not get to see it. */
  static boolean isHidden(Element element) {
    if (element.hasAttr("hidden")
        || (element.hasAttr("style") && HIDING.matcher(element.attr("style")).find())) {
      return true;
    }
    String names = element.hasAttr("class") ? element.className() : "";
    return names.contains("sr-only")
        || names.contains("screen-reader")
        || names.contains("visually-hidden")
        || names.contains("visuallyhidden");
  }
}
