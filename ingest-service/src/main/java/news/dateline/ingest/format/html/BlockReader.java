package news.dateline.ingest.format.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.ingest.structure.CleanText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Takes a tree apart into its blocks, in their order, and the boxes they stand in. */
final class BlockReader implements NodeVisitor {
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
          "embed",
          "button",
          "select",
          "input",
          "textarea",
          "head",
          "video",
          "audio",
          "canvas",
          "map",
          "dialog",
          "datalist",
          "progress",
          "meter",
          "frameset",
          "applet",
          "title");
  private static final Set<String> BLOCKS =
      Set.of(
          "html",
          "body",
          "section",
          "nav",
          "aside",
          "hgroup",
          "header",
          "footer",
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "pre",
          "div",
          "blockquote",
          "address",
          "figure",
          "figcaption",
          "form",
          "fieldset",
          "legend",
          "dl",
          "dt",
          "dd",
          "li",
          "table",
          "caption",
          "thead",
          "tfoot",
          "tbody",
          "tr",
          "th",
          "td",
          "details",
          "summary",
          "menu",
          "article",
          "main",
          "center",
          "dir",
          "label",
          "search",
          "marquee",
          "picture");
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dd", "dt", "td", "th", "figcaption");
  private static final Pattern LINE_BREAK = Pattern.compile("\n");
  private static final int INLINE_MENU = 3;
  private static final int LONG_LINE = 60;

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final boolean hidden;
  private final Box root = new Box("#root", "", null);
  private Box box = root;
  private @Nullable Node skipped;
  private int linkDepth;
  private int linked;
  private boolean opensBlock = true;

  private BlockReader(boolean hidden) {
    this.hidden = hidden;
  }

  /** The blocks below {@code element}, with or without those hidden until a reader asks. */
  static List<Block> read(Element element, boolean hidden) {
    BlockReader reader = new BlockReader(hidden);
    element.traverse(reader);
    reader.flush();
    return reader.blocks;
  }

  @Override
  public void head(Node node, int depth) {
    if (skipped != null) {
      return;
    }
    if (node instanceof TextNode run) {
      append(run.getWholeText());
    } else if (node instanceof Element element) {
      enter(element);
    }
  }

  private void append(String run) {
    for (int i = 0; i < run.length(); i++) {
      char c = run.charAt(i);
      text.append(c == '\n' || c == '\r' ? ' ' : c);
    }
    linked += linkDepth > 0 ? CleanText.line(run).length() : 0;
  }

  private static int visible(String run) {
    int visible = 0;
    for (int i = 0; i < run.length(); i++) {
      visible += CleanSpace.is(run.charAt(i)) ? 0 : 1;
    }
    return visible;
  }

  private void enter(Element element) {
    String name = element.normalName();
    if (NOT_TEXT.contains(name) || (!hidden && Furniture.isHidden(element))) {
      skipped = element;
    } else if (name.equals("br")) {
      text.append('\n');
    } else if (name.equals("hr")) {
      flush();
      opensBlock = true;
    } else if (isInlineMenu(element, name)) {
      skipped = element;
    } else if (isBlock(element)) {
      flush();
      opensBlock = true;
      box = new Box(name, Furniture.words(element), box);
      box.suspicion = Furniture.suspicion(element, box);
      box.saysBody = Furniture.saysBody(element);
    } else if (name.equals("a")) {
      linkDepth++;
    }
  }

  /** Elements of a site's own making are taken for blocks, but within a paragraph. */
  private static boolean isBlock(Element element) {
    String name = element.normalName();
    return BLOCKS.contains(name) || (name.indexOf('-') > 0 && !isInParagraph(element));
  }

  private static boolean isInParagraph(Element element) {
    Element parent = element.parent();
    while (parent != null && !BLOCKS.contains(parent.normalName())) {
      if (parent.normalName().indexOf('-') > 0) {
        return false;
      }
      parent = parent.parent();
    }
    return parent != null && PARAGRAPHS.contains(parent.normalName());
  }

  /** What opens when a reader points at a name: links in a row amid a sentence, without a word. */
  private static boolean isInlineMenu(Element element, String name) {
    if (!name.equals("span")
        || element.childrenSize() < INLINE_MENU
        || !element.ownText().isEmpty()) {
      return false;
    }
    int links = 0;
    for (Element child : element.children()) {
      links += child.normalName().equals("a") ? 1 : 0;
    }
    return links >= INLINE_MENU && links + 1 >= element.childrenSize();
  }

  @Override
  public void tail(Node node, int depth) {
    if (skipped != null) {
      if (node.equals(skipped)) {
        skipped = null;
      }
      return;
    }
    if (node instanceof Element element) {
      if (isBlock(element)) {
        flush();
        opensBlock = true;
        box = box.parent == null ? box : box.parent;
      } else if (element.normalName().equals("a")) {
        linkDepth--;
      }
    }
  }

  /** Two line breaks make a new block; so does one between long lines. */
  private void flush() {
    if (text.isEmpty()) {
      return;
    }
    String run = text.toString();
    text.setLength(0);
    int links = linked;
    linked = 0;
    if (run.indexOf('\n') < 0) {
      add(CleanText.line(run), links);
      return;
    }
    String[] lines = LINE_BREAK.split(run, -1);
    boolean paragraphs = areParagraphs(lines);
    StringBuilder joined = new StringBuilder();
    int total = Math.max(1, visible(run));
    for (String raw : lines) {
      String line = CleanText.line(raw);
      if (!joined.isEmpty() && (line.isEmpty() || paragraphs)) {
        add(joined.toString(), (int) ((long) links * joined.length() / total));
        joined.setLength(0);
        opensBlock = line.isEmpty();
      }
      if (!line.isEmpty()) {
        joined.append(joined.isEmpty() ? "" : " ").append(line);
      }
    }
    add(joined.toString(), (int) ((long) links * joined.length() / total));
  }

  private static boolean areParagraphs(String[] lines) {
    int filled = 0;
    int length = 0;
    for (String line : lines) {
      if (!line.isBlank()) {
        filled++;
        length += line.length();
      }
    }
    return filled > 0 && length / filled > LONG_LINE;
  }

  private void add(String line, int links) {
    if (!line.isEmpty()) {
      blocks.add(new Block(box, line, Math.min(links, line.length()), opensBlock));
      opensBlock = false;
    }
  }

  /** White space of any kind. */
  private static final class CleanSpace {
    static boolean is(char c) {
      return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
  }
}
