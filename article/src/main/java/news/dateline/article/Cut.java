package news.dateline.article;

/**
 * One piece of boilerplate that was cut out of an input, for the audit in its {@link Receipt}.
 *
 * @param rule the name of the rule that cut it
 * @param line where it stood, counted from 1
 * @param text the first 200 characters of what was cut
 */
public record Cut(String rule, int line, String text) {
  private static final int SAMPLE = 200;

  /** Keeps a sample of {@code text}. */
  public Cut {
    if (text.length() > SAMPLE) {
      int end = Character.isHighSurrogate(text.charAt(SAMPLE - 2)) ? SAMPLE - 2 : SAMPLE - 1;
      text = text.substring(0, end) + "…";
    }
  }
}
