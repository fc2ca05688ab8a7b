package news.dateline.ingest.format.newsml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.dateline.article.ReasonCode;
import news.dateline.ingest.format.xml.XmlElement;
import news.dateline.ingest.format.xml.XmlReader;
import news.dateline.ingest.format.xml.XmlRoot;
import news.dateline.ingest.parse.Document;
import news.dateline.ingest.parse.Format;
import news.dateline.ingest.parse.Glance;
import news.dateline.ingest.parse.Headers;
import news.dateline.ingest.parse.Manuscript;
import news.dateline.ingest.parse.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Reads NewsML-G2 (IPTC): a {@code newsItem}, or the items of a {@code newsMessage}. Packages,
 * concepts and plans hold no article: by themselves they are rejected, beside items passed over
 * with a warning.
 */
public final class NewsMl implements Format {
  private static final Set<String> OTHERS =
      Set.of("packageitem", "conceptitem", "knowledgeitem", "planningitem", "catalogitem");
  private static final int MAX_ITEMS = 10_000;

  @Override
  public boolean reads(String mediaType) {
    return mediaType.startsWith("application/vnd.iptc.g2.")
        || mediaType.equals("application/newsml+xml")
        || mediaType.equals("application/newsml");
  }

  @Override
  public boolean mayBe(String mediaType) {
    return mediaType.equals("application/xml") || mediaType.equals("text/xml");
  }

  @Override
  public boolean looksLike(Glance glance) {
    XmlRoot root = XmlRoot.of(glance.beginning());
    return root != null
        && (OTHERS.contains(root.name())
            || root.name().equals("newsitem")
            || root.name().equals("newsmessage")
            || root.name().equals("newsml"));
  }

  @Override
  public List<Manuscript> read(Document document) throws Unreadable {
    Items[] taking = new Items[1];
    XmlElement root =
        XmlReader.read(
            document,
            () -> {
              taking[0] = new Items(document.headers());
              return taking[0];
            });
    List<Manuscript> items = taking[0].items;
    if (items.isEmpty()) {
      throw new Unreadable(ReasonCode.NOT_AN_ARTICLE, without(root));
    }
    return items;
  }

  private static String without(XmlElement root) {
    String name = root.name().toLowerCase(Locale.ROOT);
    if (name.equals("newsml")) {
      return "the XML is NewsML 1, which is not read; send NewsML-G2, NITF or ninjs";
    }
    return OTHERS.contains(name)
        ? "a <" + root.name() + "> holds no article; send the newsItems it speaks of"
        : "there is no <newsItem> in the <" + root.name() + ">";
  }

  /** Takes the news items, each as soon as it is read. */
  private static final class Items implements XmlReader.Taking {
    private final List<Manuscript> items = new ArrayList<>();
    private final Headers headers;
    private int passedOver;

    private Items(Headers headers) {
      this.headers = headers;
    }

    @Override
    public boolean wants(XmlElement element) {
      String name = element.name().toLowerCase(Locale.ROOT);
      return name.equals("newsitem") || OTHERS.contains(name);
    }

    @Override
    public void take(XmlElement element, @Nullable Unreadable fault) throws Unreadable {
      if (items.size() >= MAX_ITEMS) {
        throw new Unreadable(
            ReasonCode.TOO_LARGE,
            String.format(Locale.ROOT, "the message has more than %,d items", MAX_ITEMS));
      }
      if (element.is("newsItem")) {
        List<String> remarks = new ArrayList<>();
        if (passedOver > 0) {
          remarks.add(passedOver + " packages or concepts before it in the message are not read");
          passedOver = 0;
        }
        items.add(NewsItem.manuscript(element, fault, headers, remarks));
      } else {
        passedOver++;
      }
    }
  }
}
