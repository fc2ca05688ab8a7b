package news.dateline.publish.ninjs;

import java.util.List;
import news.dateline.publish.markup.HtmlText;
import news.dateline.publish.ninjs.StoryText.Passage;

/**
 * A {@link StoryText} as a fragment of HTML that is safe to show: nothing but text in elements
 * written here, without links, images, scripts or styles, and well-formed as XML.
 */
final class StoryHtml {
  private StoryHtml() {}

  static String of(StoryText text) {
    StringBuilder html = new StringBuilder(text.length() + text.length() / 8);
    passages(html, text.story());
    if (!text.apart().isEmpty()) {
      if (!text.story().isEmpty()) {
        html.append('\n');
      }
      html.append("<footer>\n");
      passages(html, text.apart());
      html.append("\n</footer>");
    }
    return html.toString();
  }

  private static void passages(StringBuilder html, List<Passage> passages) {
    for (int i = 0; i < passages.size(); i++) {
      if (i > 0) {
        html.append('\n');
      }
      passage(html, passages.get(i));
    }
  }

  private static void passage(StringBuilder html, Passage passage) {
    switch (passage.kind()) {
      case BODY -> flow(html, passage, "<p>");
      case LEAD -> flow(html, passage, "<p class=\"lead\">");
      case CAPTION -> {
        html.append("<figure><figcaption>");
        lines(html, passage);
        html.append("</figcaption></figure>");
      }
      case PULL_QUOTE -> {
        html.append("<blockquote class=\"pull-quote\">");
        flow(html, passage, "<p>");
        html.append("</blockquote>");
      }
      case NOTE, BIO, AFFILIATION -> {
        html.append("<div class=\"").append(passage.kind().label()).append("\">");
        flow(html, passage, "<p>");
        html.append("</div>");
      }
    }
  }

  private static void flow(StringBuilder html, Passage passage, String opening) {
    String separator = "";
    if (passage.heading() != null) {
      html.append("<h2>");
      HtmlText.append(html, passage.heading());
      html.append("</h2>");
      separator = "\n";
    }
    for (String paragraph : passage.paragraphs()) {
      html.append(separator).append(opening);
      HtmlText.append(html, paragraph);
      html.append("</p>");
      separator = "\n";
    }
  }

  private static void lines(StringBuilder html, Passage passage) {
    String separator = "";
    if (passage.heading() != null) {
      html.append("<b>");
      HtmlText.append(html, passage.heading());
      html.append("</b>");
      separator = "<br/>";
    }
    for (String paragraph : passage.paragraphs()) {
      html.append(separator);
      HtmlText.append(html, paragraph);
      separator = "<br/>";
    }
  }
}
