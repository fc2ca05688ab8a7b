package news.dateline.enrich.tag;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import news.dateline.enrich.taxonomy.TaxonomyReader;

/**
 * Tags a text, whose sections are separated by form feeds, and forgets it. What stands before a
 * vertical tab is its dateline.
 */
public final class HostileText implements Consumer<String> {
  private static final char DATELINE_END = '\u000B';

  private final Tagger tagger = new Tagger(TaxonomyReader.bundled());

  @Override
  public void accept(String text) {
    int dateline = text.indexOf(DATELINE_END);
    List<Section> sections =
        Arrays.stream(text.substring(dateline + 1).split("\f", -1))
            .map(section -> Section.of(SectionKind.BODY, section))
            .toList();
    tagger.tag(
        new Story(
            "unknown",
            "A text",
            null,
            dateline < 0 ? null : text.substring(0, dateline),
            null,
            null,
            Published.read("2026-01-01").get(),
            sections));
  }

  /** Compares every letter with every letter, as the tagger must not. */
  public static final class Pairs implements Consumer<String> {
    private long same;

    @Override
    public void accept(String text) {
      for (int i = 0; i < text.length(); i++) {
        for (int j = 0; j < text.length(); j++) {
          same += text.charAt(i) == text.charAt(j) ? 1 : 0;
        }
      }
    }
  }
}
