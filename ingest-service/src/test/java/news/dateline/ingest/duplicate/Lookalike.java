package news.dateline.ingest.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** What looks like the same story and is another. */
final class Lookalike {
  private static final Pattern FIGURE = Pattern.compile("\\d[\\d,.]*\\d|\\d");

  private Lookalike() {}

  /** The same pattern a quarter, a week or a day later: every figure is another. */
  static Story otherFigures(Story story, Random random) {
    List<String> paragraphs =
        story.paragraphs().stream().map(paragraph -> refigured(paragraph, random)).toList();
    return new Story(
        story.family() + "#figures", "SAME_PATTERN_OTHER_FIGURES", story.title(), paragraphs);
  }

  static long figures(Story story) {
    return story.paragraphs().stream()
        .mapToLong(paragraph -> FIGURE.matcher(paragraph).results().count())
        .sum();
  }

  private static String refigured(String text, Random random) {
    return FIGURE
        .matcher(text)
        .replaceAll(figure -> {
          StringBuilder digits = new StringBuilder(figure.group());
          for (int i = 0; i < digits.length(); i++) {
            if (Character.isDigit(digits.charAt(i))) {
              digits.setCharAt(
                  i, (char) ('0' + (digits.charAt(i) - '0' + 1 + random.nextInt(9)) % 10));
            }
          }
          return digits.toString();
        });
  }

  /** A new story that ends with the last paragraphs of an older one: up to 45 % of either. */
  static Story followUp(Story older, Story fresh) {
    int left = Math.min((int) (older.words() * 0.45), (int) (fresh.words() * 0.8));
    List<String> background = new ArrayList<>();
    for (String paragraph : older.paragraphs().reversed()) {
      left -= paragraph.split(" ").length;
      if (left < 0) {
        break;
      }
      background.addFirst(paragraph);
    }
    List<String> paragraphs = new ArrayList<>(fresh.paragraphs());
    paragraphs.addAll(background);
    return new Story(fresh.family() + "#follow-up", "SHARED_BACKGROUND", fresh.title(), paragraphs);
  }

  /** Notices of one kind from different days and places: weather, markets, tides. */
  static Story notice(int number, Random random) {
    String town = Newsroom.pick(TOWNS, random);
    List<String> text =
        switch (number % 3) {
          case 0 ->
              List.of(
                  "Weather for %s: sunny intervals with a light wind from the west, reaching %d degrees in the afternoon and falling to %d at night."
                      .formatted(town, 5 + random.nextInt(30), random.nextInt(15)),
                  "The chance of rain is %d percent. Sunrise is at %d:%02d and sunset at %d:%02d. High water is at %d:%02d. Tomorrow will be much the same, with cloud from the sea by the evening."
                      .formatted(
                          random.nextInt(100),
                          5 + random.nextInt(3),
                          random.nextInt(60),
                          17 + random.nextInt(4),
                          random.nextInt(60),
                          random.nextInt(24),
                          random.nextInt(60)));
          case 1 ->
              List.of(
                  "Shares in %s closed at %d.%02d, %s %d.%02d points on the day, in a turnover of %d million, dealers said. Advances outnumbered declines by %d to %d, with %d issues unchanged."
                      .formatted(
                          town,
                          1000 + random.nextInt(900),
                          random.nextInt(100),
                          random.nextBoolean() ? "up" : "down",
                          random.nextInt(40),
                          random.nextInt(100),
                          random.nextInt(900),
                          random.nextInt(900),
                          random.nextInt(900),
                          random.nextInt(200)),
                  "Trading was quiet for most of the session as investors waited for the figures on prices and employment that are due later this week, dealers said.");
          default ->
              List.of(
                  "The ferry to %s leaves at %d:%02d today. Please check in %d minutes before."
                      .formatted(
                          town, random.nextInt(24), random.nextInt(60), 10 + random.nextInt(50)));
        };
    return new Story("notice#" + number, "NOTICES_OF_ONE_KIND", "Notice for " + town, text);
  }

  private static final List<String> TOWNS =
      List.of("Busan", "Fukuoka", "Incheon", "Jeju", "Mokpo", "Ulsan", "Pohang", "Osaka", "Sasebo");
}
