package news.dateline.publish.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import news.dateline.article.ArticleUri;
import news.dateline.article.EditorTags;
import news.dateline.article.Role;
import news.dateline.article.TagEdit;
import news.dateline.article.TagKind;
import news.dateline.runtime.http.ProblemException;
import news.dateline.taxonomy.Country;
import news.dateline.taxonomy.Program;
import news.dateline.taxonomy.Region;
import news.dateline.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagsRequestTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final ArticleUri PIER = new ArticleUri("urn:x:pier");
  private static final KnownTags KNOWN = new KnownTags();

  static {
    List<String> none = List.of();
    Country korea =
        new Country(
            "KR", "South Korea", none, none, none, none, none, none, none, List.of(), List.of());
    Region asia =
        new Region(
            "east-asia", "East Asia", true, List.of("KR"), none, none, List.of("far-east"), null);
    Program center =
        new Program(
            "korea-center",
            "Korea Center",
            List.of(),
            List.of(),
            new Program.Topics(none, none),
            none,
            null,
            null);
    KNOWN.apply(
        new Taxonomy(
            Taxonomy.SCHEMA,
            List.of(asia),
            List.of(korea),
            List.of(center),
            List.of(),
            none,
            none,
            List.of(),
            none,
            none,
            null,
            List.of()));
  }

  @Test
  void tagsAreTakenInFullOrByNameWithTheRoleThatGoesWithoutSaying() {
    EditorTags tags =
        read(
            EditorTags.none(PIER),
            """
            {"add":["program/korea-center",{"tag":"country/KR","role":"mention","note":"named"}],
             "remove":["region/far-east"],"note":"theirs","editor":"desk-2"}
            """);
    assertThat(tags.added())
        .containsExactly(
            new TagEdit(TagKind.PROGRAM, "korea-center", Role.OWN, "theirs", "desk-2", NOON),
            new TagEdit(TagKind.COUNTRY, "KR", Role.MENTION, "named", "desk-2", NOON));
    assertThat(tags.removed())
        .containsExactly(new TagEdit(TagKind.REGION, "east-asia", null, "theirs", "desk-2", NOON));
  }

  @Test
  void whatWasSaidBeforeKeepsWhoSaidItAndWhen() {
    TagEdit first =
        new TagEdit(
            TagKind.PROGRAM, "korea-center", Role.OWN, "theirs", "Mina Oh", NOON.minusSeconds(60));
    EditorTags before = new EditorTags(EditorTags.SCHEMA, PIER, List.of(first), List.of());
    assertThat(read(before, "{\"add\":[\"program/korea-center\"],\"editor\":\"desk-2\"}").added())
        .containsExactly(first);
    assertThat(read(before, "{\"add\":[\"program/korea-center\"],\"note\":\"other\"}").added())
        .extracting(TagEdit::note)
        .containsExactly("other");
  }

  @Test
  void emptyRequestLiftsEverything() {
    assertThat(read(EditorTags.none(PIER), "{}").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ad\":[\"country/KR\"]}",
        "{\"add\":[{\"tag\":\"country/KR\",\"rol\":\"focus\"}]}"
      })
  void misspelledMemberIsNotTakenForNothing(String body) {
    ProblemException refused = refused(body);
    assertThat(refused.problem().status()).isEqualTo(400);
    assertThat(refused.problem().detail()).contains("There is no member");
  }

  @Test
  void countryIsKnownInAnyCase() {
    assertThat(read(EditorTags.none(PIER), "{\"add\":[\"country/kr\"]}").added())
        .extracting(TagEdit::id)
        .containsExactly("KR");
  }

  @Test
  void unknownTagIsRefusedByName() {
    ProblemException refused = refused("{\"add\":[\"region/atlantis\"]}");
    assertThat(refused.problem().status()).isEqualTo(422);
    assertThat(refused.problem().detail()).contains("region/atlantis");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"add\":\"region/east-asia\"}",
        "{\"add\":[{}]}",
        "{\"add\":[{\"tag\":\"region/east-asia\",\"role\":\"own\"}]}",
        "{\"add\":[\"region/east-asia\"],\"remove\":[\"region/far-east\"]}",
        "{\"note\":17}"
      })
  void whatCannotBeReadIsAProblem(String body) {
    assertThat(refused(body).problem().code()).isEqualTo("bad-tags");
  }

  private static EditorTags read(EditorTags before, String body) {
    return new TagsRequest(KNOWN, before, NOON).read(body.getBytes(StandardCharsets.UTF_8), "");
  }

  private static ProblemException refused(String body) {
    return catchThrowableOfType(ProblemException.class, () -> read(EditorTags.none(PIER), body));
  }
}
