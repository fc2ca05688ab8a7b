package news.dateline.publish.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import news.dateline.article.ArticleUri;
import news.dateline.article.EditorTags;
import news.dateline.article.TagEdit;
import news.dateline.article.TagKind;
import org.junit.jupiter.api.Test;

class SaidTagsTest {
  private static final ArticleUri URI = new ArticleUri("urn:x:pier");

  private final SaidTags said = new SaidTags();

  @Test
  void whatTheLogTellsLateDoesNotUndoWhatWasSaidSince() {
    said.apply(0, without("europe"));
    said.apply(1, without("asia"));

    said.apply(0, without("europe"));

    assertThat(said.of(URI)).isEqualTo(without("asia"));
  }

  @Test
  void whatWasLiftedStaysLifted() {
    said.apply(0, without("europe"));
    said.apply(1, EditorTags.none(URI));

    said.apply(0, without("europe"));
    assertThat(said.of(URI).isEmpty()).isTrue();
    said.lift(1, URI.value());
    assertThat(said.of(URI).isEmpty()).isTrue();
  }

  @Test
  void whatIsLiftedDoesNotTakeAlongWhatWasSaidSince() {
    said.apply(2, without("asia"));

    said.lift(1, URI.value());

    assertThat(said.of(URI)).isEqualTo(without("asia"));
  }

  private static EditorTags without(String region) {
    TagEdit edit =
        new TagEdit(
            TagKind.REGION, region, null, "no", "desk-2", Instant.parse("2026-11-22T10:00:00Z"));
    return new EditorTags(EditorTags.SCHEMA, URI, List.of(), List.of(edit));
  }
}
