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
    StringBuilder html = new StringBuilder(text.length() + text.length() / 16);
    append(html, text);
    return html.toString();
  }

  /** Appends the same to {@code html}. */
  public static void append(StringBuilder html, String text) {
    String clean = CleanText.of(text);
    int written = 0;
    for (int i = 0; i < clean.length(); i++) {
      char character = clean.charAt(i);
      // The five lie between the two.
      if (character >= '"' && character <= '>') {
        String reference = reference(character);
        if (!reference.isEmpty()) {
          html.append(clean, written, i).append(reference);
          written = i + 1;
        }
      }
    }
    html.append(clean, written, clean.length());
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
