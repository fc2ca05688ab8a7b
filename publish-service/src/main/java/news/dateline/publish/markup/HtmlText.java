package news.dateline.publish.markup;

/**
 * Plain text as the text of an HTML document (WHATWG HTML, section 13.1): whatever it holds, a
 * reader shows it and never runs it. Safe inside elements and inside quoted attributes, and
 * well-formed as XML too.
 */
public final class HtmlText {
  private HtmlText() {}

  /** {@code text}, cleaned, with the five characters that mean something in HTML as references. */
  public static String escape(String text) {
    String clean = CleanText.of(text);
    StringBuilder html = new StringBuilder(clean.length() + clean.length() / 16);
    int written = 0;
    for (int i = 0; i < clean.length(); i++) {
      String reference = reference(clean.charAt(i));
      if (!reference.isEmpty()) {
        html.append(clean, written, i).append(reference);
        written = i + 1;
      }
    }
    return html.append(clean, written, clean.length()).toString();
  }

  private static String reference(char character) {
    return switch (character) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> "";
    };
  }
}
