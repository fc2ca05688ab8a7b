package news.dateline.publish.ninjs;

import static java.util.stream.Collectors.joining;

import news.dateline.publish.markup.HtmlText;
import news.dateline.publish.ninjs.StoryText.Passage;

/**
 * A {@link StoryText} as a fragment of HTML that is safe to show: nothing but text in elements
 * written here, without links, images, scripts or styles, and well-formed as XML.
 */
final class StoryHtml {
  private StoryHtml() {}

  static String of(StoryText text) {
    String story = text.story().stream().map(StoryHtml::passage).collect(joining("\n"));
    if (text.apart().isEmpty()) {
      return story;
    }
    String apart =
        text.apart().stream()
            .map(StoryHtml::passage)
            .collect(joining("\n", "<footer>\n", "\n</footer>"));
    return story.isEmpty() ? apart : story + "\n" + apart;
  }

  private static String passage(Passage passage) {
    return switch (passage.kind()) {
      case BODY -> flow(passage, "<p>");
      case LEAD -> flow(passage, "<p class=\"lead\">");
      case CAPTION -> "<figure><figcaption>" + lines(passage) + "</figcaption></figure>";
      case PULL_QUOTE ->
          "<blockquote class=\"pull-quote\">" + flow(passage, "<p>") + "</blockquote>";
      case NOTE, BIO, AFFILIATION ->
          "<div class=\"" + passage.kind().label() + "\">" + flow(passage, "<p>") + "</div>";
    };
  }

  private static String flow(Passage passage, String opening) {
    String paragraphs =
        passage.paragraphs().stream()
            .map(paragraph -> opening + HtmlText.escape(paragraph) + "</p>")
            .collect(joining("\n"));
    if (passage.heading() == null) {
      return paragraphs;
    }
    String heading = "<h2>" + HtmlText.escape(passage.heading()) + "</h2>";
    return paragraphs.isEmpty() ? heading : heading + "\n" + paragraphs;
  }

  private static String lines(Passage passage) {
    String lines = passage.paragraphs().stream().map(HtmlText::escape).collect(joining("<br/>"));
    if (passage.heading() == null) {
      return lines;
    }
    String heading = "<b>" + HtmlText.escape(passage.heading()) + "</b>";
    return lines.isEmpty() ? heading : heading + "<br/>" + lines;
  }
}
