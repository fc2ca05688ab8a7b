package news.dateline.ingest.format.ninjs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import news.dateline.ingest.parse.Field;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an item says of its revision. ninjs has no field for it (newsinjson#8), so agencies found
 * their own: PA a subject with {@code rel: signal}, TT {@code signals.updatetype} and {@code
 * signals.retransmission}, Superdesk {@code correction_sequence}; {@code signal} is ours.
 *
 * @param signal in Dateline's words
 * @param status where a signal takes the article down
 */
record NinjsSignals(@Nullable Field signal, @Nullable Field status) {
  private static final Pattern PREFIX = Pattern.compile("^.*[:/#]");
  private static final List<String> STRONGEST_FIRST =
      List.of("correction", "cosmetic", "retransmission", "update");

  static NinjsSignals of(NinjsItem item) {
    List<String> said = new ArrayList<>();
    collect(item.node("signal"), said);
    collect(item.node("signals"), said);
    collect(item.node("updatetype"), said);
    for (NinjsItem subject : item.items("subject", "subjects")) {
      if (isSignal(subject)) {
        add(said, subject.text("code", "uri", "literal", "name"));
      }
    }
    String corrections = item.text("correction_sequence");
    if (corrections != null && !corrections.equals("0")) {
      said.add("correction");
    }
    List<String> meant = said.stream().map(NinjsSignals::meaning).toList();
    Field status = meant.contains("canceled") ? new Field("the signal", "canceled") : null;
    for (String signal : STRONGEST_FIRST) {
      if (meant.contains(signal)) {
        return new NinjsSignals(new Field("the signal", signal), status);
      }
    }
    return new NinjsSignals(null, status);
  }

  /** Whether a subject is none, but says what this revision is. */
  static boolean isSignal(NinjsItem subject) {
    String rel = subject.text("rel");
    String scheme = subject.text("scheme");
    String uri = subject.text("uri");
    return (rel != null && rel.equalsIgnoreCase("signal"))
        || (scheme != null && scheme.contains("newscodes/signal"))
        || (uri != null && uri.contains("newscodes/signal/"));
  }

  private static void collect(JsonNode node, List<String> said) {
    if (node.isArray()) {
      for (JsonNode one : node) {
        collect(one, said);
      }
    } else if (node.isObject()) {
      NinjsItem object = new NinjsItem(node);
      add(said, object.text("updatetype"));
      add(said, object.text("code", "qcode", "uri", "literal"));
      if ("true".equals(object.text("retransmission"))) {
        said.add("retransmission");
      }
    } else {
      add(said, NinjsItem.scalar(node));
    }
  }

  private static void add(List<String> said, @Nullable String text) {
    if (text != null) {
      said.add(text);
    }
  }

  /** TT's codes are Swedish: KORR spelling, RÄ fact, UV developed, AVPUB unpublished. */
  private static String meaning(String text) {
    String word = PREFIX.matcher(text).replaceFirst("").strip().toLowerCase(Locale.ROOT);
    return switch (word) {
      case "correction", "corrected", "correct", "rä", "rättelse", "writethru" -> "correction";
      case "cosmetic", "korr", "minor", "nonmeaningful", "non-meaningful", "technical" ->
          "cosmetic";
      case "retransmission", "retransmit", "resend" -> "retransmission";
      case "update", "updated", "uv" -> "update";
      case "avpub", "kill", "killed", "withdrawal", "takedown" -> "canceled";
      default -> "";
    };
  }
}
