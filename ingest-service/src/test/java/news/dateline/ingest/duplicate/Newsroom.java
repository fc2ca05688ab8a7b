package news.dateline.ingest.duplicate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What an editor does to agency copy. */
final class Newsroom {
  private static final List<String> TOWNS =
      List.of(
          "Elmbridge",
          "Port Harlow",
          "Saint Brice",
          "Northwick",
          "Calder Bay",
          "Millhaven",
          "Ostrava",
          "Granby",
          "Torrevieja",
          "Lindau");
  private static final List<String> WHO =
      List.of(
          "council leader",
          "harbour master",
          "chamber of commerce",
          "hospital trust",
          "school board",
          "farmers' union",
          "member of parliament",
          "bus operator");
  private static final List<String> WHAT =
      List.of(
          "will be followed closely because the town's largest employer sells half of what it makes abroad",
          "was met with concern by residents who had gathered for the weekly market on Saturday",
          "comes days after a public meeting at which more than a hundred people asked for answers",
          "makes no difference to plans already agreed for the coming year, and work goes on as before",
          "is the talk of the high street, where shopkeepers have waited for news since the spring");
  private static final List<String> SAID =
      List.of(
          "We have heard such announcements before and shall judge this one by what it brings us",
          "Nobody here was asked, and that is what people find hard to accept",
          "It is good news for families in this part of the country, if it holds",
          "Our phones have not stopped ringing since this morning");
  private static final List<String> TAILS =
      List.of(
          "(Reporting by our correspondents; Editing by the news desk)",
          "Copyright of the agency. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.",
          "For the latest on this and other stories follow us and sign up for our morning newsletter.");
  private static final List<String[]> SUBS =
      List.of(
          new String[] {" said ", " stated "},
          new String[] {" pct", " percent"},
          new String[] {" mln ", " million "},
          new String[] {" dlrs", " dollars"},
          new String[] {" about ", " some "},
          new String[] {" which ", " that "},
          new String[] {" told reporters", " told journalists"},
          new String[] {" however", " but"});

  private Newsroom() {}

  static String headline(Story story, Random random) {
    List<String> words = Arrays.asList(story.paragraphs().getFirst().split(" "));
    int from = random.nextInt(Math.max(1, words.size() / 3));
    return String.join(" ", words.subList(from, Math.min(words.size(), from + 7)));
  }

  static List<String> datelined(List<String> paragraphs, Random random) {
    List<String> edited = new ArrayList<>(paragraphs);
    String town = pick(TOWNS, random).toUpperCase(java.util.Locale.ROOT);
    edited.set(0, town + ", Nov 22 (Agency) \u2014 " + edited.getFirst());
    return edited;
  }

  /** Curly quotes, long dashes, hard spaces, an ellipsis. */
  static String typeset(String paragraph) {
    return paragraph
        .replaceAll("\"([^\"]*)\"", "\u201c$1\u201d")
        .replace('\'', '\u2019')
        .replace(" - ", " \u2014 ")
        .replace("...", "\u2026")
        .replaceAll("(\\d) (pct|mln|dlrs)", "$1\u00a0$2");
  }

  /** Without the last {@code share} of its words, but with 40 at least, ending in a full stop. */
  static List<String> cut(List<String> paragraphs, double share) {
    int words = paragraphs.stream().mapToInt(paragraph -> paragraph.split(" ").length).sum();
    int left = Math.max(40, (int) Math.round(words * (1 - share)));
    List<String> kept = new ArrayList<>();
    for (String paragraph : paragraphs) {
      String[] all = paragraph.split(" ");
      if (left <= 0) {
        break;
      }
      kept.add(String.join(" ", Arrays.copyOf(all, Math.min(all.length, left))));
      left -= all.length;
    }
    return kept;
  }

  static List<String> withoutSentence(List<String> paragraphs, Random random) {
    List<String> edited = new ArrayList<>(paragraphs);
    int at = random.nextInt(edited.size());
    String[] sentences = edited.get(at).split("(?<=[.!?\"]) (?=[A-Z])");
    if (sentences.length > 1) {
      int dropped = random.nextInt(sentences.length);
      List<String> kept = new ArrayList<>(Arrays.asList(sentences));
      kept.remove(dropped);
      edited.set(at, String.join(" ", kept));
    } else if (edited.size() > 2) {
      edited.remove(at);
    }
    return edited;
  }

  static List<String> insert(List<String> paragraphs, int at, Random random) {
    List<String> edited = new ArrayList<>(paragraphs);
    edited.add(at, local(random));
    return edited;
  }

  static String local(Random random) {
    String paragraph =
        "In %s the news %s. \"%s,\" a spokesman for the %s said."
            .formatted(
                pick(TOWNS, random), pick(WHAT, random), pick(SAID, random), pick(WHO, random));
    return random.nextBoolean()
        ? paragraph
        : paragraph + " About " + (2 + random.nextInt(97)) + " people work there.";
  }

  static List<String> framed(List<String> paragraphs, Random random) {
    List<String> edited = datelined(paragraphs, random);
    edited.add(pick(TAILS, random));
    return edited;
  }

  /** House style: some words for others. */
  static List<String> subbed(List<String> paragraphs, Random random) {
    List<String[]> subs = SUBS.stream().filter(sub -> random.nextInt(2) == 0).limit(3).toList();
    return paragraphs.stream()
        .map(paragraph -> {
          String edited = paragraph;
          for (String[] sub : subs) {
            edited = edited.replace(sub[0], sub[1]);
          }
          return edited;
        })
        .toList();
  }

  static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
