package news.dateline.ingest.format;

import java.util.List;
import java.util.regex.Pattern;
import news.dateline.ingest.format.feed.JsonFeed;
import news.dateline.ingest.format.json.JsonShape;
import news.dateline.ingest.format.json.PlainJson;
import news.dateline.ingest.format.ninjs.Ninjs;
import news.dateline.ingest.parse.Document;
import news.dateline.ingest.parse.Format;
import news.dateline.ingest.parse.Glance;
import news.dateline.ingest.parse.Manuscript;
import news.dateline.ingest.parse.Unreadable;

/**
 * JSON of which nobody says what it is: {@code application/json}, and what has no content type and
 * begins like an object or an array. {@link JsonShape} tells whose it is.
 */
final class AnyJson implements Format {
  private static final Pattern OBJECT_OR_ARRAY = Pattern.compile("\\{|\\[\\s{0,1000}[\\[{\"\\]]");

  private final Ninjs ninjs = new Ninjs();
  private final JsonFeed feed = new JsonFeed();
  private final PlainJson plain = new PlainJson();

  @Override
  public boolean reads(String mediaType) {
    return mediaType.equals("application/json") || mediaType.equals("text/json");
  }

  /** A text may well begin with a bracket, "[Corrected]"; an array ends with one. */
  @Override
  public boolean looksLike(Glance glance) {
    return OBJECT_OR_ARRAY.matcher(glance.beginning()).lookingAt()
        || (glance.beginning().startsWith("[") && glance.end().endsWith("]"));
  }

  @Override
  public Format within(Document document) throws Unreadable {
    return switch (JsonShape.of(document.text())) {
      case NINJS -> ninjs;
      case FEED -> feed;
      case PLAIN -> plain;
    };
  }

  @Override
  public List<Manuscript> read(Document document) throws Unreadable {
    return within(document).read(document);
  }
}
