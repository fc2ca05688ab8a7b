package news.dateline.ingest.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SketchIndexTest {
  @Property(tries = 200)
  void whatIsFoundIsWhatALookAtEverythingInTheWindowFinds(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int window) {
    Random random = new Random(seed);
    SketchIndex index = new SketchIndex(window);
    List<Sketch> added =
        IntStream.range(0, 40).mapToObj(number -> text(random.nextInt(6), random)).toList();
    boolean[] removed = new boolean[added.size()];
    for (int number = 0; number < added.size(); number++) {
      Sketch sketch = added.get(number);
      int first = Math.max(0, number - window);
      int end = number;
      assertThat(numbers(index.find(sketch)))
          .isEqualTo(
              IntStream.range(first, end)
                  .filter(other -> !removed[other])
                  .filter(other -> Likeness.of(sketch, added.get(other)).sameStory())
                  .mapToObj(Long::valueOf)
                  .collect(Collectors.toSet()));
      index.add(number, sketch);
      int gone = random.nextInt(number + 1);
      removed[gone] |= random.nextInt(4) == 0;
      if (removed[gone]) {
        index.remove(gone);
      }
    }
  }

  @Test
  void boilerplateEverybodyHasDoesNotSlowALookUpOrHideACopy() {
    SketchIndex index = new SketchIndex(20_000);
    Random random = new Random(7);
    String boilerplate = words(40, new Random(1));
    String story = words(200, random) + boilerplate;
    index.add(0, Sketch.of("", List.of(story)));
    for (int number = 1; number < 20_000; number++) {
      index.add(number, Sketch.of("", List.of(words(60, random) + boilerplate)));
    }
    assertThat(numbers(index.find(Sketch.of("", List.of(story))))).containsExactly(0L);
  }

  @Test
  void numbersOnlyGoUp() {
    SketchIndex index = new SketchIndex(4);
    index.add(7, text(1, new Random(1)));
    assertThatThrownBy(() -> index.add(7, text(1, new Random(1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static java.util.Set<Long> numbers(List<SketchIndex.Match> matches) {
    return matches.stream().map(SketchIndex.Match::number).collect(Collectors.toSet());
  }

  /** One of some texts, with an end of its own. */
  private static Sketch text(int which, Random random) {
    return Sketch.of(
        "", List.of(words(120, new Random(which)) + words(random.nextInt(60), random)));
  }

  private static String words(int count, Random random) {
    return IntStream.range(0, count)
        .mapToObj(
            word -> Integer.toString(random.nextInt(1 << 20), 36).replaceAll("\\d", "x") + " ")
        .collect(Collectors.joining());
  }
}
