package news.dateline.ingest.structure;

import java.util.List;
import news.dateline.article.Cut;
import news.dateline.article.Section;
import org.jspecify.annotations.Nullable;

/**
 * What a text is made of.
 *
 * @param title the headline; absent where neither the text nor {@link Known} has one
 * @param byline who wrote it, without a leading "By"
 * @param dateline where it was written, such as "SEOUL, Nov 22"
 * @param sections the story in its order
 * @param cuts the boilerplate that was cut, by line
 */
public record Structure(
    @Nullable String title,
    @Nullable String byline,
    @Nullable String dateline,
    List<Section> sections,
    List<Cut> cuts) {
  /** Boilerplate first, so that no other rule takes it for text; then from the strong clues on. */
  private static final List<Rule> RULES =
      List.of(
          new SkipLinks(),
          new CookieNotices(),
          new ShareBars(),
          new Advertisements(),
          new NewsletterForms(),
          new Copyrights(),
          new TopicLists(),
          new Ornaments(),
          new Navigation(),
          new Labels(),
          new Title(),
          new Byline(),
          new Affiliations(),
          new AboutTheAuthor(),
          new Notes(),
          new Bios(),
          new RelatedLinks(),
          new ReadMore(),
          new Captions(),
          new Contacts(),
          new Comments(),
          new PullQuotes(),
          new Navigation(),
          new Lead(),
          new Dateline());

  /** Copies the lists. */
  public Structure {
    sections = List.copyOf(sections);
    cuts = List.copyOf(cuts);
  }

  /** The most passages of a text that are looked at; of more no article is made. */
  public static final int MAX_PASSAGES = 20_000;

  /**
   * Finds the structure of a text, one paragraph a line or hard-wrapped. A text of more than {@link
   * #MAX_PASSAGES} is left as it is, every passage a section.
   */
  public static Structure of(String text, Known known) {
    List<Passage> passages = Passages.of(text);
    return passages.size() <= MAX_PASSAGES
        ? of(passages, known)
        : new Page(passages, known).structure();
  }

  /** Finds the structure of passages that were told apart already, by markup. */
  public static Structure of(List<Passage> passages, Known known) {
    Page page = new Page(passages, known);
    for (Rule rule : RULES) {
      rule.apply(page);
    }
    return page.structure();
  }
}
