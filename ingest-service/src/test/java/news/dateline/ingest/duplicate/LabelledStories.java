package news.dateline.ingest.duplicate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * One half of the labelled set: texts of the archive, copies of some of them as newsrooms edit
 * them, and what only looks like a copy. The same on every machine.
 *
 * @param stories originals first, in the order in which they came
 */
record LabelledStories(List<Story> stories) {
  private static final int EVERY = 4;

  /** The half that thresholds were chosen on ({@code 0}) or the one they are reported on. */
  static LabelledStories half(int half) throws IOException {
    Random random = new Random(20_261_123L + half);
    Map<Boolean, List<Story>> texts =
        Archive.stories().stream()
            .filter(story -> lot(story, 2) == half)
            .collect(
                Collectors.partitioningBy(story -> lot(story, 20) / 2 == 0 && story.words() >= 60));
    // Texts of their own for what is new in a follow-up: they are not otherwise in the set.
    List<Story> fresh = texts.get(true);
    List<Story> originals = texts.get(false);
    List<Story> stories = new ArrayList<>(originals);
    Edit[] edits = Edit.values();
    int number = 0;
    int next = 0;
    for (Story story : originals) {
      if (story.words() >= 60 && number++ % EVERY == 0) {
        for (int i = 0; i < 5; i++) {
          stories.add(edits[(number / EVERY * 5 + i) % edits.length].apply(story, random));
        }
        if (Lookalike.figures(story) >= 3) {
          stories.add(Lookalike.otherFigures(story, random));
        }
        if (story.words() >= 120 && next < fresh.size()) {
          stories.add(Lookalike.followUp(story, fresh.get(next++)));
        }
      }
    }
    for (int i = 0; i < 600; i++) {
      stories.add(Lookalike.notice(i + half * 1000, random));
    }
    return new LabelledStories(stories);
  }

  private static int lot(Story story, int lots) {
    return (int) Math.floorMod(Mixing.mix(story.family().hashCode()), (long) lots);
  }
}
