package news.dateline.ingest.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a passage that may have been lifted out of another one: pieces of words in a row,
 * with a gap between them wherever an editor replaced or left out something ("And [the president]
 * went", "so … it goes").
 *
 * @param pieces at least one, none empty
 */
record Excerpt(List<List<String>> pieces) {
  private static final int WIDEST_GAP = 8;
  private static final Pattern GAP = Pattern.compile("\\[[^\\]]{0,80}\\]|…|\\.\\.\\.");

  static Excerpt of(String text) {
    List<List<String>> pieces = new ArrayList<>();
    if (!hasGaps(text)) {
      add(pieces, text);
      return new Excerpt(pieces);
    }
    Matcher gap = GAP.matcher(text);
    int start = 0;
    while (gap.find()) {
      add(pieces, text.substring(start, gap.start()));
      start = gap.end();
    }
    add(pieces, text.substring(start));
    return new Excerpt(pieces);
  }

  /** Most passages have none; finding that out by pattern would be most of the cost of parsing. */
  static boolean hasGaps(String text) {
    return text.indexOf('[') >= 0 || text.indexOf('…') >= 0 || text.contains("...");
  }

  private static void add(List<List<String>> pieces, String text) {
    List<String> words = words(text);
    if (!words.isEmpty()) {
      pieces.add(words);
    }
  }

  /** The words of {@code text} as they are compared. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int end = 0; end <= text.length(); end++) {
      if (end == text.length() || separates(text.charAt(end))) {
        String word = end == start ? "" : Wording.bare(text.substring(start, end));
        if (!word.isEmpty()) {
          words.add(word.toLowerCase(Locale.ROOT));
        }
        start = end + 1;
      }
    }
    return words;
  }

  /** Whether words end at {@code c}. */
  static boolean separates(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '—' || c == '–' || c == '/';
  }

  int size() {
    return pieces.stream().mapToInt(List::size).sum();
  }

  /** The index of the longest piece. */
  int anchor() {
    int anchor = 0;
    for (int i = 1; i < pieces.size(); i++) {
      anchor = pieces.get(i).size() > pieces.get(anchor).size() ? i : anchor;
    }
    return anchor;
  }

  /** Whether it stands in {@code words}, with its anchor at {@code position}. */
  boolean standsIn(List<String> words, int position) {
    int anchor = anchor();
    if (!matches(pieces.get(anchor), words, position)) {
      return false;
    }
    int end = position + pieces.get(anchor).size();
    for (int i = anchor + 1; i < pieces.size(); i++) {
      int found = after(pieces.get(i), words, end);
      if (found < 0) {
        return false;
      }
      end = found + pieces.get(i).size();
    }
    int start = position;
    for (int i = anchor - 1; i >= 0; i--) {
      start = before(pieces.get(i), words, start);
      if (start < 0) {
        return false;
      }
    }
    return true;
  }

  private static int after(List<String> piece, List<String> words, int from) {
    for (int i = from; i <= from + WIDEST_GAP; i++) {
      if (matches(piece, words, i)) {
        return i;
      }
    }
    return -1;
  }

  private static int before(List<String> piece, List<String> words, int end) {
    for (int i = end - piece.size(); i >= end - piece.size() - WIDEST_GAP; i--) {
      if (matches(piece, words, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean matches(List<String> piece, List<String> words, int position) {
    return position >= 0
        && position + piece.size() <= words.size()
        && words.subList(position, position + piece.size()).equals(piece);
  }
}
