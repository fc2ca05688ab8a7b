package news.dateline.ingest.format.ninjs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import news.dateline.ingest.format.body.BodyText;
import org.jspecify.annotations.Nullable;

/**
 * Headlines, bodies and descriptions: {@code body_text}, {@code body_html}… in 1.x, arrays of role,
 * content type and value since 2.0. Of several bodies the one with the most structure counts, XHTML
 * and HTML before plain text, the longest of one kind.
 */
final class NinjsTexts {
  private static final int MAX_CAPTIONS = 200;

  private NinjsTexts() {}

  /** One of the texts of an item. */
  private record Text(String role, String value, int rank) {}

  static @Nullable BodyText body(NinjsItem item) {
    Text best = null;
    for (Text text : texts(item, "body", "bodies")) {
      boolean better =
          best == null
              || text.rank() > best.rank()
              || (text.rank() == best.rank() && text.value().length() > best.value().length());
      best = better ? text : best;
    }
    return best == null ? null : asBody(best);
  }

  static @Nullable String headline(NinjsItem item) {
    Text best = null;
    for (Text text : texts(item, "headline", "headlines")) {
      boolean better = best == null || (isMain(text.role()) && !isMain(best.role()));
      best = better ? text : best;
    }
    String headline = best == null ? null : BodyText.plain(best.value());
    return headline != null ? headline : BodyText.plain(item.text("title", "name"));
  }

  static @Nullable BodyText description(NinjsItem item) {
    List<Text> texts = texts(item, "description", "descriptions");
    return texts.isEmpty() ? null : asBody(texts.getFirst());
  }

  /** The texts beside pictures, graphics, audio and video. */
  static List<String> captions(NinjsItem item) {
    List<String> captions = new ArrayList<>();
    for (NinjsItem associated : item.items("associations")) {
      String type = associated.text("type");
      List<Text> texts = texts(associated, "description", "descriptions");
      Text caption = texts.isEmpty() ? null : texts.getFirst();
      for (Text text : texts) {
        caption = text.role().contains("caption") ? text : caption;
      }
      boolean shown = type == null || !type.equals("text");
      String plain = caption == null ? null : BodyText.plain(caption.value());
      if (shown && plain != null && captions.size() < MAX_CAPTIONS && !captions.contains(plain)) {
        captions.add(plain);
      }
    }
    return captions;
  }

  private static List<Text> texts(NinjsItem item, String single, String plural) {
    List<Text> texts = new ArrayList<>();
    add(texts, "main", item.text(single), null);
    String prefix = single + "_";
    for (String name : item.names()) {
      if (name.startsWith(prefix)) {
        String role = name.substring(prefix.length());
        add(texts, role, item.text(name), role);
      }
    }
    for (NinjsItem text : item.items(plural)) {
      String role = text.text("role");
      String type = text.text("contenttype");
      add(texts, role == null ? "" : role.toLowerCase(Locale.ROOT), text.text("value"), type);
    }
    texts.sort(Comparator.comparing(Text::role));
    return texts;
  }

  private static void add(
      List<Text> texts, String role, @Nullable String value, @Nullable String type) {
    if (value != null) {
      texts.add(new Text(role, value, rank(type == null ? role : type, value)));
    }
  }

  private static int rank(String type, String value) {
    String folded = type.toLowerCase(Locale.ROOT);
    if (folded.contains("html") || folded.contains("xml") || folded.contains("rich")) {
      return 2;
    }
    return !folded.contains("text") && BodyText.isMarkup(value) ? 2 : 1;
  }

  private static boolean isMain(String role) {
    return role.equals("main") || role.equals("headline");
  }

  private static @Nullable BodyText asBody(Text text) {
    return BodyText.of(text.value(), text.rank() == 2);
  }
}
