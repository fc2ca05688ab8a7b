package news.dateline.ingest.duplicate;

import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/** What happens to agency copy on its way to another address. It stays the same story. */
enum Edit {
  IDENTICAL((story, random) -> story.paragraphs()),
  OTHER_HEADLINE((story, random) -> story.paragraphs()),
  OTHER_DATELINE((story, random) -> Newsroom.datelined(story.paragraphs(), random)),
  TYPOGRAPHY((story, random) -> story.paragraphs().stream().map(Newsroom::typeset).toList()),
  CUT_BY_A_QUARTER(
      (story, random) -> Newsroom.cut(story.paragraphs(), 0.10 + 0.2 * random.nextDouble())),
  CUT_BY_HALF(
      (story, random) -> Newsroom.cut(story.paragraphs(), 0.30 + 0.3 * random.nextDouble())),
  SENTENCE_DROPPED((story, random) -> Newsroom.withoutSentence(story.paragraphs(), random)),
  LOCAL_PARAGRAPH_FIRST((story, random) -> Newsroom.insert(story.paragraphs(), 0, random)),
  LOCAL_PARAGRAPH_AMID((story, random) ->
      Newsroom.insert(story.paragraphs(), (story.paragraphs().size() + 1) / 2, random)),
  LOCAL_PARAGRAPH_LAST(
      (story, random) -> Newsroom.insert(story.paragraphs(), story.paragraphs().size(), random)),
  AGENCY_BOILERPLATE((story, random) -> Newsroom.framed(story.paragraphs(), random)),
  WORDS_REPLACED((story, random) -> Newsroom.subbed(story.paragraphs(), random)),
  CUT_AND_LOCAL_PARAGRAPH((story, random) ->
      Newsroom.insert(
          Newsroom.cut(story.paragraphs(), 0.1 + 0.3 * random.nextDouble()),
          random.nextInt(2),
          random)),
  EVERYTHING_AT_ONCE((story, random) ->
      Newsroom.framed(
          Newsroom.withoutSentence(
              Newsroom.cut(story.paragraphs(), 0.1 + 0.2 * random.nextDouble()).stream()
                  .map(Newsroom::typeset)
                  .toList(),
              random),
          random));

  private final BiFunction<Story, Random, List<String>> edit;

  Edit(BiFunction<Story, Random, List<String>> edit) {
    this.edit = edit;
  }

  /** The story as it is at the other address; its text stays long enough to be told. */
  Story apply(Story story, Random random) {
    String title = this == IDENTICAL ? story.title() : Newsroom.headline(story, random);
    return new Story(story.family(), name(), title, edit.apply(story, random));
  }
}
