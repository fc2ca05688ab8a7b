package news.dateline.publish.view;

import java.util.Optional;
import news.dateline.publish.ninjs.Ninjs;

/** The fields of the view's documents. */
public final class Fields {
  /** Of an article, its short id. */
  public static final String ID = "id";

  /** Of an article, the offset of its newest change. */
  public static final String OFFSET = "offset";

  /** When its source published it, or Dateline, in epoch milliseconds. */
  public static final String PUBLISHED = "published";

  /** A number made from the id: tells apart what has the same time. */
  public static final String KEY = "key";

  /** What it is published under now, {@code all} included. */
  public static final String SHOWN = "shown";

  /** The feeds that must know of it, {@code all} included: where it is or was. */
  public static final String EVER = "ever";

  /**
   * What it is counted under, such as {@code region/europe}, {@code source/wire}, {@code
   * language/en} and, from {@link #PUBLISHED} in UTC, {@code day/2026-11-22}.
   */
  public static final String COUNTED = "counted";

  /** Its headline, followed by a dot and the {@link Analysis}. */
  public static final String TITLE = "title.";

  /** Its text, followed by a dot and the {@link Analysis}. */
  public static final String TEXT = "text.";

  /** Who wrote it. */
  public static final String BY = "by." + Analysis.ANY;

  /** Of what happened to an article: the article's id. */
  static final String STORY = "story";

  static final String HAPPENED = "happened";
  static final String URI = "uri";
  static final String AT = "at";
  static final String NINJS = "ninjs";

  private static final int LONGEST_WORD = 2_000;

  private Fields() {}

  /** As much of a facet as the index takes; sources can be called anything. */
  public static String cut(String word) {
    return word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD);
  }

  /** How the text of {@code story} is taken apart. */
  public static String analysis(Ninjs story) {
    return Analysis.of(
        Optional.ofNullable(story.language()), () -> title(story) + ' ' + text(story));
  }

  /** What {@code field}, a {@link #TITLE} or a {@link #TEXT}, was made of. */
  public static String value(String field, Ninjs story) {
    return field.startsWith(TITLE) ? title(story) : text(story);
  }

  static String title(Ninjs story) {
    return story.title() == null ? "" : story.title();
  }

  /** The text that is searched. */
  static String text(Ninjs story) {
    if (story.text() != null) {
      return story.text();
    }
    return story.summary() == null ? "" : story.summary();
  }
}
