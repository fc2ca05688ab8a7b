package news.dateline.ingest.format.html;

/**
 * A paragraph, heading, list item, cell or other run of text that nothing divides.
 *
 * @param box the element it stands in directly
 * @param text without line breaks, white space collapsed, never empty
 * @param linked how many of its characters are links
 * @param opensBlock whether more than a line break sets it apart from the one before
 */
record Block(Box box, String text, int linked, boolean opensBlock) {
  private static final int SENTENCE = 25;
  private static final int PARAGRAPH = 80;
  private static final int CJK = 3;

  /** How long it is, in letters of an alphabet: an ideograph says as much as three. */
  int weight() {
    int ideographs = 0;
    for (int i = 0; i < text.length(); i++) {
      ideographs += text.charAt(i) >= '\u3040' && text.charAt(i) <= '\uffdc' ? 1 : 0;
    }
    return text.length() + ideographs * (CJK - 1);
  }

  double linkDensity() {
    return (double) linked / text.length();
  }

  /** Whether it reads like running text: long, or a sentence, and not mostly links. */
  boolean isProse() {
    int weight = weight();
    return linkDensity() < 0.5
        && (weight >= PARAGRAPH || (weight >= SENTENCE && endsSentence()))
        && !isHeading();
  }

  boolean endsSentence() {
    String bare = text;
    int end = bare.length();
    while (end > 1 && "\"'”’»)]".indexOf(bare.charAt(end - 1)) >= 0) {
      end--;
    }
    return ".!?…。！？:;".indexOf(bare.charAt(end - 1)) >= 0;
  }

  boolean isHeading() {
    String name = box.name;
    return name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6';
  }
}
