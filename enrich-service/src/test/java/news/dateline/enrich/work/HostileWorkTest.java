package news.dateline.enrich.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.enrich.tag.HostileText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Twice the text is about twice the work, whatever the text is. Work is counted, not timed. */
class HostileWorkTest {
  private static final double MOST = 2.2;

  /** Arrays grow by half: what they take is known to that factor only. */
  private static final double MOST_BYTES = 8 * 1.6;

  private static final int EIGHTH = 8;

  /** What is loaded and made once is not the first text's work. */
  private static final String WARM_UP = "Georgia, Jordan and Mr. Chad met Mark Rutte in Lyon. ";

  private static Consumer<String> tagger;

  @BeforeAll
  static void load() throws ReflectiveOperationException {
    tagger = counting(HostileText.class);
    tagger.accept(WARM_UP);
  }

  /** A text of about so many parts. */
  private record Hostile(String name, int size, IntFunction<String> text) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Hostile> texts() {
    return Stream.of(
        new Hostile("ambiguous names", 100_000, "Georgia, Jordan Chad Congo. "::repeat),
        new Hostile("ambiguous names in one sentence", 100_000, "Georgia Jordan "::repeat),
        new Hostile("one token", 30_000_000, "x"::repeat),
        new Hostile("one token in capitals", 3_000_000, "X"::repeat),
        new Hostile("one token of Arabic prefixes", 1_000_000, "ول"::repeat),
        new Hostile("one run of katakana", 500_000, "ア"::repeat),
        new Hostile("one run of Korean particles", 500_000, n -> "한국" + "에서".repeat(n)),
        new Hostile("a name without end in marks", 500_000, n -> "Chad" + "\u0301".repeat(n)),
        new Hostile("nested brackets", 2_000_000, n -> "([{<".repeat(n) + ">}])".repeat(n)),
        new Hostile("names in brackets", 100_000, n -> "(((Peru ".repeat(n) + ")))".repeat(n)),
        new Hostile("commas", 1_000_000, ","::repeat),
        new Hostile("cities before states", 100_000, "Paris, Texas, "::repeat),
        new Hostile("small cities", 100_000, "Macon Lyon Busan, "::repeat),
        new Hostile("all small cities", 20_000, Texts::cities),
        new Hostile("persons called like all small cities", 20_000, Texts::persons),
        new Hostile("many cities in a dateline", 20_000, n -> Texts.cities(n) + "\u000BRain."),
        new Hostile("phrases that mean another thing", 50_000, "The Washington Post "::repeat),
        new Hostile("states and countries of one name", 50_000, "Rome, Georgia, "::repeat),
        new Hostile("persons named like places", 100_000, "Michael Jordan, Mr. Chad "::repeat),
        new Hostile(
            "given names that are places", 100_000, "Sofia Kettle met Sydney Rowe. "::repeat),
        new Hostile("names out of their period", 100_000, "Mark Rutte, Mark Carney "::repeat),
        new Hostile("beginnings of long names", 100_000, "United States Forces "::repeat),
        new Hostile("programs in passing", 50_000, "former Kennan Institute "::repeat),
        new Hostile("a sentence again and again", 20_000, Texts::again),
        new Hostile("sentences that differ", 20_000, Texts::counted),
        new Hostile("sections", 20_000, "Peru.\f"::repeat));
  }

  private static final class Texts {
    private static final List<String> CITIES = allCities();

    /** Different cities, with a word between them so that none is part of a longer name. */
    static String cities(int count) {
      return CITIES.stream().limit(count).collect(Collectors.joining(" or "));
    }

    /** Each city as a surname, and one of them again and again. */
    static String persons(int count) {
      return CITIES.stream()
              .limit(count)
              .map(city -> "Aaron " + city + ". ")
              .collect(Collectors.joining())
          + "Abadan. ".repeat(count);
    }

    private static List<String> allCities() {
      InputStream stream = HostileWorkTest.class.getResourceAsStream("/gazetteer.tsv");
      List<String> cities =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
              .lines()
              .filter(line -> line.startsWith("city\t"))
              .flatMap(line -> Arrays.stream(line.split("\t")[3].split("\\|")))
              .map(city -> city.substring(0, city.lastIndexOf(':')))
              .distinct()
              .collect(Collectors.toList());
      Collections.shuffle(cities, new Random(1));
      return cities;
    }

    static String again(int count) {
      return "The harbor of Mombasa is the largest in all of East Africa today. ".repeat(count);
    }

    static String counted(int count) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < count; i++) {
        text.append("The harbor of Mombasa took ").append(i).append(" ships from Kenya today. ");
      }
      return text.toString();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void twiceTheTextIsTwiceTheWork(Hostile hostile) {
    long once = workOf(hostile, 2).steps();
    Work twice = workOf(hostile, 1);
    assertThat(once).as("steps are counted").isGreaterThan(hostile.size() / 2);
    assertThat((double) twice.steps() / once).as("steps").isLessThan(MOST);
    double growth = (double) twice.bytes() / workOf(hostile, EIGHTH).bytes();
    assertThat(growth).as("bytes allocated").isLessThan(MOST_BYTES);
  }

  @Test
  void whatIsNotLinearIsFound() throws ReflectiveOperationException {
    Consumer<String> pairs = counting(HostileText.Pairs.class);
    double ratio = (double) steps(pairs, "x".repeat(2000)) / steps(pairs, "x".repeat(1000));
    assertThat(ratio).isBetween(3.5, 4.5);
  }

  private record Work(long steps, long bytes) {}

  private static Work workOf(Hostile hostile, int part) {
    String text = hostile.text().apply(hostile.size() / part);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    long steps = steps(tagger, text);
    return new Work(steps, threads.getCurrentThreadAllocatedBytes() - before);
  }

  private static long steps(Consumer<String> work, String text) {
    long before = Steps.taken();
    work.accept(text);
    return Steps.taken() - before;
  }

  @SuppressWarnings("unchecked") // Consumer is the platform's, whoever loads the class.
  private static Consumer<String> counting(Class<? extends Consumer<String>> type)
      throws ReflectiveOperationException {
    return (Consumer<String>)
        new CountingClasses(type.getPackage())
            .loadClass(type.getName())
            .getDeclaredConstructor()
            .newInstance();
  }
}
