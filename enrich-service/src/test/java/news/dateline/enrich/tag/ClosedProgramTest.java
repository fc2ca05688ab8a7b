package news.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import news.dateline.article.Role;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import news.dateline.article.TagKind;
import news.dateline.enrich.taxonomy.TaxonomyReadException;
import news.dateline.enrich.taxonomy.TaxonomyReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A program that was closed keeps what is its own, and is related to nothing new. */
class ClosedProgramTest {
  private static final String CLOSED = "2025-06-30";
  private static final Tagger TAGGER = tagger();

  @ParameterizedTest
  @CsvSource({"2025-06-29, true", "2025-06-30, false", "2026-01-01, false", ", true"})
  void topicsRelateToItUntilItWasClosed(@Nullable LocalDate published, boolean related) {
    assertThat(programs(published, Role.RELATED, Section.of(SectionKind.BODY, "Peru rebuilds.")))
        .isEqualTo(related ? List.of("andes-desk") : List.of());
  }

  @Test
  void whatCarriesItsNameIsItsOwnForEver() {
    Section block = new Section(SectionKind.AFFILIATION, "Andes Desk", "The desk wrote on Peru.");
    assertThat(programs(LocalDate.parse("2026-01-01"), Role.OWN, block))
        .containsExactly("andes-desk");
  }

  private static List<String> programs(@Nullable LocalDate published, Role role, Section section) {
    Story story =
        new Story(
            "unknown",
            "Floods in Peru",
            null,
            null,
            null,
            null,
            published == null ? null : Published.day(published),
            List.of(section));
    return Samples.ids(TAGGER.tag(story).tags(), TagKind.PROGRAM, role);
  }

  private static Tagger tagger() {
    try {
      return new Tagger(
          TaxonomyReader.read(
              """
              schema: 1
              regions: [{id: andes, name: Andes, countries: [PE]}]
              countries: [{code: PE, name: Peru}]
              programs:
                - {id: andes-desk, name: Andes Desk, topics: {countries: [PE]}, closed: %s}
              """
                  .formatted(CLOSED)));
    } catch (TaxonomyReadException wrong) {
      throw new AssertionError(wrong);
    }
  }
}
