package news.dateline.ingest.format.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.dateline.article.SectionKind;
import news.dateline.ingest.parse.Unreadable;
import news.dateline.ingest.structure.CleanText;
import news.dateline.ingest.structure.Passage;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The block texts of an HTML fragment in their order. Scripts, forms and what else is not text are
 * left out; nothing is fetched.
 */
public final class HtmlPassages implements NodeVisitor {
  /** Elements below it are put side by side; the parser's time grows with it. */
  private static final int MAX_DEPTH = 64;

  private static final Set<String> NOT_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "form",
          "button",
          "select",
          "textarea",
          "nav",
          "head",
          "video",
          "audio",
          "canvas");

  private final List<Passage> passages = new ArrayList<>();
  private final StringBuilder block = new StringBuilder();
  private @Nullable Node skipped;
  private @Nullable Node caption;
  private boolean opensBlock = true;

  private HtmlPassages() {}

  /**
   * The passages of {@code html}.
   *
   * @throws Unreadable when it has more elements or more open tables than any page
   */
  public static List<Passage> of(String html) throws Unreadable {
    HtmlPassages visitor = new HtmlPassages();
    HtmlTree.of(html, MAX_DEPTH).body().traverse(visitor);
    visitor.flush();
    return visitor.passages;
  }

  @Override
  public void head(Node node, int depth) {
    if (skipped != null) {
      return;
    }
    if (node instanceof TextNode text) {
      block.append(text.getWholeText().replace('\n', ' '));
    } else if (node instanceof Element element) {
      enter(element);
    }
  }

  private void enter(Element element) {
    String name = element.normalName();
    if (NOT_TEXT.contains(name)) {
      skipped = element;
    } else if (name.equals("br")) {
      flush();
      opensBlock = false;
    } else if (element.isBlock()) {
      flush();
      opensBlock = true;
    }
    if (name.equals("figcaption") && caption == null) {
      caption = element;
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node.equals(skipped)) {
      skipped = null;
    } else if (skipped == null && node instanceof Element element && element.isBlock()) {
      flush();
      opensBlock = true;
    }
    if (node.equals(caption)) {
      caption = null;
    }
  }

  private void flush() {
    String text = CleanText.line(block.toString());
    block.setLength(0);
    if (!text.isEmpty()) {
      SectionKind kind = caption == null ? null : SectionKind.CAPTION;
      passages.add(new Passage(passages.size() + 1, text, opensBlock, kind));
      opensBlock = true;
    }
  }
}
