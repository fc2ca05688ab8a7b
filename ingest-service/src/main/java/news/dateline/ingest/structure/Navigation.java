package news.dateline.ingest.structure;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cuts the words of menus: above the story and below it, where a line is one such word, and
 * anywhere a line is a whole menu or a breadcrumb. Between paragraphs a lone word is a heading.
 */
final class Navigation implements Rule {
  static final String RULE = "navigation";
  private static final int LIMIT = 200;
  private static final int MENU = 3;
  private static final Pattern SEPARATOR = Pattern.compile(" ?[|·•>›»/] ?");
  private static final Pattern BREADCRUMB =
      Pattern.compile("(?i)(?:home|start|startseite|accueil|inicio|início) ?[>›»/] ?.{1,150}");
  private static final Set<String> WORDS = Vocabulary.words("menu");

  @Override
  public void apply(Page page) {
    page.cutAll(RULE, Navigation::isMenu);
    int headEnd = page.headEnd();
    for (int i = 0; i < headEnd; i++) {
      if (page.isOpen(i) && isWord(page.text(i))) {
        page.cut(i, RULE);
      }
    }
    int last = page.size() - 1;
    while (last >= 0 && (!page.isOpen(last) || isWord(page.text(last)))) {
      if (page.isOpen(last)) {
        page.cut(last, RULE);
      }
      last--;
    }
  }

  private static boolean isWord(String text) {
    return text.length() <= LIMIT && WORDS.contains(text.toLowerCase(Locale.ROOT));
  }

  private static boolean isMenu(String text) {
    if (text.length() > LIMIT) {
      return false;
    }
    List<String> entries = SEPARATOR.splitAsStream(text).toList();
    int words = 0;
    for (String entry : entries) {
      words += isWord(entry) ? 1 : 0;
    }
    return (entries.size() >= MENU && words * 2 > entries.size())
        || BREADCRUMB.matcher(text).matches();
  }
}
