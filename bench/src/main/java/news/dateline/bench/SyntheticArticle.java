package news.dateline.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * An article nobody wrote, always the same under the same number: plain JSON of about 6 KB with a
 * dateline, quotes and place names of one region and a few of others, so that it compresses and is
 * tagged about as a real one. Some words of each sentence are from a vocabulary in which common
 * words are common: without them each article would share most of its wording with all others.
 *
 * @param number tells it from all others; it is in its uri
 */
public record SyntheticArticle(int number) {
  private static final String URI = "urn:dateline-bench:article:";
  private static final int BYTES = 6 * 1024;
  private static final int SENTENCES_A_PARAGRAPH = 4;
  private static final int VOCABULARY = 50_000;

  private static final List<List<String>> PLACES =
      List.of(
          List.of("Seoul", "South Korea", "Pyongyang", "Busan", "the Korean Peninsula"),
          List.of("Kyiv", "Ukraine", "Odesa", "the Black Sea", "Kharkiv"),
          List.of("Nairobi", "Kenya", "Mombasa", "the Horn of Africa", "Kisumu"),
          List.of("Mexico City", "Mexico", "Monterrey", "Oaxaca", "Chiapas"),
          List.of("Brasilia", "Brazil", "Manaus", "Sao Paulo", "the Amazon"),
          List.of("Ankara", "Turkey", "Istanbul", "Izmir", "Anatolia"),
          List.of("Jakarta", "Indonesia", "Surabaya", "the South China Sea", "Bali"),
          List.of("Warsaw", "Poland", "Gdansk", "the Baltic Sea", "Krakow"));
  private static final List<String> SUBJECTS =
      List.of(
          "the ministry",
          "a spokeswoman for the port authority",
          "the central bank",
          "a group of farmers",
          "the opposition leader",
          "the transport committee",
          "an independent auditor",
          "the fishing cooperative",
          "the university hospital",
          "a retired judge",
          "the regional governor",
          "the metalworkers' union");
  private static final List<String> VERBS =
      List.of(
          "announced",
          "disputed",
          "postponed",
          "welcomed",
          "criticized",
          "published",
          "confirmed",
          "rejected",
          "explained",
          "expected",
          "described",
          "defended");
  private static final List<String> OBJECTS =
      List.of(
          "a plan to repair the northern railway", "the budget for drinking water",
          "new rules for small lenders", "the results of the harvest survey",
          "an agreement on seasonal workers", "the report on last winter's floods",
          "a tender for two hundred electric buses", "the appointment of the new commissioner",
          "a study of coastal erosion", "the price of imported fertilizer",
          "the timetable for the local elections", "a loan for the power grid");
  private static final List<String> ENDS =
      List.of(
          "after talks that lasted until the early morning", "despite objections from its partners",
          "in a statement read to reporters", "for the third time this year",
          "while negotiations with neighbors continue", "without naming a date",
          "at a meeting attended by several hundred residents", "as prices rose again",
          "according to two people who have seen the draft", "under pressure from exporters");

  /** Its identity. */
  public String uri() {
    return URI + number;
  }

  /** The number of the article whose uri is in {@code text}; -1 when there is none. */
  static int numberIn(String text) {
    int begin = text.indexOf(URI);
    if (begin < 0) {
      return -1;
    }
    int number = 0;
    for (int place = begin + URI.length();
        place < text.length() && Character.isDigit(text.charAt(place));
        place++) {
      number = number * 10 + Character.digit(text.charAt(place), 10);
    }
    return number;
  }

  /** As a newsroom sends it. */
  public byte[] json() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(number);
    List<String> home = PLACES.get(number % PLACES.size());
    StringBuilder text = new StringBuilder(BYTES + 512);
    text.append("{\"uri\":\"").append(uri()).append("\",\"source\":\"bench-wire\"");
    text.append(",\"language\":\"en\",\"byline\":\"By Ada Example\",\"title\":\"");
    text.append(capitalized(one(SUBJECTS, random))).append(' ').append(one(VERBS, random));
    text.append(' ').append(one(OBJECTS, random)).append(" in ").append(home.get(0));
    text.append(" (").append(number).append(")\",\"body\":\"");
    text.append(home.get(0).toUpperCase(java.util.Locale.ROOT)).append(" — ");
    for (int sentence = 1; text.length() < BYTES; sentence++) {
      sentence(text, home, random);
      text.append(sentence % SENTENCES_A_PARAGRAPH == 0 ? "\\n\\n" : " ");
    }
    return text.append("\"}").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void sentence(StringBuilder text, List<String> home, RandomGenerator random) {
    List<String> places = random.nextInt(8) == 0 ? one(PLACES, random) : home;
    text.append(capitalized(one(SUBJECTS, random))).append(' ').append(one(VERBS, random));
    text.append(' ').append(one(OBJECTS, random)).append(" for the ").append(word(random));
    text.append(" of ").append(word(random));
    if (random.nextInt(3) == 0) {
      text.append(" in ").append(one(places, random));
    }
    text.append(" with ").append(word(random)).append(' ').append(one(ENDS, random));
    if (random.nextInt(5) == 0) {
      text.append(", putting the cost at ").append(random.nextInt(10, 990)).append(" million");
    }
    text.append('.');
  }

  /** The commoner, the smaller its rank is. */
  private static String word(RandomGenerator random) {
    return SyntheticChanges.word((int) Math.pow(VOCABULARY, random.nextDouble()));
  }

  private static <T> T one(List<T> of, RandomGenerator random) {
    return of.get(random.nextInt(of.size()));
  }

  private static String capitalized(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
