package news.dateline.ingest.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import news.dateline.article.Cut;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
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
  /** The most passages of a plain text that rules look at. */
  static final int MAX_PASSAGES = 20_000;

  private static final int LONGEST_KICKER = 60;
  private static final int KICKER_LINES = 3;

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

  /**
   * Finds the structure of a text, one paragraph a line or hard-wrapped. The rules look at its
   * first {@link #MAX_PASSAGES}; whatever comes after them is running text.
   */
  public static Structure of(String text, Known known) {
    List<Passage> passages = Passages.of(text);
    int looked = Math.min(passages.size(), MAX_PASSAGES);
    return of(passages.subList(0, looked), known)
        .followedBy(passages.subList(looked, passages.size()));
  }

  /** What stood over the headline: the site's name, a rubric, a series; the first lines of it. */
  public @Nullable String kicker() {
    String lines =
        cuts.stream()
            .filter(cut -> cut.rule().equals(Title.KICKER))
            .map(Cut::text)
            .filter(text -> text.length() <= LONGEST_KICKER)
            .limit(KICKER_LINES)
            .collect(Collectors.joining(" / "));
    return lines.isEmpty() ? null : lines;
  }

  private Structure followedBy(List<Passage> rest) {
    List<Section> all = new ArrayList<>(sections);
    rest.forEach(passage -> all.add(Section.of(SectionKind.BODY, passage.text())));
    return new Structure(title, byline, dateline, all, cuts);
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
